// Lets a matrix that is wider than the screen be read as it scrolls sideways: by the keyboard too,
// with the labels of its rows in sight, and a word that there is more.
(() => {
  const wide = (matrix) => matrix.scrollWidth > matrix.clientWidth + 1;

  // The labels are part of the drawing: a copy of it lies above, no wider than they are.
  const keep = (matrix) => {
    const drawn = matrix.querySelector(".vega-embed");
    const picture = drawn?.querySelector(":scope > svg");
    const root = picture?.querySelector("g[transform]");
    let labels = drawn?.querySelector(":scope > .sv-labels");
    if (!root || !wide(matrix)) {
      labels?.remove();
      return;
    }
    if (labels?.drawn === picture.innerHTML) return;
    if (!labels) {
      labels = document.createElement("div");
      labels.className = "sv-labels";
      labels.ariaHidden = "true";
      drawn.prepend(labels);
    }
    labels.drawn = picture.innerHTML;
    const copy = picture.cloneNode(true);
    copy.removeAttribute("class");
    const window_ = document.createElement("div");
    window_.style.width = `${root.transform.baseVal.consolidate().matrix.e}px`;
    window_.append(copy);
    labels.replaceChildren(window_);
  };

  const tend = () => {
    const matrix = document.querySelector(".st-key-matrix");
    if (!matrix) return;
    matrix.tabIndex = 0;
    document.body.toggleAttribute("data-wide", wide(matrix));
    matrix.toggleAttribute("data-beyond", matrix.scrollWidth - matrix.clientWidth - matrix.scrollLeft > 1);
    keep(matrix);
  };
  new MutationObserver(tend).observe(document, {
    subtree: true, childList: true, attributeFilter: ["transform", "font-weight"],
  });
  addEventListener("resize", tend);
  document.addEventListener("scroll", ({ target }) => { if (target.matches?.(".st-key-matrix")) tend(); }, { capture: true });
})();
