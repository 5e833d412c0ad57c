// The form by which an entry is made or changed. Nothing is sent anywhere: what comes out is a text, and ways to send it oneself.
(() => {
  "use strict";

  const form = document.querySelector(".join-form");
  if (!form) return;
  const Entry = globalThis.ClusterEntry;
  const result = document.querySelector(".join-result");
  const errors = form.querySelector(".join-errors");
  const idField = form.querySelector("#join-id");
  const pageLanguage = document.documentElement.lang;
  const texts = new Map([...document.querySelector("#join-texts").content.querySelectorAll("[data-text]")].map((p) => [p.dataset.text, p.textContent]));
  // Addresses longer than this are refused by hosts and cut by mail programs.
  const LONGEST_ADDRESS = 7000;
  const LONGEST_MAIL = 1800;

  const say = (key, parts = {}) => Object.entries(parts).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), texts.get(key) ?? key);
  const make = (name, text, properties = {}) => Object.assign(document.createElement(name), { textContent: text ?? "" }, properties);

  let rules = null;
  let entries = null;
  let present = null;
  let places = new Map();
  const files = new Map();

  const load = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  };

  // --- What stands in the form

  const OWN = "[data-field],[data-group],[data-list]";
  const within = (scope) => [...scope.querySelectorAll(OWN)].filter((node) => node.parentElement.closest("[data-group],[data-item],.join-form") === scope);
  const control = (field) => field.querySelector("input,select,textarea");

  const readField = (field) => {
    if (field.dataset.kind === "choices") return [...field.querySelectorAll("input:checked")].map((box) => box.value);
    const box = control(field);
    if (box.type === "checkbox") return box.checked;
    if (box.type === "file") return nameOfFile(box);
    if (field.dataset.kind === "time") return box.value.replace("T", " ");
    return box.value.replace(/\r\n?/g, "\n").trim();
  };

  const put = (values, field, value, at) => {
    const { field: name, language } = field.dataset;
    if (!language) values[name] = value;
    else if (value !== "") (values[name] ??= {})[language] = value;
    places.set([...at, name, ...(language ? [language] : [])].filter((part) => part !== "").join("."), field);
    if (language === pageLanguage) places.set([...at, name].join("."), field);
  };

  const readScope = (scope, at) => {
    const values = {};
    for (const node of within(scope)) {
      if (node.dataset.list !== undefined) {
        places.set([...at, node.dataset.list].join("."), node);
        values[node.dataset.list] = [...node.querySelector(".join-items").children].map((item, i) => {
          const read = readScope(item, [...at, node.dataset.list, i]);
          return "" in read ? read[""] : read;
        });
      } else if (node.dataset.group !== undefined) {
        places.set([...at, node.dataset.group].join("."), node);
        values[node.dataset.group] = readScope(node, [...at, node.dataset.group]);
      }
      else put(values, node, readField(node), at);
    }
    return values;
  };

  const readForm = () => {
    places = new Map();
    return readScope(form, []);
  };

  // --- Lists, languages, options

  const addItem = (list) => {
    const items = list.querySelector(".join-items");
    const item = list.querySelector(":scope > template").content.cloneNode(true).firstElementChild;
    list.dataset.made = Number(list.dataset.made ?? 0) + 1;
    const name = `${list.id}-N`;
    for (const node of [item, ...item.querySelectorAll("*")])
      for (const attribute of ["id", "for", "aria-describedby"])
        if (node.hasAttribute(attribute)) node.setAttribute(attribute, node.getAttribute(attribute).replaceAll(name, `${list.id}-${list.dataset.made}`));
    item.setAttribute("aria-label", say("item", { label: list.querySelector("legend").firstChild.data.trim(), n: items.children.length + 1 }));
    items.append(item);
    showLanguages(item);
    fillOptions(item);
    return item;
  };

  const showLanguages = (scope) => {
    const wanted = new Set([...form.querySelectorAll(".join-languages input:checked")].map((box) => box.value));
    for (const field of scope.querySelectorAll("[data-language]"))
      field.hidden = field.dataset.language !== pageLanguage && !wanted.has(field.dataset.language);
  };

  const fillOptions = (scope) => {
    for (const select of scope.querySelectorAll("select[data-source]")) {
      const { source } = select.dataset;
      if (select.options.length > 1) continue;
      const template = document.querySelector(source === "countries" ? "#join-countries" : source === "languages" ? "#join-all-languages" : null);
      if (template) select.append(template.content.cloneNode(true));
      else if (entries?.[source]) for (const [id, name] of Object.entries(entries[source])) select.append(new Option(name, id));
    }
  };

  const loadEntries = async () => {
    if (entries) return;
    entries = {};
    try {
      entries = await load(form.dataset.entries);
      fillOptions(form);
    } catch {
      entries = null;
    }
  };

  // --- Files, which stay where they are

  // Named after the entry, as all files of a folder lie together.
  const safeName = (box, file) => {
    const dot = file.name.lastIndexOf(".");
    const [id, own] = [idField.value.trim(), Entry.idOf(rules, file.name.slice(0, dot))];
    const name = !Entry.isId(id) ? own || "file" : box.closest("[data-group]")?.dataset.group === "logo" ? id : own.startsWith(id) ? own : [id, own].filter(Boolean).join("-");
    return `${name}${file.name.slice(dot).toLowerCase()}`;
  };

  const nameOfFile = (box) => (files.has(box) ? safeName(box, files.get(box)) : box.dataset.kept ?? "");

  const lookAt = async (box) => {
    const says = document.getElementById(`${box.id}-says`);
    const file = box.files[0];
    files.delete(box);
    says.replaceChildren();
    if (!file || !rules) return;
    const kind = box.closest("[data-field]").dataset.kind;
    const found = await globalThis.ClusterPicture.look(file, rules.files, kind === "image");
    if (box.files[0] !== file) return;
    if (found.width) says.append(make("p", say("look-size", { kind: found.kind.toUpperCase(), width: found.width, height: found.height, size: found.size })));
    for (const [what, parts] of [...found.problems, ...found.hints]) says.append(make("p", say(`look-${what}`, parts), { className: found.problems.length > 0 ? "error" : "hint" }));
    if (found.problems.length === 0) {
      files.set(box, file);
      const name = nameOfFile(box);
      if (found.hints.length === 0) says.append(make("p", say("look-good"), { className: "join-good" }));
      if (name !== file.name) says.append(make("p", say("filename", { name })));
    }
    if (!found.draw) return;
    const grounds = make("div", "", { className: "join-grounds" });
    for (const ground of ["light", "dark"]) {
      const figure = make("figure", "", { className: `join-ground ${ground}` });
      figure.append(found.draw(), make("figcaption", say(`look-${ground}`)));
      grounds.append(figure);
    }
    says.append(grounds);
  };

  // --- Present values

  const writeField = (field, value) => {
    if (field.dataset.kind === "choices") {
      for (const box of field.querySelectorAll("input")) box.checked = value.includes(box.value);
      return;
    }
    const box = control(field);
    if (box.type === "checkbox") box.checked = value === true;
    else if (box.type === "file") {
      box.dataset.kept = value;
      document.getElementById(`${box.id}-says`).append(make("p", say("kept", { name: value })));
    } else if (box.localName === "select" && ![...box.options].some((option) => option.value === String(value))) box.append(new Option(value, value, true, true));
    else box.value = field.dataset.kind === "time" ? String(value).replace(" ", "T") : value;
  };

  const writeScope = (scope, values) => {
    for (const node of within(scope)) {
      const value = values[node.dataset.list ?? node.dataset.group ?? node.dataset.field];
      if (value === undefined) continue;
      if (node.dataset.list !== undefined) {
        for (const one of value) {
          const item = addItem(node);
          writeScope(item, typeof one === "object" && item.querySelector(":scope > [data-field='']") === null ? one : { "": one });
        }
      } else if (node.dataset.group !== undefined) writeScope(node, value);
      else if (node.dataset.language) {
        if (value[node.dataset.language] !== undefined) writeField(node, value[node.dataset.language]);
      } else writeField(node, value);
    }
  };

  const languagesIn = (value, found = new Set()) => {
    if (value && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === "string" && form.querySelector(`.join-languages input[value="${CSS.escape(key)}"]`)) found.add(key);
        languagesIn(inner, found);
      }
    return found;
  };

  const begin = async (id) => {
    const note = form.querySelector(".join-update");
    note.hidden = false;
    const part = await load(form.dataset.rules.replace(/\.json$/, `/${Entry.partOf(id, rules.parts)}.json`));
    if (!Object.hasOwn(part, id)) {
      note.textContent = say("update-missing", { name: id });
      return;
    }
    const used = languagesIn(part[id]);
    for (const box of form.querySelectorAll(".join-languages input")) box.checked ||= used.has(box.value);
    writeScope(form, part[id]);
    showLanguages(form);
    present = { id, values: readForm() };
    idField.value = id;
    form.querySelector("#join-id-field").hidden = true;
    note.textContent = say("update-of", { name: nameOf(present.values) });
    document.querySelector("h1").textContent = nameOf(present.values);
    for (const other of document.querySelectorAll(".join-page .lead, .join-page > .switch, .join-ways")) other.hidden = true;
    for (const part of form.querySelectorAll("details")) {
      const names = new Set(within(form).filter((node) => part.contains(node)).map((node) => node.dataset.list ?? node.dataset.group ?? node.dataset.field));
      const n = [...names].filter((name) => !Entry.isEmpty(present.values[name])).length;
      if (n > 0) part.querySelector("summary").append(make("span", say("filled", { n }), { className: "join-filled" }));
    }
  };

  // --- What is wrong

  const labelOf = (field) => (field.querySelector("legend") ?? field.querySelector("label")).firstChild.data.trim();

  // With what stands around it: a contact's name is not the firm's.
  const wholeLabelOf = (field) => {
    const around = field.parentElement.closest("[data-item],[data-group],.join-form");
    if (!around || around === form) return labelOf(field);
    return `${around.dataset.group === undefined ? around.getAttribute("aria-label") : labelOf(around)}, ${labelOf(field)}`;
  };

  const errorOf = (field) => (field.matches("fieldset") ? field.querySelector(":scope > .error") : field.querySelector(".error"));

  const clear = (field) => {
    const error = errorOf(field);
    if (!error || error.hidden) return;
    error.hidden = true;
    error.textContent = "";
    control(field)?.removeAttribute("aria-invalid");
  };

  const show = (problems) => {
    for (const error of form.querySelectorAll(".error:not(.join-look .error)")) error.hidden = true;
    for (const box of form.querySelectorAll("[aria-invalid]")) box.removeAttribute("aria-invalid");
    errors.hidden = problems.length === 0;
    const list = errors.querySelector("ul");
    list.replaceChildren();
    for (const [field, text] of problems) {
      const error = errorOf(field);
      error.textContent = text;
      error.hidden = false;
      field.closest("details")?.setAttribute("open", "");
      const box = field.dataset?.kind === "choices" || field.dataset?.list !== undefined ? field.querySelector("input,button") : control(field);
      if (!field.matches("fieldset")) box.setAttribute("aria-invalid", "true");
      const link = make("a", `${wholeLabelOf(field)}: ${text}`, { href: `#${box.id || field.id}` });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        box.focus();
      });
      const item = make("li");
      item.append(link);
      list.append(item);
    }
    if (problems.length > 0) errors.focus();
  };

  const placeOf = (path) => {
    for (let length = path.length; length > 0; length--) {
      const found = places.get(path.slice(0, length).join(".")) ?? places.get([...path.slice(0, length), pageLanguage].join("."));
      // What is missing of a group, or as a whole, is said at its first field.
      if (found) return found.dataset.group !== undefined && length < 2 ? found : found.dataset.group !== undefined ? within(found)[0] : found;
    }
    return within(form)[0];
  };

  const sayProblem = ([path, what, parts]) => {
    const field = placeOf(path);
    return [field, say(what, { ...parts, example: control(field)?.dataset.example ?? "" })];
  };

  const judge = (values, id) => {
    // An update keeps what it does not show, so that what seems to be missing there is not.
    const problems = Entry.check(rules, values).filter(([path, what]) => !(present && what === "required" && Entry.isEmpty(path.reduce((at, key) => at?.[key], present.values)))).map(sayProblem);
    const idPlace = form.querySelector("#join-id-field");
    if (!present && !Entry.isId(id)) problems.push([idPlace, say("id")]);
    else if (!present && entries && Object.hasOwn(entries[rules.type] ?? {}, id)) problems.push([idPlace, say("taken")]);
    return problems;
  };

  // --- What comes out

  const nameOf = (values) => {
    const title = values[rules.title];
    return typeof title === "object" && title ? Object.values(title)[0] ?? "" : title ?? "";
  };

  const wordsOf = (value) => (Entry.isEmpty(value) ? "–" : typeof value === "object" ? (Array.isArray(value) ? value : Object.values(value)).filter((part) => !Entry.isEmpty(part)).map(wordsOf).join(", ") : String(value));

  const isSame = (a, b) => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));

  // Of a group only what differs: the rest of it, which the form may not show, stays.
  const differ = (parts, now, next, at, changed, removed) => {
    for (const rule of parts) {
      const [before, after] = [now?.[rule.name], next[rule.name]];
      if (isSame(before, after)) continue;
      if (Entry.isEmpty(after)) removed.push([...at, rule.name].join("."));
      else if (rule.parts && /^(group|image|file)$/.test(rule.kind) && !Entry.isEmpty(before)) {
        const inner = {};
        differ(rule.parts, before, after, [...at, rule.name], inner, removed);
        if (!Entry.isEmpty(inner)) changed[rule.name] = inner;
      } else changed[rule.name] = after;
    }
  };

  const tidy = (value) => {
    if (Entry.isEmpty(value)) return null;
    if (Array.isArray(value)) return value.filter((item) => !Entry.isEmpty(item)).map(tidy);
    return typeof value === "object" ? Object.fromEntries(Object.entries(value).filter(([, inner]) => !Entry.isEmpty(inner)).map(([key, inner]) => [key, tidy(inner)])) : value;
  };

  const updateText = (changed, removed) => {
    const changes = Entry.isEmpty(changed) ? "" : `### Changes\n\n\`\`\`yaml\n${Entry.writeSome(rules, changed)}\`\`\`\n\n`;
    return `### Entry\n\n${rules.folder}/${present.id}\n\n${changes}${removed.length > 0 ? `### Remove\n\n${removed.join(", ")}\n\n` : ""}`;
  };

  const link = (name, address) => {
    const node = result.querySelector(name);
    if (!node) return;
    node.hidden = !address;
    if (address) node.href = address;
  };

  let text = "";

  const note = (key) => { result.querySelector(".join-note").textContent = say(key); };

  const copy = async (key) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(result.querySelector("code"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
    note(key);
  };

  const ways = (values, id, isUpdate) => {
    const path = `content/${rules.folder}/${id}${rules.extension}`;
    const subject = say(isUpdate ? "subject-update" : "subject", { name: nameOf(values) });
    const issue = isUpdate ? text : `### Entry\n\n${rules.folder}/${id}\n\n### New\n\n\`\`\`yaml\n${text}\`\`\`\n`;
    const parts = { path: `${form.dataset.path ?? ""}${path}`, title: subject };
    const short = (address, words) => {
      if (!address) return null;
      const whole = Entry.fill(address, { ...parts, text: words });
      return whole.length <= LONGEST_ADDRESS ? whole : Entry.fill(address, { ...parts, text: "" });
    };
    const fileAddress = isUpdate ? null : short(form.dataset.file, text);
    link(".join-file", fileAddress);
    link(".join-issue", short(form.dataset.issue, issue));
    // An address that cannot carry the text leaves it to be pasted.
    const file = result.querySelector(".join-file");
    if (file) file.dataset.paste = fileAddress && !fileAddress.includes(encodeURIComponent(text)) ? "yes" : "";
    const body = `${isUpdate ? `${say("hello-update", { name: nameOf(values) })}\n\n` : ""}${isUpdate ? text : `${path}\n\n${text}`}`;
    const mail = form.dataset.mail && `mailto:${form.dataset.mail}?subject=${encodeURIComponent(subject)}&body=`;
    const written = encodeURIComponent(body.replace(/\n/g, "\r\n"));
    link(".join-mail", mail && mail + (written.length <= LONGEST_MAIL ? written : encodeURIComponent(say("mail-attach"))));
    const download = result.querySelector(".join-download");
    if (download.href) URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    download.download = isUpdate ? `${id}.txt` : `${id}${rules.extension}`;
    result.querySelector("#join-file-name").textContent = isUpdate ? `${id}.txt` : path;
  };

  const finish = (values, id) => {
    const [changed, removed] = [{}, []];
    if (present) differ(rules.fields, present.values, values, [], changed, removed);
    const names = rules.fields.map((rule) => rule.name).filter((name) => name in changed || removed.some((one) => one.split(".")[0] === name));
    if (present && names.length === 0) {
      errors.hidden = true;
      form.querySelector(".join-busy").textContent = say("nothing-changed");
      return;
    }
    form.querySelector(".join-busy").textContent = "";
    text = present ? updateText(changed, removed) : Entry.write(rules, values);
    const changes = result.querySelector(".join-changes");
    changes.replaceChildren(...names.map((name) => {
      const item = make("li");
      item.append(make("b", `${labelOf(placeOf([name]))}: `), make("span", wordsOf(present.values[name])), ` ${say("changed")} `, make("span", wordsOf(values[name])));
      return item;
    }));
    result.querySelector(".join-changes-title").hidden = names.length === 0;
    const sent = [...files.keys()].map(nameOfFile);
    result.querySelector(".join-files-note").hidden = sent.length === 0;
    result.querySelector(".join-files").replaceChildren(...sent.map((name) => make("li", name)));
    result.querySelector("code").textContent = text;
    result.querySelector(".join-note").textContent = "";
    ways(values, id, present !== null);
    result.hidden = false;
    result.focus();
    result.scrollIntoView({ block: "start" });
  };

  // --- What happens when

  form.addEventListener("click", (event) => {
    const more = event.target.closest(".join-more");
    const remove = event.target.closest(".join-remove");
    if (more) addItem(more.closest("[data-list]")).querySelector("input,select,textarea")?.focus();
    if (!remove) return;
    const list = remove.closest("[data-list]");
    for (const box of remove.closest("[data-item]").querySelectorAll("input[type=file]")) files.delete(box);
    remove.closest("[data-item]").remove();
    list.querySelector(":scope > .join-more").focus();
  });

  form.addEventListener("input", (event) => {
    const field = event.target.closest("[data-field]");
    if (field) clear(field);
    if (event.target === idField) {
      idField.dataset.own = "yes";
      clear(form.querySelector("#join-id-field"));
    }
    if (field?.dataset.field === form.dataset.title && field.parentElement.closest("[data-group],[data-item]") === null && rules && !present && !idField.dataset.own) {
      idField.value = Entry.idOf(rules, event.target.value);
      clear(form.querySelector("#join-id-field"));
    }
  });

  form.addEventListener("change", (event) => {
    if (event.target.type === "file") lookAt(event.target);
    if (event.target.closest(".join-languages")) showLanguages(form);
  });

  form.addEventListener("focusin", loadEntries, { once: true });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!rules) return;
    await loadEntries();
    const values = readForm();
    const id = idField.value.trim();
    const problems = judge(values, id);
    show(problems);
    if (problems.length === 0) finish(values, id);
    else result.hidden = true;
  });

  result.querySelector(".join-copy").addEventListener("click", () => copy("copied"));
  result.querySelector(".join-file")?.addEventListener("click", (event) => { if (event.currentTarget.dataset.paste) copy("long-address"); });

  (async () => {
    try {
      rules = await load(form.dataset.rules);
      fillOptions(form);
      const id = new URLSearchParams(location.search).get("entry");
      if (id && Entry.isId(id)) {
        await loadEntries();
        await begin(id);
      }
      form.dataset.ready = "yes";
    } catch {
      form.querySelector(".join-busy").textContent = say("failed");
    }
  })();
})();
