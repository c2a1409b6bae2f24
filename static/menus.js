// Lets go of the page's menus as a reader expects: out of the way, and the keyboard where it was.
(() => {
  // On a narrow screen the menu of pages lies over the page: it closes when one is chosen.
  addEventListener("click", ({ target }) => {
    if (innerWidth >= 768 || !target.closest("[data-testid=stSidebar] a")) return;
    document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  });

  // A choice may take away what had the keyboard: the list that it was made in, the button of the
  // step before. The same control has it back where it is drawn anew, else the title of what came.
  // A button that unfolds controls gives it to where they come. A click elsewhere is let be.
  const list = ":is([data-testid=stMenuButtonButton], [data-testid=stFileUploaderDropzone])";
  const folded = "[data-testid=stPopoverButton]";
  let held = null;
  let key = "";
  let unfolding = false;
  addEventListener("focusin", ({ target }) => {
    if (!target.closest("[role=menu]")) key = target.closest("[class*=st-key-]")?.className.match(/st-key-\S+/)[0];
    held = target;
  });
  addEventListener("focusout", ({ target, relatedTarget }) => {
    // Whether it was left or taken away is seen when the page has settled.
    if (!relatedTarget) requestAnimationFrame(() => { if (held === target && target.isConnected) held = null; });
  });
  addEventListener("pointerdown", ({ target }) => {
    if (target === document.body || !target.closest("button, a, input, [role=menu]")) held = null;
  });
  addEventListener("keydown", ({ key: pressed, target }) => {
    unfolding = (pressed === "Enter" || pressed === " ") && target.matches(`${folded}[aria-expanded=false]`);
  });
  const place = (element) => {
    if (!element) return;
    if (!element.matches("button")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  new MutationObserver(() => {
    const unfolded = unfolding && document.querySelector("[data-testid=stPopoverBody]");
    if (unfolded) {
      unfolding = false;
      place(unfolded);
    } else if (held && !held.isConnected && document.activeElement === document.body) {
      place((key && document.querySelector(`.${key} ${list}`)) || document.querySelector("main h1, [data-testid=stMain] h1"));
    }
  }).observe(document, { subtree: true, childList: true });
})();
