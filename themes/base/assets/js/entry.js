// What a form's values are worth and how they are written, with nothing of the page in it. In: the rules that the build wrote from the type (join/<type>.json). Out: what is wrong, and YAML.
// Limits, patterns, choices and letters come with the rules; the forms of addresses and numbers are those of the build, and tests hold the two to the same verdict.
globalThis.ClusterEntry = (() => {
  "use strict";

  const HOST = /^(?=.{1,253}$)(?=[^]*\.)(?!-)[A-Za-z0-9\p{L}\p{Nd}-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9\p{L}\p{Nd}-]{1,63}(?<!-))*$/u;
  // Letters beyond the first 65,536 are two signs to the build, and neither is a letter.
  const FAR = /[\u{10000}-\u{10ffff}]/u;
  const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;
  const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

  const isHost = (host) => HOST.test(host) && !FAR.test(host);

  const isLink = (text) => {
    if (text.length > 2048 || /[\0-\x20\\<>"`{}|^]/.test(text)) return false;
    const parts = /^https?:\/\/([^/?#]*)/.exec(text);
    if (!parts || parts[1].includes("@")) return false;
    const port = /^(.+):(\d*)$/.exec(parts[1]);
    return isHost(port ? port[1] : parts[1]) && (!port || Number(port[2]) <= 65535);
  };

  const isEmail = (text) => {
    const at = text.indexOf("@");
    if (at < 1 || at > 64 || text.length > 254) return false;
    return /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/.test(text.slice(0, at)) && isHost(text.slice(at + 1));
  };

  const isPhone = (text) => {
    const digits = text.replace(/\D/g, "").length;
    return text.length > 7 && text.length <= 30 && /^\+[0-9 ()-]*$/.test(text) && digits >= 7 && digits <= 15;
  };

  const isDate = (text) => {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!day || Number(day[1]) < 1000) return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  };

  const isTime = (text) => isDate(text) || (isDate(text.slice(0, 10)) && /^[ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text.slice(10)));

  const isNumber = (text) => text.length <= 28 && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);

  const isLanguage = (text) => text.length <= 35 && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);

  const isId = (text) => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

  const isPath = (text) => text.length <= 200 && text.replace(/^\.\//, "").split("/").every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part));

  const FORMS = { link: isLink, email: isEmail, phone: isPhone, date: isDate, time: isTime, language: isLanguage, reference: isId, image: isPath, file: isPath };

  const isEmpty = (value) => value === undefined || value === null || value === "" || value === false
    || (typeof value === "object" && Object.values(value).every(isEmpty));

  // Each problem: where, what, and the numbers that belong to it.
  const checkText = (rule, text, at, wrong) => {
    if (HIDDEN.test(text) || LONE.test(text)) wrong.push([at, "characters", {}]);
    else if (text.length > rule.max) wrong.push([at, "long", { n: text.length - rule.max }]);
    else if (text.length < rule.min) wrong.push([at, "short", { n: rule.min }]);
    else if (rule.pattern && !new RegExp(`^(?:${rule.pattern})$`, "u").test(text)) wrong.push([at, "pattern", {}]);
  };

  const checkNumber = (rule, text, at, wrong) => {
    if (!isNumber(text) || (rule.whole && text.includes("."))) wrong.push([at, "number", {}]);
    else if (Number(text) < rule.min || Number(text) > rule.max) wrong.push([at, "range", { min: rule.min ?? "−∞", max: rule.max ?? "∞" }]);
  };

  const checkOne = (rules, rule, value, at, wrong) => {
    switch (rule.kind) {
      case "text":
      case "markdown":
        if (rule.localized && typeof value === "object") {
          for (const [language, text] of Object.entries(value)) if (text !== "") checkText(rule, text, [...at, language], wrong);
        } else checkText(rule, String(value), at, wrong);
        break;
      case "number":
        checkNumber(rule, String(value), at, wrong);
        break;
      case "boolean":
        break;
      case "choice":
        if (!rule.choices.includes(value)) wrong.push([at, "choice", {}]);
        break;
      case "country":
        if (!rules.countries.split(" ").includes(value)) wrong.push([at, "country", {}]);
        break;
      default:
        if (!FORMS[rule.kind](value)) wrong.push([at, rule.kind === "reference" ? "choice" : rule.kind === "image" ? "file" : rule.kind, {}]);
    }
  };

  const checkList = (rules, rule, items, at, wrong) => {
    const full = items.filter((item) => !isEmpty(item));
    if (full.length > rule.max) wrong.push([at, "list-long", { n: rule.max }]);
    if (full.length < rule.min) wrong.push([at, "list-short", { n: rule.min }]);
    const seen = new Set();
    items.forEach((item, i) => {
      if (isEmpty(item)) return;
      if (typeof item !== "object" && rule.of.kind !== "number" && seen.has(item)) wrong.push([[...at, i], "twice", {}]);
      seen.add(item);
      checkValue(rules, rule.of, item, [...at, i], wrong);
    });
  };

  const checkValue = (rules, rule, value, at, wrong) => {
    if (rule.kind === "list") checkList(rules, rule, value, at, wrong);
    else if (rule.parts) checkGroup(rules, rule.parts, value, at, wrong);
    else checkOne(rules, rule, value, at, wrong);
  };

  const checkGroup = (rules, parts, values, at, wrong) => {
    for (const rule of parts) {
      const value = values[rule.name];
      if (!isEmpty(value)) checkValue(rules, rule, value, [...at, rule.name], wrong);
      else if (rule.required && !(rule.unless && !isEmpty(values[rule.unless]))) wrong.push([[...at, rule.name], "required", {}]);
    }
  };

  /** All that is wrong with values: [path, what, numbers]. */
  const check = (rules, values) => {
    const wrong = [];
    checkGroup(rules, rules.fields, values, [], wrong);
    return wrong;
  };

  // Words that older readers of YAML take for something else than a text; among them the code of Norway.
  const MEANT = /^(y|n|yes|no|on|off|true|false|null|no data|no_data)$/i;

  /** A text as one line of YAML that every reader reads as that text. */
  const quote = (text) => {
    if (/^\p{L}[\p{L}\p{N} .,()/'&-]*$/u.test(text) && !/ $/.test(text) && !MEANT.test(text) && text.length < 200) return text;
    return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\t/g, "\\t")}"`;
  };

  const PLAIN = /^(number|date|boolean|choice|reference|language)$/;

  const scalar = (rule, value) => {
    const text = String(value);
    return PLAIN.test(rule.kind) && /^[A-Za-z0-9._-]+$/.test(text) && !MEANT.test(text) ? text : quote(text);
  };

  // A text of several lines stands below its key; one that begins or ends with a space, or has only spaces in a line, is safer in quotes.
  const block = (text, indent) => {
    const lines = text.split("\n");
    if (lines.length < 2 || /^\s/.test(lines[0]) || lines[0] === "" || lines.some((line) => /[ \t]$|\t/.test(line))) return null;
    return `|-\n${lines.map((line) => (line === "" ? "" : `${indent}${line}`)).join("\n")}`;
  };

  const isFlat = (rule) => !rule.parts && !rule.localized;

  const writeText = (rule, value, indent, language) => {
    const given = typeof value === "object" ? Object.entries(value).filter(([, text]) => text !== "") : [[language, value]];
    if (given.length === 1 && given[0][0] === language) return ` ${block(given[0][1], `${indent}  `) ?? quote(given[0][1])}\n`;
    return `\n${given.map(([tag, text]) => `${indent}  ${MEANT.test(tag) ? `"${tag}"` : tag}: ${block(text, `${indent}    `) ?? quote(text)}\n`).join("")}`;
  };

  const writeValue = (rule, value, indent, language) => {
    if (rule.kind === "quantity" && Object.entries(value).every(([name, part]) => name === "value" || isEmpty(part))) return ` ${scalar({ kind: "number" }, value.value)}\n`;
    if (rule.kind === "list") return writeList(rule, value.filter((item) => !isEmpty(item)), indent, language);
    if (rule.parts) return `\n${writeGroup(rule.parts, value, `${indent}  `, language)}`;
    if (rule.kind === "text" || rule.kind === "markdown") return writeText(rule, value, indent, language);
    return ` ${scalar(rule, value)}\n`;
  };

  const writeList = (rule, items, indent, language) => {
    if (isFlat(rule.of) && items.every((item) => String(item).length < 40)) return ` [${items.map((item) => { const text = scalar(rule.of, item); return /[,[\]{}]/.test(text) && !text.startsWith('"') ? `"${text}"` : text; }).join(", ")}]\n`;
    return `\n${items.map((item) => {
      if (rule.of.parts) return `${indent}  - ${writeGroup(rule.of.parts, item, `${indent}    `, language).slice(indent.length + 4)}`;
      const written = writeValue(rule.of, item, `${indent}  `, language);
      return written.startsWith("\n") ? `${indent}  - ${written.slice(1 + indent.length + 4)}` : `${indent}  -${written}`;
    }).join("")}`;
  };

  const writeGroup = (parts, values, indent, language) =>
    parts.filter((rule) => !isEmpty(values[rule.name])).map((rule) => `${indent}${rule.name}:${writeValue(rule, values[rule.name], indent, language)}`).join("");

  /** An entry as the text of its file. */
  const write = (rules, values) => {
    if (!rules.body) return `${rules.schema}\n${writeGroup(rules.fields, values, "", rules.language)}`;
    const text = values[rules.body];
    const body = typeof text === "object" && text ? text[rules.language] ?? Object.values(text)[0] ?? "" : text ?? "";
    return `---\n${rules.schema}\n${writeGroup(rules.fields.filter((f) => f.name !== rules.body), values, "", rules.language)}---\n\n${body}\n`;
  };

  /** The lines of some fields, for a change of an entry. */
  const writeSome = (rules, values) => writeGroup(rules.fields, values, "", rules.language);

  /** An id made from a name by the rule of the build; Chinese characters, whose readings take a large table, are left out. */
  const idOf = (rules, name) => {
    let id = "";
    for (const sign of name.split("")) {
      if (/['’.\u00ad]/.test(sign) || /\p{Mn}/u.test(sign)) continue;
      let plain = sign === "&" ? " and " : " ";
      if (sign.charCodeAt(0) < 128 && sign !== "&") plain = sign;
      else {
        const at = rules.letters.findIndex((letters, i) => i % 2 === 0 && letters.includes(sign.toLowerCase().length === 1 ? sign.toLowerCase() : sign));
        if (at >= 0 && sign !== "&") plain = rules.letters[at + 1];
      }
      for (const letter of plain) {
        if (/[A-Za-z0-9]/.test(letter)) id += letter.toLowerCase();
        else if (id !== "" && !id.endsWith("-")) id += "-";
      }
    }
    id = id.replace(/^-+|-+$/g, "");
    const longest = 60;
    if (id.length <= longest) return id;
    const word = id.lastIndexOf("-", longest);
    return id.slice(0, word > 0 ? word : longest).replace(/-+$/, "");
  };

  /** In which file of present values an entry is. */
  const partOf = (id, parts) => {
    let sum = 0;
    for (const sign of id) sum = (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0;
    return sum % parts;
  };

  /** A host's address with path, title and text in it. */
  const fill = (address, parts) => address.replace(/\{(path|title|text)\}/g, (all, name) => encodeURIComponent(parts[name] ?? ""));

  return { check, write, writeSome, idOf, isId, isEmpty, partOf, fill, forms: FORMS, isNumber };
})();
