// The preview's own script: `clusterportal serve` puts it behind pages that a browser opens; no built portal has it. It reloads the page when it would be another one,
// shows errors over it, and has the panel for staff.
(() => {
  'use strict';
  const own = document.currentScript;
  const base = new URL('.', own.src).pathname;
  const here = () => location.pathname;
  const get = async (name, query = {}) => (await fetch(`${base}${name}?${new URLSearchParams({ path: here(), ...query })}`, { cache: 'no-store' })).json();

  const host = document.createElement('clusterportal-live');
  host.lang = 'en';
  host.dir = 'ltr';
  const shadow = host.attachShadow({ mode: 'open' });
  const make = (tag, props = {}, ...inside) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...inside.filter(i => i !== null && i !== undefined));
    return node;
  };
  const root = make('div', { className: 'root', hidden: true });
  const sheet = make('link', { rel: 'stylesheet', href: `${base}~live.css` });
  sheet.onload = () => { root.hidden = false; };
  shadow.append(sheet, root);
  document.documentElement.append(host);

  const place = item => !item.place ? null : item.href ? make('a', { className: 'place', href: item.href, textContent: item.place, title: 'Open in the editor' }) : make('span', { className: 'place', textContent: item.place });
  const button = (text, click, props = {}) => make('button', { type: 'button', textContent: text, onclick: click, ...props });
  const count = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;

  // The corner
  const dot = make('span', { className: 'dot' });
  const label = make('span', { textContent: 'Preview' });
  const corner = make('button', { type: 'button', className: 'corner', onclick: () => (panel.hidden ? openPanel() : closePanel()) }, dot, label);
  corner.setAttribute('aria-expanded', 'false');
  corner.setAttribute('aria-label', 'Preview: panel for staff');
  const panel = make('section', { className: 'panel', hidden: true });
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', 'Panel for staff');
  const overlay = make('section', { className: 'overlay', hidden: true });
  overlay.setAttribute('role', 'alert');
  const frame = make('div', { className: 'frame', hidden: true });
  const from = make('section', { className: 'from', hidden: true, tabIndex: -1 });
  from.setAttribute('role', 'dialog');
  from.setAttribute('aria-label', 'Where this comes from');
  root.append(corner, panel, overlay, frame, from);

  // Reloading: an event says that something was saved; the answer to "state" says what became of it.
  let asking = false, again = false, hidden = '';
  const check = async () => {
    again = asking;
    if (asking) return;
    asking = true;
    try {
      const state = await get('~state');
      showErrors(state.errors);
      if (state.page !== undefined && state.page !== own.dataset.page) {
        location.reload();
        return;
      }
      if (!panel.hidden) await fillPanel();
    } catch {
      corner.classList.add('off'); // The preview was stopped; the events tell when it is back.
    } finally {
      asking = false;
    }
    if (again) check();
  };

  const finding = f => make('li', { className: f.severity }, place(f), make('div', { textContent: `${f.severity} ${f.code}: ${f.message}` }), f.text ? make('pre', { textContent: f.text, tabIndex: 0 }) : null);
  const showErrors = errors => {
    corner.classList.toggle('bad', errors.length > 0);
    const said = JSON.stringify(errors);
    if (!overlay.hidden && overlay.dataset.said === said) return;
    overlay.hidden = errors.length === 0 || said === hidden;
    if (errors.length === 0) hidden = '';
    if (overlay.hidden) return overlay.replaceChildren();
    overlay.dataset.said = said;
    overlay.replaceChildren(
      make('div', { className: 'bar' }, make('h2', { textContent: `${count(errors.length, 'error')}: the page still shows what was before` }), button('Hide', () => { hidden = said; overlay.hidden = true; })),
      make('ul', {}, ...errors.map(finding)));
  };

  let events;
  const listen = () => {
    if (document.visibilityState === 'hidden') {
      events?.close(); // Browsers allow few connections to one server; tabs in the back must not use them up.
      events = undefined;
    } else if (!events) {
      events = new EventSource(`${base}~events`);
      events.addEventListener('change', check);
      events.onopen = () => corner.classList.remove('off');
      events.onerror = () => corner.classList.add('off');
    }
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => { events?.close(); events = undefined; });
  addEventListener('pageshow', listen);
  listen();

  // The panel
  const list = (title, items, draw, most = 8) => {
    if (items.length === 0) return [];
    const rest = items.slice(most);
    return [
      make('h3', { textContent: title }),
      make('ul', {}, ...items.slice(0, most).map(draw)),
      rest.length === 0 ? null : make('details', {}, make('summary', { textContent: `${rest.length} more` }), make('ul', {}, ...rest.map(draw))),
    ];
  };
  const fillPanel = async () => {
    const p = await get('~panel.json');
    const focused = shadow.activeElement?.dataset.name;
    corner.classList.toggle('warn', p.warnings > 0);
    const day = p.day ? `as on ${p.day}${p.drafts ? ', with what is not published yet' : ''}` : '';
    const close = button('Close', closePanel);
    close.dataset.name = 'close';
    const finder = button('Where does this come from?', () => (finding_ ? stopFinding() : startFinding()));
    finder.dataset.name = 'find';
    finder.setAttribute('aria-pressed', String(finding_));
    panel.replaceChildren(...[
      make('div', { className: 'bar' }, make('h2', { textContent: p.page?.title ?? 'This page' }), close),
      make('p', { className: 'soft', textContent: `${p.stale ? 'From before the errors' : 'The portal'}, ${day}.` }),
      p.page ? make('p', { className: 'soft' }, 'Made by ', p.page.templateHref ? make('a', { href: p.page.templateHref, textContent: p.page.template }) : p.page.template) : null,
      p.page ? make('p', {}, p.page.status ? make('strong', { textContent: `${p.page.status[0].toUpperCase()}${p.page.status.slice(1)}. ` }) : null, place(p.page)) : null,
      make('div', { className: 'acts' }, finder),
      ...list('On this page', p.ofPage, finding),
      ...list('Missing in other languages', p.missing, m => make('li', {}, make('strong', { textContent: m.language }), ` ${m.what}${m.file ? ` in ${m.file}` : ''} `, place(m))),
      ...list('Ends within 30 days', p.upcoming, u => make('li', { className: u.days < 7 ? 'warning' : '' }, make('strong', { textContent: u.day }), ` ${u.title}, ${u.what} `, place(u)), 5),
      make('h3', { textContent: 'The whole portal' }),
      make('p', {}, `${count(p.errors, 'error')}, ${count(p.warnings, 'warning')}, ${count(p.hints, 'hint')}. `),
      ...list('', p.findings, finding, 3).slice(1),
      make('p', {}, make('a', { href: `${base}~staff/`, textContent: 'All that staff should know' }), ' · ', make('a', { href: `${base}~membership/`, textContent: 'What membership shows' })),
    ].filter(n => n));
    if (focused) panel.querySelector(`[data-name="${focused}"]`)?.focus();
  };
  const openPanel = async () => {
    panel.hidden = false;
    corner.setAttribute('aria-expanded', 'true');
    await fillPanel();
    panel.querySelector('button')?.focus();
  };
  const closePanel = () => {
    panel.hidden = true;
    corner.setAttribute('aria-expanded', 'false');
    corner.focus();
  };

  // Where a text comes from: while Alt is held, or after the panel's button.
  let finding_ = false, target = null;
  const startFinding = () => { finding_ = true; panel.hidden = true; corner.setAttribute('aria-expanded', 'false'); say('Where does this come from?'); };
  const stopFinding = () => { finding_ = false; frame.hidden = true; from.hidden = true; target = null; say('Preview'); };
  const say = text => { label.textContent = finding_ ? 'Choose a text; Esc ends' : text; corner.setAttribute('aria-label', finding_ ? 'Choose a text; Esc ends' : 'Preview: panel for staff'); };
  const textOf = node => (node.tagName === 'IMG' ? node.alt : node.value && node.tagName === 'INPUT' ? node.value : node.textContent).replace(/\s+/g, ' ').trim();
  // The smallest part of the page with words of its own: a click on white space within a card means nothing.
  const wordsAt = node => {
    for (let n = node; n && n !== document.body && n !== document.documentElement; n = n.parentElement) {
      const text = textOf(n);
      if (text && text.length <= 1500) return n;
      if (text) return null;
    }
    return null;
  };
  const nearOf = node => {
    const card = node.closest('article, li, tr, figure, dd');
    const link = node.closest('a[href]') ?? card?.querySelector('a[href]');
    return link && link.origin === location.origin ? link.pathname : '';
  };
  const outline = node => {
    const box = node.getBoundingClientRect();
    frame.hidden = false;
    for (const [key, value] of [['left', box.left - 3], ['top', box.top - 3], ['width', box.width + 6], ['height', box.height + 6]]) frame.style.setProperty(key, `${value}px`);
  };
  const ask = async node => {
    outline(node);
    const box = node.getBoundingClientRect();
    const text = textOf(node);
    const { sources } = await get('~source', { text, near: nearOf(node) });
    const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
    from.replaceChildren(
      make('div', { className: 'bar' }, make('strong', { textContent: shown }), button('Close', () => { from.hidden = true; frame.hidden = true; })),
      sources.length === 0
        ? make('p', { textContent: 'No value of this page reads like this: it is a word of the theme (strings and templates), or made from several values.' })
        : make('p', { className: 'soft', textContent: sources.length > 1 ? `It could be any of these ${sources.length}.` : sources[0].exact ? 'It is written here.' : 'It seems to be made of this.' }),
      make('ul', {}, ...sources.map(s => make('li', {}, place(s), make('div', { textContent: `${s.field} of ${s.entry}` }), make('pre', { textContent: s.line })))));
    from.hidden = false;
    const top = Math.max(8, Math.min(box.bottom + 8, innerHeight - from.offsetHeight - 8));
    from.style.setProperty('top', `${top}px`);
    from.style.setProperty('left', `${Math.max(8, Math.min(box.left, innerWidth - from.offsetWidth - 8))}px`);
    (from.querySelector('a') ?? from).focus(); // Enter opens the editor at the likeliest place.
  };
  const active = event => finding_ || event.altKey;
  document.addEventListener('mousemove', event => {
    if (!active(event) || event.target === host) { if (from.hidden) frame.hidden = true; return; }
    target = wordsAt(event.target);
    if (target && from.hidden) outline(target); else if (from.hidden) frame.hidden = true;
  }, { passive: true });
  document.addEventListener('click', event => {
    if (!active(event) || event.target === host) return;
    const node = wordsAt(event.target);
    event.preventDefault();
    event.stopPropagation();
    if (node) ask(node);
  }, { capture: true });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    if (!from.hidden) { from.hidden = true; frame.hidden = true; } else if (finding_) stopFinding(); else if (!panel.hidden) closePanel(); else if (!overlay.hidden) { hidden = overlay.dataset.said; overlay.hidden = true; }
  });
  get('~panel.json').then(p => corner.classList.toggle('warn', p.warnings > 0), () => corner.classList.add('off'));
})();
