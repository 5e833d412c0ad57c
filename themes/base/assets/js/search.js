/* Searches the index that the build has written (docs/search.md), on the page for it and nowhere else. What a word is follows the same rules as in the build
   (Search/WordReader.cs); what is particular to a language comes with the index. */
(() => {
  "use strict";

  /* ---- words ---- */

  const UNSPACED = "\\u3005\\u3007\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF";
  const IGNORED = "\\u0300-\\u036F\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670";
  const OWN = { ß: "ss", æ: "a", œ: "o", ø: "o", ð: "d", đ: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ŋ: "n", ŧ: "t", ĸ: "k", ə: "e", ĳ: "ij", ŀ: "l", ŉ: "n", ς: "σ", ى: "ي", ة: "ه", ٱ: "ا", ی: "ي", ک: "ك" };
  const runs = new RegExp(`[\\p{L}\\p{M}\\p{Nd}${IGNORED}]+`, "gu");
  const segments = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "g");
  const unspaced = new RegExp(`[${UNSPACED}]`);
  const ignored = new RegExp(`[${IGNORED}]`, "g");

  // København, Kobenhavn and Koebenhavn are one word, and so are straße and strasse.
  const fold = (word) => {
    const plain = word.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFEE0)).replace(/İ/g, "i").toLowerCase()
      .replace(/[\u00C0-\u024F\u0370-\u052F\u0620-\u06FF\u1E00-\u1EFF]/g, (c) => c.normalize("NFD"))
      .replace(ignored, "").replace(/[^\0-\x7F]/g, (c) => OWN[c] ?? c).replace(/a[ae]|[ou]e/g, (pair) => pair[0]).slice(0, 32);
    return plain.length > 4 && plain.startsWith("ال") ? plain.slice(2) : plain;
  };

  // Every word of a text with its place; of a script without spaces a run of characters.
  const wordsOf = (text) => {
    const words = [];
    for (const run of text.replace(/[\uD800-\uDFFF]/g, " ").matchAll(runs)) {
      for (const part of run[0].matchAll(segments)) {
        const dense = unspaced.test(part[0]);
        const word = dense ? part[0].replace(ignored, "") : fold(part[0]);
        if (word) words.push({ word, dense, start: run.index + part.index, end: run.index + part.index + part[0].length });
      }
    }
    return words;
  };

  const pairsOf = (run) => (run.length < 2 ? [run] : [...run].slice(1).map((c, i) => run[i] + c));

  // Rounds of endings, as the index has them: "3 s es !ss".
  const stemmer = (endings) => {
    const rounds = endings.map((round) => {
      const [least, ...list] = round.split(" ");
      return { least: Number(least), list: list.map((e) => ({ stays: e[0] === "!", ending: e.replace("!", "") })).sort((a, b) => b.ending.length - a.ending.length) };
    });
    return (word) => {
      let stem = word;
      for (const { least, list } of rounds) {
        const found = list.find(({ ending }) => stem.endsWith(ending) && stem.length - ending.length >= least && /[aeiouy]/.test(stem.slice(0, -ending.length)));
        if (found && !found.stays) stem = stem.slice(0, -found.ending.length);
      }
      return rounds.length && stem.length > 3 ? stem.replace(/([bdgmnprt])\1$/, "$1") : stem;
    };
  };

  // Whether one letter more, less, other or in its neighbour's place makes one word of the other.
  const isNear = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
    if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
    return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  };

  /* ---- index ---- */

  const DIGITS = new Map([...Array(95).keys()].map((i) => String.fromCharCode(32 + i)).filter((c) => !'"\\|'.includes(c)).map((c, i) => [c, i]));
  const HALF = 46;

  // From the text of Postings.cs to what each document is worth.
  const decode = (text, levels) => {
    const worth = new Map();
    for (const group of text.split("|")) {
      let document = -1;
      let number = 0;
      let unit = 1;
      for (let i = 1; i < group.length; i++) {
        const digit = DIGITS.get(group[i]);
        number += (digit % HALF) * unit;
        unit *= HALF;
        if (digit >= HALF) continue;
        document += number + 1;
        worth.set(document, levels[group[0]]);
        [number, unit] = [0, 1];
      }
    }
    return worth;
  };

  // The last part that begins at or before a word.
  const partOf = (firsts, word) => {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle] <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const open = async (url, cache) => {
    const get = async (address, options) => {
      const answer = await fetch(address, options);
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      return answer.json();
    };
    const about = await get(url, { cache });
    const parts = new Map();
    const load = (name) => {
      if (!parts.has(name)) parts.set(name, get(new URL(`${about.parts}${name}.json`, new URL(url, location.href))));
      return parts.get(name);
    };
    const stem = stemmer(about.endings);
    const stops = new Set(wordsOf(about.stopWords).map((w) => w.word));

    // All that begins with some letters, from no more parts than named; of more, those from where the word itself would stand.
    const range = async (kind, firsts, prefix, word, most) => {
      if (firsts.length === 0) return [];
      let [from, to] = [partOf(firsts, prefix), partOf(firsts, `${prefix}\uFFFF`)];
      if (to - from >= most) {
        from = Math.max(from, Math.min(partOf(firsts, word), to - most + 1));
        to = from + most - 1;
      }
      return (await Promise.all(Array.from({ length: to - from + 1 }, (_, i) => load(`${kind}${from + i}`)))).flat();
    };
    const termsFrom = async (prefix, word, most) => {
      const list = await range("w", about.words, prefix, word, most);
      const terms = [];
      for (let i = 0; i < list.length; i += 2) if (list[i].startsWith(prefix)) terms.push({ term: list[i], postings: list[i + 1] });
      return terms;
    };

    const backwards = (word) => [...word].reverse().join("");
    const lookUp = async (words) => (await Promise.all(words.map((w) => termsFrom(w, w, 1)))).map((terms, i) => terms.find(({ term }) => term === words[i])).filter(Boolean);

    // A typing error leaves one half of the word as it is: candidates stand beside it in one of the two orders.
    const nearTo = async (word) => {
      if (word.length < 4) return [];
      const half = (word.length - 1) >> 1;
      const tail = backwards(word.slice(half + 1));
      const [front, back] = await Promise.all([termsFrom(word.slice(0, half), word, 3), range("b", about.backwards, tail, backwards(word), 2)]);
      const found = front.filter(({ term }) => isNear(word, term));
      found.push(...(await lookUp(back.map(backwards).filter((t) => isNear(word, t) && !found.some((f) => f.term === t)).slice(0, 3))));
      if (found.length === 0) found.push(...front.filter(({ term }) => [-1, 0, 1].some((more) => term.length > word.length + more && isNear(word, term.slice(0, word.length + more)))));
      return found.sort((a, b) => b.postings.length - a.postings.length).slice(0, 3).map((f, i) => ({ ...f, weight: i === 0 ? 0.7 : 0.5 }));
    };

    // Danish, Swedish and German write words together: udstyr is in fermenteringsudstyr.
    const endingIn = async (word) => {
      if (word.length < 4) return [];
      const tails = (await range("b", about.backwards, backwards(word), backwards(word), 2)).map(backwards).filter((t) => t.endsWith(word)).slice(0, 5);
      return (await lookUp(tails)).map((t) => ({ ...t, weight: 0.6 }));
    };

    const formsOf = async (word) => {
      const root = stem(word);
      const weigh = ({ term }) => (term === word ? 1 : stem(term) === root ? 0.9 : term.startsWith(word) ? 0.1 + (0.7 * word.length) / term.length : 0);
      return (await termsFrom(root, word, 3)).map((t) => ({ ...t, weight: weigh(t) })).filter((t) => t.weight > 0);
    };

    // What each document is worth for a word in all its forms: rare words count more.
    const score = (forms) => {
      const whole = new Set();
      const worth = new Map();
      for (const { postings, weight } of forms) {
        for (const [document, level] of decode(postings, about.levels)) {
          if (weight >= 0.9) whole.add(document);
          worth.set(document, Math.max(worth.get(document) ?? 0, level * weight));
        }
      }
      const count = whole.size || worth.size;
      const rarity = Math.log(1 + (about.documents - count + 0.5) / (count + 0.5));
      worth.forEach((level, document) => worth.set(document, level * rarity));
      return worth;
    };

    const look = async ({ word, dense }) => {
      if (!dense) {
        const forms = await formsOf(word);
        // The index knows the end of a word that stands by itself somewhere; of others it is asked for here.
        if (about.compounds && forms.length > 0 && !forms.some(({ term }) => term === word)) forms.push(...(await endingIn(word)));
        if (forms.length > 0) return { word, worth: score(forms), marks: (w) => w === word || stem(w) === stem(word) || w.startsWith(word) || (about.compounds && word.length > 3 && w.endsWith(word)) };
        const longer = await endingIn(word);
        if (longer.length > 0) return { word, worth: score(longer), marks: (w) => w.endsWith(word) };
        const near = await nearTo(word);
        return { word, worth: score(near), meant: near[0]?.term, marks: (w) => near.some(({ term }) => term === w) };
      }
      const pairs = pairsOf(word);
      const lists = await Promise.all(pairs.map(async (pair) => score((await termsFrom(pair, pair, 2)).filter((t) => pair.length === 1 || t.term === pair).map((t) => ({ ...t, weight: 1 })))));
      const worth = new Map();
      const hits = new Map();
      for (const list of lists) {
        list.forEach((value, document) => {
          hits.set(document, (hits.get(document) ?? 0) + 1);
          worth.set(document, (worth.get(document) ?? 0) + value);
        });
      }
      hits.forEach((count, document) => {
        const share = count / pairs.length;
        if (share < 0.6 && pairs.length > 1) worth.delete(document);
        else worth.set(document, worth.get(document) * share);
      });
      return { word, worth, pairs: new Set(pairs) };
    };

    // In: what somebody typed. Out: documents in order, whether they have all words, and what was taken for what.
    const find = async (query) => {
      const typed = wordsOf(query);
      let words = typed.filter((w) => w.dense || (!stops.has(w.word) && (w.word.length > 1 || /\d/.test(w.word))));
      if (words.length === 0) words = typed;
      const looked = await Promise.all(words.slice(0, 12).map(look));
      const found = new Map();
      for (const { worth } of looked) {
        worth.forEach((value, document) => {
          const known = found.get(document) ?? { document, words: 0, score: 0 };
          known.words++;
          known.score += value;
          found.set(document, known);
        });
      }
      const most = Math.max(0, ...[...found.values()].map((f) => f.words));
      const least = most === looked.length ? most : Math.max(1, Math.ceil(looked.length / 2));
      const documents = [...found.values()].filter((f) => f.words >= least)
        .sort((a, b) => b.words - a.words || Math.round(b.score * 1e4) - Math.round(a.score * 1e4) || a.document - b.document).map((f) => f.document);
      return { documents, whole: most === looked.length, looked, meant: looked.filter((l) => l.meant) };
    };

    // Which documents are of which kind and in which sectors, from the lengths of their rows.
    const kindOf = [];
    about.kinds.forEach(([id, , , count]) => kindOf.push(...Array(count).fill(id)));
    const sectorsOf = [];
    about.runs.forEach((run) => {
      const [count, ...places] = run.split(" ").map(Number);
      const ids = places.map((p) => about.sectors[p][0]);
      for (let i = 0; i < count; i++) sectorsOf.push(ids);
    });

    const result = async (document) => {
      const [title, address, text, line = "", names = [], language] = (await load(`d${Math.floor(document / about.inPart)}`))[document % about.inPart];
      return { title, address, text, line, names, language, kind: kindOf[document] };
    };

    return { about, find, result, kindOf, sectorsOf };
  };

  /* ---- page ---- */

  const place = document.querySelector("[data-search-index]");
  globalThis.portalSearch = Object.freeze({ fold, wordsOf, pairsOf, stemmer, isNear, decode, open });
  if (!place) return;

  const STEP = 10;
  const texts = place.dataset;
  const form = document.querySelector(".search-form");
  const field = form.elements.q;
  const status = place.querySelector("[role=status]");
  const note = place.querySelector(".search-note");
  const filters = place.querySelector(".search-filters");
  const kinds = filters.querySelector("[role=group]");
  const [kind, sector] = filters.querySelectorAll("select");
  const list = place.querySelector(".search-results");
  const more = place.querySelector(".search-more");
  const browse = place.querySelector(".search-browse");
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let index = null;
  let turn = 0;
  let found = { documents: [], looked: [], meant: [], whole: true };
  let state = { q: "", kind: "", sector: "" };
  let shown = STEP;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  const counted = (count) => fill(texts[plural.select(count)] || texts.other, { n: number.format(count) });

  // The text with the words of the query marked.
  const marked = (text, looked) => {
    const nodes = [];
    let at = 0;
    const mark = (start, end) => {
      if (start < at) start = at;
      if (end <= start) return;
      nodes.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    };
    for (const { word, dense, start, end } of wordsOf(text)) {
      if (!dense && looked.some((l) => l.marks?.(word))) mark(start, end);
      if (!dense) continue;
      for (let i = start; i < end; i++) {
        const width = looked.some((l) => l.pairs?.has(text.slice(i, i + 2))) ? 2 : looked.some((l) => l.pairs?.has(text[i])) ? 1 : 0;
        if (width > 0) mark(i, Math.min(end, i + width));
      }
    }
    nodes.push(text.slice(at));
    return nodes.filter((n) => n !== "");
  };

  const card = (entry) => {
    const kind = index.about.kinds.find(([id]) => id === entry.kind)[1];
    const link = element("a", { href: texts.base + entry.address }, ...marked(entry.title, found.looked));
    const item = element("li", { className: "search-result" }, element("p", { className: "search-line" }, element("b", {}, kind), entry.line ? ` · ${entry.line}` : ""), element("h2", {}, link));
    if (entry.text) item.append(element("p", {}, ...marked(entry.text, found.looked)));
    // Why it was found, where that is not in sight already.
    const names = item.querySelector("mark") ? [] : entry.names.map((name) => marked(name, found.looked)).filter((nodes) => nodes.some((n) => n instanceof Element)).slice(0, 3);
    if (names.length > 0) item.append(element("p", { className: "search-also" }, `${texts.also} `, ...names.map((nodes) => element("span", {}, ...nodes))));
    if (entry.language) for (const part of item.querySelectorAll("h2, h2 + p")) part.lang = entry.language;
    return item;
  };

  const isOf = (document, { kind, sector: id }) => (!kind || index.kindOf[document] === kind) && (!id || index.sectorsOf[document].includes(id));

  const countBy = (documents, keysOf) => {
    const counts = new Map();
    documents.forEach((d) => keysOf(d).forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1)));
    return counts;
  };

  const showFilters = () => {
    const inSector = found.documents.filter((d) => isOf(d, { sector: state.sector }));
    const ofKind = found.documents.filter((d) => isOf(d, { kind: state.kind }));
    const byKind = countBy(inSector, (d) => [index.kindOf[d]]);
    const bySector = countBy(ofKind, (d) => index.sectorsOf[d]);
    const button = (id, label, count) => {
      const made = element("button", { type: "button", value: id }, label, " ", element("span", { className: "count" }, number.format(count)));
      made.setAttribute("aria-pressed", String(state.kind === id));
      return made;
    };
    const shownKinds = index.about.kinds.filter(([id]) => byKind.has(id) || id === state.kind);
    const focused = kinds.contains(document.activeElement) ? document.activeElement.value : null;
    kinds.replaceChildren(button("", texts.all, inSector.length), ...shownKinds.map(([id, , other]) => button(id, other, byKind.get(id) ?? 0)));
    if (focused !== null) (kinds.querySelector(`[value="${focused}"]`) ?? kinds.firstChild).focus();
    const option = (chosen, id, label, count) => element("option", { value: id, selected: id === chosen }, `${label} (${number.format(count)})`);
    kind.replaceChildren(option(state.kind, "", texts.all, inSector.length), ...shownKinds.map(([id, , other]) => option(state.kind, id, other, byKind.get(id) ?? 0)));
    const sectors = index.about.sectors.filter(([id]) => bySector.has(id) || id === state.sector);
    sector.replaceChildren(option(state.sector, "", texts.anySector, ofKind.length), ...sectors.map(([id, label]) => option(state.sector, id, label, bySector.get(id) ?? 0)));
    sector.parentElement.hidden = sectors.length === 0;
    filters.hidden = found.documents.length === 0;
  };

  const showResults = async (now, keep) => {
    const documents = found.documents.filter((d) => isOf(d, state));
    const entries = await Promise.all(documents.slice(keep, shown).map(index.result));
    if (now !== turn) return;
    if (keep === 0) {
      // Whoever types a whole name looks for that one.
      const typed = wordsOf(state.q).map((w) => w.word).join(" ");
      const isTyped = (name) => wordsOf(name).map((w) => w.word).join(" ") === typed;
      const closeness = (entry) => (isTyped(entry.title) ? 2 : entry.names.some(isTyped) ? 1 : 0);
      entries.sort((a, b) => closeness(b) - closeness(a));
    }
    const cards = entries.map(card);
    if (keep > 0) {
      list.append(...cards);
    } else {
      showFilters();
      list.replaceChildren(...cards);
    }
    more.hidden = documents.length <= shown;
    browse.hidden = documents.length > 0;
    status.textContent = documents.length === 0 ? fill(texts.none, { query: state.q }) : fill(texts.for, { results: counted(documents.length), query: state.q });
    note.replaceChildren(
      ...found.meant.map((l) => element("span", {}, fill(texts.meant, { word: l.word, other: l.meant }))),
      ...(found.whole || documents.length === 0 ? [] : [element("span", {}, texts.some)]));
    if (keep > 0) cards[0]?.querySelector("a").focus();
  };

  const run = async () => {
    const now = ++turn;
    shown = STEP;
    if (!state.q.trim()) {
      found = { documents: [], looked: [], meant: [], whole: true };
      list.replaceChildren();
      note.replaceChildren();
      status.textContent = "";
      filters.hidden = true;
      more.hidden = true;
      browse.hidden = false;
      return;
    }
    // What gives place does so at once, and what comes comes together: nothing that is in sight moves.
    browse.hidden = true;
    for (const cache of ["default", "reload"]) {
      try {
        index ??= await open(texts.searchIndex, cache);
        const result = await index.find(state.q);
        if (now !== turn) return;
        found = result;
        if (!index.about.kinds.some(([id]) => id === state.kind)) state.kind = "";
        if (!index.about.sectors.some(([id]) => id === state.sector)) state.sector = "";
        await showResults(now, 0);
        return;
      } catch (error) {
        // Parts of an older build may be gone: then what leads to them is old too, and is asked for once more.
        index = null;
        if (now !== turn) return;
        if (cache === "reload") {
          status.textContent = texts.failed;
          browse.hidden = false;
          if (!(error instanceof TypeError) && !/^\d{3} /.test(error.message)) throw error;
        }
      }
    }
  };

  const address = () => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(state)) if (value) query.set(key, value);
    return query.size > 0 ? `?${query}` : location.pathname;
  };
  const go = (change, push) => {
    state = { ...state, ...change };
    history[push ? "pushState" : "replaceState"](null, "", address());
    return run();
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    state = { q: query.get("q") ?? "", kind: query.get("kind") ?? "", sector: query.get("sector") ?? "" };
    field.value = state.q;
    return run();
  };

  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const typed = field.value.trim();
      if (typed.length > 1 || typed.length === 0 || unspaced.test(typed)) go({ q: typed, kind: "", sector: "" }, false);
    }, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    go({ q: field.value.trim(), kind: "", sector: "" }, true);
  });
  kinds.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) go({ kind: button.value }, true);
  });
  kind.addEventListener("change", () => go({ kind: kind.value }, true));
  sector.addEventListener("change", () => go({ sector: sector.value }, true));
  more.addEventListener("click", () => {
    const keep = shown;
    shown += STEP;
    showResults(turn, keep);
  });
  addEventListener("popstate", read);

  // Keys work where the search has the focus, so that no other use of them is taken away.
  document.querySelector(".search-page").addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "/" && event.target !== field) {
      event.preventDefault();
      field.select();
      field.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...list.querySelectorAll("h2 a")];
    const at = stops.indexOf(event.target);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  read();
})();
