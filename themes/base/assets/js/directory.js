// Narrows the directory in place: by several answers at once, in another order, as a table. What is shown is always in the address, so that it can be sent,
// kept and gone back to. Without this file each answer leads to a page of its own.
(() => {
  "use strict";
  const root = document.querySelector("[data-directory]");
  const results = document.getElementById("directory-results");
  if (!root || !results) return;

  const CARDS = 24;
  const ROWS = 48;
  const SHOWN = 10;
  const language = document.documentElement.lang;
  const list = new URL(".", new URL(root.dataset.directory, location)).pathname;
  // The page as it came: shown whenever nothing is asked of it.
  const home = location.pathname;
  const original = [...results.childNodes];
  const panel = root.querySelector(".facets");
  const groups = [...root.querySelectorAll("[data-facet]")].map((box) => ({ box, id: box.dataset.facet, ul: box.querySelector("ul"), original: [...box.querySelector("ul").childNodes], open: false }));
  const close = root.querySelector(".facets-close");
  const closeText = close?.textContent;
  const status = document.getElementById("directory-status");
  const sort = document.getElementById("directory-sort");
  const views = [...root.querySelectorAll("[data-view]")];

  let loading;
  let turn = 0;
  const sheets = new Map();

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) element.setAttribute(name, value);
    element.append(...children.filter((c) => c !== undefined));
    return element;
  };
  const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (all, key) => parts[key] ?? all);
  const number = (n) => n.toLocaleString(language);

  // --- the state, and its address

  const read = () => {
    const query = new URLSearchParams(location.search);
    const state = { chosen: {}, sort: query.get("sort") ?? "name", view: query.get("view") === "table" ? "table" : "cards", page: Math.max(1, Math.trunc(Number(query.get("page"))) || 1) };
    for (const { id } of groups) state.chosen[id] = (query.get(id) ?? "").split(",").filter(Boolean);
    return state;
  };

  const addressOf = (state) => {
    const query = groups.filter(({ id }) => state.chosen[id].length > 0).map(({ id }) => `${id}=${state.chosen[id].map(encodeURIComponent).join(",")}`);
    if (state.sort !== "name") query.push(`sort=${state.sort}`);
    if (state.view !== "cards") query.push(`view=${state.view}`);
    if (state.page > 1) query.push(`page=${state.page}`);
    return query.length === 0 ? home : `${list}?${query.join("&")}`;
  };

  const toggled = (state, id, value) => {
    const now = state.chosen[id];
    return { ...state, page: 1, chosen: { ...state.chosen, [id]: now.includes(value) ? now.filter((v) => v !== value) : [...now, value] } };
  };

  const asks = (state) => addressOf(state) !== home;

  // --- the data

  const load = () => loading ??= fetch(root.dataset.directory)
    .then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    })
    .then((data) => {
      data.names = data.names.split("\n");
      data.ids = data.ids.split("\n").map((id, i) => id || data.names[i].replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").toLowerCase());
      for (const facet of data.facets) facet.of = facet.of.map((answer) => Array.isArray(answer) ? answer : answer < 0 ? [] : [answer]);
      data.facet = Object.fromEntries(data.facets.map((facet) => [facet.id, facet]));
      return data;
    })
    .catch((fault) => {
      loading = undefined;
      throw fault;
    });

  // An organisation must give one of the answers chosen for each question, and all of those that are asked of it at once. Each answer is counted among those who
  // meet all other questions: so many there would be with it.
  const find = (data, state) => {
    const asked = data.facets.map((facet) => state.chosen[facet.id]?.map((value) => facet.values.findIndex((v) => v[0] === value)).filter((v) => v >= 0) ?? []);
    const counts = data.facets.map((facet) => new Array(facet.values.length).fill(0));
    const found = [];
    for (let i = 0; i < data.names.length; i++) {
      let missed = 0;
      for (let f = 0; f < asked.length; f++) {
        if (asked[f].length === 0) continue;
        const { of, all } = data.facets[f];
        const gives = (v) => of[i].includes(v);
        if (!(all ? asked[f].every(gives) : asked[f].some(gives))) missed |= 1 << f;
      }
      if (missed === 0) found.push(i);
      for (let f = 0; f < counts.length; f++) {
        const { of, all } = data.facets[f];
        if ((missed & ~(all ? 0 : 1 << f)) === 0) for (const v of of[i]) counts[f][v]++;
      }
    }
    return { found: order(data, found, state.sort), counts };
  };

  const order = (data, found, by) => {
    if (by === "town" && data.facet.town) {
      const compare = new Intl.Collator(language).compare;
      const { values, of } = data.facet.town;
      const rank = values.map((_, v) => v).sort((a, b) => compare(values[a][1], values[b][1])).reduce((ranks, v, at) => (ranks[v] = at, ranks), []);
      const key = (i) => of[i].length ? rank[of[i][0]] : Infinity;
      return found.sort((a, b) => key(a) === key(b) ? a - b : key(a) - key(b));
    }
    const of = by === "newest" ? (i) => data.since.of[i] : by === "size" && data.facet.size ? (i) => data.facet.size.of[i][0] ?? -1 : null;
    return of ? found.sort((a, b) => of(b) - of(a) || a - b) : found;
  };

  // --- what is shown

  const link = (state, attributes, ...children) => {
    const a = make("a", { href: addressOf(state), ...attributes }, ...children);
    a.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(state, a.closest(".pages") !== null);
    });
    return a;
  };

  const countText = (data, n) => fill(data.texts.count[new Intl.PluralRules(language).select(n)] ?? data.texts.count.other, { n: number(n) });

  const chips = (data, state) => {
    const items = data.facets.flatMap((facet) => (state.chosen[facet.id] ?? []).map((value) => {
      const label = facet.values.find((v) => v[0] === value)?.[1];
      return label && make("li", {}, link(toggled(state, facet.id, value), { "aria-label": fill(data.texts.remove, { name: label }) }, label, make("span", { "aria-hidden": "true" }, "×")));
    })).filter(Boolean);
    if (items.length === 0) return undefined;
    const none = { ...state, page: 1, chosen: Object.fromEntries(groups.map(({ id }) => [id, []])) };
    return make("ul", { class: "tags directory-chosen", "aria-label": data.texts.filters }, ...items, make("li", {}, link(none, { class: "clear" }, data.texts.clear)));
  };

  const names = (data, id, i) => data.facet[id]?.of[i].map((v) => data.facet[id].values[v][1]) ?? [];

  // The names at once, the cards as the list's own pages have them when they come.
  const cards = (data, shown, mine) => {
    const ul = make("ul", { class: "cards" });
    const sheet = (n) => {
      if (!sheets.has(n)) sheets.set(n, fetch(n === 1 ? data.list : `${data.list}page/${n}/`).then((answer) => answer.text()).then((text) => new DOMParser().parseFromString(text, "text/html")).catch(() => sheets.delete(n)));
      return sheets.get(n);
    };
    const known = new Map(original.flatMap((node) => node.querySelectorAll ? [...node.querySelectorAll(".card[id]")] : []).map((card) => [card.id, card]));
    const waiting = new Map();
    for (const i of shown) {
      const id = `o-${data.ids[i]}`;
      if (known.has(id)) {
        ul.append(known.get(id).closest("li").cloneNode(true));
        continue;
      }
      const line = [names(data, "kind", i)[0], names(data, "town", i)[0]].filter(Boolean).join(" · ");
      const li = make("li", {}, make("article", { class: "card waiting", id }, make("div", { class: "card-top" }, make("span", { class: "monogram", "aria-hidden": "true" }),
        make("div", {}, make("h3", {}, make("a", { href: data.entry[0] + data.ids[i] + data.entry[1] }, data.names[i])), make("p", { class: "kind" }, line)))));
      ul.append(li);
      const page = Math.floor(i / data.size) + 1;
      waiting.set(page, [...waiting.get(page) ?? [], { id, li }]);
    }
    for (const [page, items] of waiting) {
      sheet(page).then((sheet) => {
        if (mine !== turn || !sheet?.getElementById) return;
        for (const { id, li } of items) {
          const card = sheet.getElementById(id)?.closest("li");
          if (!card) continue;
          const focused = li.contains(document.activeElement);
          const copy = document.importNode(card, true);
          li.replaceWith(copy);
          if (focused) copy.querySelector("a")?.focus({ preventScroll: true });
        }
      });
    }
    return ul;
  };

  const table = (data, state, shown) => {
    const sorted = { name: "ascending", town: "ascending", newest: "descending", size: "descending" };
    const columns = [
      { id: "name", label: data.texts.name },
      ...["kind", "town", "sector", "size"].filter((id) => data.facet[id]).map((id) => ({ id, label: data.facet[id].label, cell: (i) => names(data, id, i).join(", ") })),
      data.since.values.length > 0 && { id: "newest", label: data.texts.since, cell: (i) => data.since.values[data.since.of[i]] ?? "" },
      data.facet.only && ((at) => at >= 0 && { id: "verified", label: data.facet.only.values[at][1], cell: (i) => data.facet.only.of[i].includes(at) ? "✓" : "" })(data.facet.only.values.findIndex((v) => v[0] === "verified")),
    ].filter(Boolean);
    const heads = columns.map((c) => make("th", { role: "columnheader", scope: "col", "aria-sort": state.sort === c.id && sorted[c.id] }, c.label));
    const rows = shown.map((i) => make("tr", { role: "row" }, ...columns.map((c) => {
      if (c.id === "name") return make("th", { role: "rowheader", scope: "row" }, make("a", { href: data.entry[0] + data.ids[i] + data.entry[1] }, data.names[i]));
      const text = c.cell(i);
      return make("td", { role: "cell", "data-label": c.label, class: text === "" && "none" }, ...text === "✓" ? [make("span", { "aria-hidden": "true" }, "✓"), make("span", { class: "hidden" }, c.label)] : [text]);
    })));
    return make("table", { class: "table stacking directory-table", role: "table", "aria-labelledby": "directory-count" },
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)), make("tbody", { role: "rowgroup" }, ...rows));
  };

  const pages = (data, state, last) => {
    if (last <= 1) return undefined;
    const at = (page) => ({ ...state, page });
    const nav = make("nav", { class: "pages", "aria-label": data.texts.pages });
    if (state.page > 1) nav.append(link(at(state.page - 1), { rel: "prev" }, data.texts.previous));
    let before = 0;
    for (let page = 1; page <= last; page++) {
      if (page !== 1 && page !== last && Math.abs(page - state.page) > 2) continue;
      if (page > before + 1) nav.append(make("span", {}, "…"));
      nav.append(page === state.page ? make("span", { "aria-current": "page" }, number(page)) : link(at(page), {}, number(page)));
      before = page;
    }
    if (state.page < last) nav.append(link(at(state.page + 1), { rel: "next" }, data.texts.next));
    return nav;
  };

  const showFacets = (data, state, counts) => {
    const held = document.activeElement?.closest?.("[data-value]");
    const focused = held && panel.contains(held) && [held.closest("[data-facet]").dataset.facet, held.dataset.value];
    for (const group of groups) {
      const f = data ? data.facets.findIndex((facet) => facet.id === group.id) : -1;
      if (f < 0) {
        group.box.hidden = false;
        group.ul.replaceChildren(...group.original);
        continue;
      }
      const facet = data.facets[f];
      const chosen = state.chosen[group.id];
      const some = facet.values.map((v, at) => ({ id: v[0], label: v[1], count: counts[f][at], chosen: chosen.includes(v[0]) })).filter((v) => v.count > 0 || v.chosen);
      const kept = group.open ? some : some.filter((v, at) => at < SHOWN || v.chosen);
      const items = kept.map((v) => make("li", {}, link(toggled(state, group.id, v.id), { "data-value": v.id, "aria-current": v.chosen && "true" }, make("span", {}, v.label), " ", make("span", { class: "count" }, number(v.count)))));
      if (kept.length < some.length) {
        const more = make("button", { type: "button", class: "facet-all" }, fill(data.texts.all, { n: number(some.length) }), make("span", { class: "hidden" }, `: ${facet.label}`));
        more.addEventListener("click", () => {
          group.open = true;
          showFacets(data, state, counts);
          group.ul.querySelectorAll("a")[kept.length]?.focus();
        });
        items.push(make("li", {}, more));
      }
      group.box.hidden = items.length === 0;
      group.ul.replaceChildren(...items);
    }
    if (focused) panel.querySelector(`[data-facet="${CSS.escape(focused[0])}"] [data-value="${CSS.escape(focused[1])}"]`)?.focus({ preventScroll: true });
  };

  const showTools = (state) => {
    if (sort) sort.value = [...sort.options].some((o) => o.value === state.sort) ? state.sort : "name";
    for (const view of views) view.setAttribute("aria-pressed", String(view.dataset.view === state.view));
    for (const other of document.querySelectorAll(".site-head a[hreflang]")) other.search = location.search;
  };

  const show = async (state, told) => {
    const mine = ++turn;
    showTools(state);
    if (!asks(state)) {
      showFacets(null, state);
      results.replaceChildren(...original);
      if (close) close.textContent = closeText;
      if (told) status.textContent = results.querySelector(".list-title")?.textContent ?? "";
      return root.classList.remove("busy");
    }
    let data;
    try {
      data = await load();
    } catch {
      if (mine !== turn) return undefined;
      results.replaceChildren(make("p", { class: "empty" }, root.dataset.failed));
      status.textContent = root.dataset.failed;
      return root.classList.remove("busy");
    }
    if (mine !== turn) return undefined;
    const { found, counts } = find(data, state);
    const size = state.view === "table" ? ROWS : CARDS;
    const last = Math.max(1, Math.ceil(found.length / size));
    const page = Math.min(state.page, last);
    const shown = found.slice((page - 1) * size, page * size);
    const text = countText(data, found.length) + (last > 1 ? ` · ${fill(data.texts.page_of, { page: number(page), pages: number(last) })}` : "");
    showFacets(data, state, counts);
    results.replaceChildren(...[
      chips(data, state),
      make("h2", { class: "list-title", id: "directory-count", tabindex: "-1" }, text),
      found.length === 0 ? make("p", { class: "empty" }, data.texts.none) : state.view === "table" ? table(data, state, shown) : cards(data, shown, mine),
      pages(data, { ...state, page }, last),
    ].filter(Boolean));
    if (close) close.textContent = countText(data, found.length);
    status.textContent = found.length === 0 ? data.texts.none : text;
    return root.classList.remove("busy");
  };

  const go = async (state, leaf) => {
    history.pushState(null, "", addressOf(state));
    await show(state, true);
    if (leaf) results.querySelector(".list-title")?.focus({ preventScroll: true });
    if (leaf || root.getBoundingClientRect().top < 0) root.scrollIntoView({ block: "start" });
  };

  panel?.addEventListener("click", (event) => {
    const a = event.target.closest("a[data-value]");
    if (!a || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(toggled(read(), a.closest("[data-facet]").dataset.facet, a.dataset.value));
  });
  sort?.addEventListener("change", () => go({ ...read(), page: 1, sort: sort.value }));
  for (const view of views) view.addEventListener("click", () => go({ ...read(), page: 1, view: view.dataset.view }));
  for (const early of ["pointerover", "focusin"]) root.querySelector(".directory-tools")?.addEventListener(early, () => load().catch(() => {}), { once: true, passive: true });
  for (const early of ["pointerover", "focusin"]) panel?.addEventListener(early, () => load().catch(() => {}), { once: true, passive: true });
  addEventListener("popstate", () => show(read(), true));
  if (asks(read())) {
    root.classList.add("busy");
    show(read());
  }
})();
