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
})();
