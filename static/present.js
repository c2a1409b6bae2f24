// Leads a presentation: a key is a click on the button that says the same, and the window is full
// as long as it lasts.
(() => {
  const names = {
    ArrowRight: "next-place", PageDown: "next-place", ArrowLeft: "previous-place", PageUp: "previous-place",
    ArrowDown: "next-subject", ArrowUp: "previous-subject", Home: "no-place", Escape: "leave",
  };
  const stage = () => document.querySelector("[class*=st-key-presented]");
  const button = (name) => stage()?.querySelector(`.st-key-present-${name} button`);
  const fill = () => document.documentElement.requestFullscreen?.().catch(() => {});

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const pressed = names[key] && button(names[key]);
    if (!pressed || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.closest("input, textarea, select, [contenteditable], [role=menu]")) return;
    event.preventDefault(); // nor does the page scroll
    pressed.click();
  });

  // The browser lets only what the reader clicks fill the window.
  addEventListener("click", ({ target }) => {
    if (target.closest(".st-key-present button, .sv-fullscreen")) fill();
  });
  // Escape goes to the browser first, which says only that the window is no longer full.
  document.addEventListener("fullscreenchange", () => document.fullscreenElement || button("leave")?.click());

  let was = false;
  new MutationObserver(() => {
    const is = Boolean(stage());
    if (was && !is && document.fullscreenElement) document.exitFullscreen();
    // From wherever its button was, a presentation begins at the top.
    if (is && !was) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
    was = is;
  }).observe(document, { subtree: true, childList: true });
})();
