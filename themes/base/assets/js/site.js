// Conveniences only: every page is whole without this file.
(() => {
  "use strict";

  // A menu that opens over the page closes when the visitor turns elsewhere.
  const menus = document.querySelectorAll(".nav details");
  const closeAll = (except) => menus.forEach((menu) => { if (menu !== except) menu.open = false; });
  document.addEventListener("click", (event) => closeAll(event.target.closest(".nav details")));
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && [...menus].find((menu) => menu.open);
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  // The start of an event in the visitor's own time, when that differs from the event's.
  for (const place of document.querySelectorAll("[data-start]")) {
    const iso = place.dataset.start;
    const start = new Date(iso);
    const zone = /([+-])(\d\d):?(\d\d)$/.exec(iso);
    if (Number.isNaN(start.getTime()) || !zone) continue;
    const there = (zone[1] === "-" ? 1 : -1) * (Number(zone[2]) * 60 + Number(zone[3]));
    if (there === start.getTimezoneOffset()) continue;
    const form = { hourCycle: "h23", weekday: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" };
    const time = new Intl.DateTimeFormat(document.documentElement.lang, form).format(start);
    place.textContent = place.dataset.label.replace("{time}", time);
  }
})();
