// Looks at a file as the build will, without sending it anywhere. In: a file, and the limits that the build wrote down. Out: what it is, what is wrong with it, and how it looks on light and dark pages.
globalThis.ClusterPicture = (() => {
  "use strict";

  const KINDS = { svg: "svg", png: "png", jpg: "jpeg", jpeg: "jpeg", webp: "webp", gif: "gif", pdf: "pdf", docx: "office", xlsx: "office", pptx: "office", odt: "office", ods: "office", odp: "office" };
  const SVG = "http://www.w3.org/2000/svg";
  // Of a colour against the page: below this a sign is guessed at rather than seen.
  const LEAST = 1.7;
  const GROUNDS = { light: [255, 255, 255], dark: [14, 22, 32] };

  const ascii = (bytes, at, length) => String.fromCharCode(...bytes.subarray(at, at + length));

  const kindOf = (bytes) => {
    if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
    if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
    if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return "gif";
    if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP") return "webp";
    if (ascii(bytes, 0, 5) === "%PDF-") return "pdf";
    return ascii(bytes, 0, 4) === "PK\x03\x04" ? "office" : "";
  };

  const jpegSize = (view) => {
    for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
      const mark = view.getUint8(at + 1);
      if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) return [view.getUint16(at + 7), view.getUint16(at + 5)];
      at += 2 + view.getUint16(at + 2);
    }
    return null;
  };

  const webpSize = (bytes, view) => {
    switch (ascii(bytes, 12, 4)) {
      case "VP8X": return [1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(27, true) & 0xffffff)];
      case "VP8 ": return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
      case "VP8L": { const bits = view.getUint32(21, true); return [1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)]; }
      default: return null;
    }
  };

  // The size stands at the beginning, so that nothing large is unpacked only to be refused.
  const sizeOf = (kind, bytes) => {
    const view = new DataView(bytes.buffer);
    if (bytes.length < 32) return null;
    if (kind === "png") return [view.getUint32(16), view.getUint32(20)];
    if (kind === "gif") return [view.getUint16(6, true), view.getUint16(8, true)];
    return kind === "jpeg" ? jpegSize(view) : webpSize(bytes, view);
  };

  const moves = (kind, bytes) => {
    if (kind === "jpeg") return false;
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += ascii(bytes, at, 8192);
    if (kind === "png") return text.slice(0, Math.max(0, text.indexOf("IDAT"))).includes("acTL");
    return kind === "webp" ? text.slice(0, 200).includes("ANIM") : text.split("\0!\xf9\x04").length > 2;
  };

  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };

  const paleOrDeep = (colours) => {
    if (colours.length === 0) return [];
    const seen = (ground) => colours.filter((colour) => contrast(colour, GROUNDS[ground]) >= LEAST).length / colours.length;
    return [["pale", seen("light")], ["deep", seen("dark")]].filter(([, part]) => part < 0.15).map(([what]) => [what, {}]);
  };

  const lookAtRaster = async (file, kind, bytes, limits, found) => {
    const size = sizeOf(kind, bytes);
    if (!size || size[0] < 1 || size[1] < 1) return found.problems.push(["broken", {}]);
    [found.width, found.height] = size;
    if (found.width * found.height > limits.pixels || found.width > limits.side || found.height > limits.side) return found.problems.push(["side", { width: found.width, height: found.height }]);
    if (moves(kind, bytes)) found.problems.push(["moves", {}]);
    let picture;
    try {
      picture = await createImageBitmap(file);
    } catch {
      return found.problems.push(["broken", {}]);
    }
    const scale = Math.min(1, 480 / picture.width, 240 / picture.height);
    const draw = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas;
    };
    const canvas = draw();
    const points = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const colours = [];
    for (let i = 0; i < points.length; i += 4 * 7) if (points[i + 3] > 100) colours.push([points[i], points[i + 1], points[i + 2]]);
    found.hints = paleOrDeep(colours);
    found.draw = draw;
    return 0;
  };

  const rulesOf = (root) => {
    const rules = new Map();
    for (const style of root.querySelectorAll("look-style"))
      for (const [, names, body] of style.textContent.matchAll(/([^{}]+)\{([^{}]*)\}/g))
        for (const name of names.split(",")) rules.set(name.trim(), `${rules.get(name.trim()) ?? ""};${body}`);
    return rules;
  };

  // Only what the build keeps is drawn, with names of its own, so that nothing of the drawing can reach the page around it.
  const rebuild = (node, words, rules) => {
    const kept = document.createElementNS(SVG, node.localName);
    const set = (name, value) => {
      if (/url\((?!\s*["']?#)/i.test(value) || value.length > 100000) return;
      kept.setAttribute(name, name === "id" ? `look-${value}` : value.replace(/url\(\s*["']?#([^)"']+)["']?\s*\)/g, "url(#look-$1)"));
    };
    const declared = [rules.get(node.localName), ...(node.getAttribute("class") ?? "").split(/\s+/).map((name) => rules.get(`.${name}`)), node.getAttribute("look-style")].filter(Boolean).join(";");
    for (const { localName, value } of node.attributes) if (words.attributes.has(localName)) set(localName, value);
    for (const line of declared.split(";")) {
      const [name, value] = line.split(":").map((part) => part.trim());
      if (value && words.styles.has(name)) set(name, value);
    }
    const target = node.getAttribute("href") ?? node.getAttribute("xlink:href");
    if (target?.startsWith("#")) kept.setAttribute("href", `#look-${target.slice(1)}`);
    for (const child of node.childNodes) {
      if (child.nodeType === 3 && /^(text|tspan|textPath)$/.test(node.localName)) kept.append(child.data);
      else if (child.nodeType === 1 && words.elements.has(child.localName)) kept.append(rebuild(child, words, rules));
      else if (child.nodeType === 1 && words.unwrapped.has(child.localName)) kept.append(...rebuild(child, words, rules).childNodes);
    }
    return kept;
  };

  const coloursOf = (drawing) => {
    const pen = document.createElement("canvas").getContext("2d");
    const colours = [];
    const add = (text) => {
      pen.fillStyle = "#010203";
      pen.fillStyle = text;
      const hex = /^#(..)(..)(..)$/.exec(pen.fillStyle);
      if (hex && pen.fillStyle !== "#010203") colours.push(hex.slice(1).map((two) => Number.parseInt(two, 16)));
    };
    for (const shape of drawing.querySelectorAll("path,rect,circle,ellipse,polygon,polyline,line,text,stop")) {
      const own = (name) => shape.getAttribute(name) ?? shape.closest(`[${name}]`)?.getAttribute(name);
      const fill = shape.localName === "stop" ? own("stop-color") ?? "#000" : own("fill") ?? "#000";
      for (const colour of [fill, own("stroke")]) if (colour && !/^(none|transparent|url|currentcolor)/i.test(colour)) add(colour);
    }
    return colours;
  };

  const lookAtDrawing = (bytes, limits, found) => {
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return found.problems.push(["broken", {}]);
    }
    if (/<!doctype/i.test(text)) return found.problems.push(["doctype", {}]);
    // Under other names what would act or style is only text, which the page's policy need not forbid.
    const quiet = text.replace(/<(\/?)style\b/gi, "<$1look-style").replace(/(\s)(style|on[a-z]+)(\s*=)/gi, "$1look-$2$3");
    const root = new DOMParser().parseFromString(quiet, "image/svg+xml").documentElement;
    if (root.localName !== "svg" || root.namespaceURI !== SVG || root.querySelector("parsererror")) return found.problems.push(["broken", {}]);
    const words = Object.fromEntries(["elements", "reported", "unwrapped", "attributes", "styles"].map((name) => [name, new Set(limits[name].split(" "))]));
    const reported = [...new Set([...root.querySelectorAll("*")].map((node) => node.localName).filter((name) => words.reported.has(name)))];
    if (reported.some((name) => name === "image" || name === "feImage")) found.hints.push(["raster", {}]);
    const active = reported.filter((name) => name !== "image" && name !== "feImage");
    if (active.length > 0) found.hints.push(["script", { names: active.join(", ") }]);
    const box = (root.getAttribute("viewBox") ?? "").trim().split(/[\s,]+/).map(Number);
    const size = box.length === 4 && box.every(Number.isFinite) ? box.slice(2) : ["width", "height"].map((name) => Number.parseFloat(root.getAttribute(name)));
    if (size.every((side) => side > 0)) [found.width, found.height] = size.map((side) => Math.round(side));
    else found.hints.push(["viewbox", {}]);
    const rules = rulesOf(root);
    found.draw = () => {
      const drawing = rebuild(root, words, rules);
      if (!drawing.hasAttribute("viewBox") && found.width) drawing.setAttribute("viewBox", `0 0 ${found.width} ${found.height}`);
      drawing.removeAttribute("width");
      drawing.removeAttribute("height");
      drawing.setAttribute("aria-hidden", "true");
      return drawing;
    };
    found.hints.push(...paleOrDeep(coloursOf(found.draw())));
    return 0;
  };

  /** @returns {{kind: string, size: number, width?: number, height?: number, problems: [string, object][], hints: [string, object][], draw?: () => Element}} Problems stop the file, hints do not. */
  const look = async (file, limits, pictureWanted) => {
    const named = KINDS[file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase()] ?? "";
    const found = { kind: named, size: Math.max(1, Math.round(file.size / 1024)), problems: [], hints: [] };
    const isDocument = named === "pdf" || named === "office";
    if (named === "" || (pictureWanted && isDocument)) found.problems.push(["kind", {}]);
    const most = named === "svg" ? limits.svg : isDocument ? limits.document : limits.image;
    if (found.problems.length === 0 && file.size > most) found.problems.push(["big", { size: found.size, n: Math.floor(most / 1024) }]);
    if (found.problems.length > 0) return found;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (named === "svg") lookAtDrawing(bytes, limits, found);
    else if (kindOf(bytes) !== named) found.problems.push(["name", {}]);
    else if (!isDocument) await lookAtRaster(file, named, bytes, limits, found);
    return found;
  };

  return { look };
})();
