// Conveniences of single pages: passing on, copying, the visitor's own time and day. Every page is whole without this file.
(() => {
  "use strict";
  const root = document.documentElement;

  // What was copied is said beside the button, where screen readers hear it too.
  const say = (button, text) => {
    const line = button.closest(".share, .sheet")?.querySelector(".share-done");
    if (!line) return;
    line.textContent = text;
    setTimeout(() => { line.textContent = ""; }, 4000);
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-from], [data-share]");
    if (!button) return;
    const { copy, copyFrom, share, done } = button.dataset;
    if (share) {
      await navigator.share({ title: document.title, url: share }).catch(() => {});
      return;
    }
    const text = copy ?? document.getElementById(copyFrom).textContent.trim();
    // Where copying is forbidden the text is marked instead, to be copied by hand.
    try {
      await navigator.clipboard.writeText(text);
      say(button, done);
    } catch {
      say(button, text);
    }
  });
  // The last in its row, so that nothing moves when it goes.
  if (!navigator.share) for (const button of document.querySelectorAll("[data-share]")) button.remove();

  // An event in the visitor's own time, when that differs from the event's.
  for (const place of document.querySelectorAll("[data-start]")) {
    const start = new Date(place.dataset.start);
    const end = new Date(place.dataset.end || NaN);
    const zone = /([+-])(\d\d):?(\d\d)$/.exec(place.dataset.start);
    if (Number.isNaN(start.getTime()) || !zone) continue;
    const there = (zone[1] === "-" ? 1 : -1) * (Number(zone[2]) * 60 + Number(zone[3]));
    if (there === start.getTimezoneOffset()) continue;
    const form = new Intl.DateTimeFormat(root.lang, { hourCycle: "h23", weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
    const time = Number.isNaN(end.getTime()) ? form.format(start) : form.formatRange(start, end);
    place.textContent = place.dataset.label.replace("{time}", time);
  }

  // The portal was built on some day; the visitor's is another.
  const days = document.querySelectorAll("[data-day]");
  if (days.length > 0) {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    for (const day of days) {
      if (day.dataset.day === today) day.setAttribute("aria-current", "date");
      else day.removeAttribute("aria-current");
    }
  }

  // An address that leads nowhere often says what was looked for.
  const readable = (text) => { try { return decodeURIComponent(text); } catch { return ""; } };
  const ask = document.querySelector("[data-from-path]");
  if (ask && !ask.value) {
    const words = location.pathname.split("/").filter((part) => part && !/^(index|404)?\.?html?$|^[a-z]{2}(-[a-z]+)?$/.test(part)).at(-1) ?? "";
    ask.value = readable(words).replace(/\.html?$/, "").replace(/[-_+]+/g, " ").trim().slice(0, 80);
  }
})();
