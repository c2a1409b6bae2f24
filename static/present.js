// Leads a presentation: a key is a click on the button that says the same, and the window is full
// as long as it lasts.
(() => {
  const names = {
    ArrowRight: "next-place", PageDown: "next-place", ArrowLeft: "previous-place", PageUp: "previous-place",
    ArrowDown: "next-subject", ArrowUp: "previous-subject", Home: "no-place", Escape: "leave",
  };
  // A long sheet is read downwards by these, in parts of the screen; at its end they lead on.
  const steps = { ArrowDown: 0.1, ArrowUp: -0.1, PageDown: 0.9, PageUp: -0.9, " ": 0.9 };
  const main = () => document.querySelector("[data-testid=stMain]");
  const stage = () => document.querySelector("[class*=st-key-presented]");
  const button = (name) => stage()?.querySelector(`.st-key-present-${name} button`);
  const fill = () => document.documentElement.requestFullscreen?.().catch(() => {});

  const reads = (key, target) => {
    if (!(key in steps) || !stage()?.matches(".st-key-presented-scrolled")) return false;
    if (key === " " && target.closest("button, a, summary")) return false;
    const before = main().scrollTop;
    main().scrollBy(0, steps[key] * main().clientHeight);
    return main().scrollTop !== before;
  };

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.closest("input, textarea, select, [contenteditable], [role=menu]")) return;
    if (reads(key, target)) {
      event.preventDefault();
      return;
    }
    const pressed = names[key] && button(names[key]);
    if (!pressed) return;
    event.preventDefault(); // nor does the page scroll
    if (event.repeat && key in steps) return; // a key that is held stops at the end
    pressed.click();
    if (key in steps) main().scrollTo(0, 0);
  });

  addEventListener("click", ({ target, isTrusted }) => {
    // The browser lets only what the reader clicks fill the window.
    if (target.closest(".st-key-present button, .sv-fullscreen")) fill();
    // The buttons stand below a long sheet: what they lead to begins at its top.
    if (isTrusted && target.closest(".st-key-presenter button")) main().scrollTo(0, 0);
  });
  // Escape goes to the browser first, which says only that the window is no longer full.
  document.addEventListener("fullscreenchange", () => document.fullscreenElement || button("leave")?.click());

  let was = false;
  new MutationObserver(() => {
    const is = Boolean(stage());
    if (was && !is && document.fullscreenElement) document.exitFullscreen();
    // From wherever its button was, a presentation begins at the top.
    if (is && !was) main()?.scrollTo(0, 0);
    was = is;
  }).observe(document, { subtree: true, childList: true });
})();
