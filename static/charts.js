// Gives each chart one description, ours: the drawing library would tell of its own inner parts.
(() => {
  const picture = (chart) => {
    chart.setAttribute("role", "img");
    chart.removeAttribute("aria-roledescription");
  };
  const wanted = ".vega-embed:not([role=img]), .vega-embed[aria-roledescription]";
  // What scrolls by itself is scrolled by the keyboard too.
  const wide = ".st-key-matrix:not([tabindex])";
  new MutationObserver(() => {
    document.querySelectorAll(wanted).forEach(picture);
    document.querySelectorAll(wide).forEach((matrix) => { matrix.tabIndex = 0; });
  }).observe(document, {
    subtree: true, childList: true, attributeFilter: ["role", "aria-roledescription"],
  });
})();
