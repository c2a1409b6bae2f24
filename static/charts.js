// Gives each chart one description, ours: the drawing library would tell of its own inner parts.
(() => {
  const picture = (chart) => {
    chart.setAttribute("role", "img");
    chart.removeAttribute("aria-roledescription");
  };
  const wanted = ".vega-embed:not([role=img]), .vega-embed[aria-roledescription]";
  new MutationObserver(() => {
    document.querySelectorAll(wanted).forEach(picture);
  }).observe(document, {
    subtree: true, childList: true, attributeFilter: ["role", "aria-roledescription"],
  });
})();
