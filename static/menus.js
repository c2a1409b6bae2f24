// Lets go of the page's menus as a reader expects: out of the way, and the keyboard where it was.
(() => {
  // On a narrow screen the menu of pages lies over the page: it closes when one is chosen.
  addEventListener("click", ({ target }) => {
    if (innerWidth >= 768 || !target.closest("[data-testid=stSidebar] a")) return;
    document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  });

  // A choice from a list leaves the keyboard nowhere, for the list is gone and its button may be
  // drawn anew: the button has it back. Elsewhere in the page the reader decides where it is.
  const button = "[data-testid=stMenuButtonButton]";
  let opened = "";
  const follow = ({ target }) => {
    const key = target.closest(button)?.closest("[class*=st-key-]")?.className.match(/st-key-\S+/)[0];
    opened = key ?? (target.closest("[role=menu]") ? opened : "");
  };
  addEventListener("focusin", follow);
  addEventListener("pointerdown", follow);
  new MutationObserver(() => {
    if (!opened || document.activeElement !== document.body) return;
    document.querySelector(`.${opened} ${button}`)?.focus({ preventScroll: true });
  }).observe(document, { subtree: true, childList: true });
})();
