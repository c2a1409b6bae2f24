// Draws the table and opens its rows in the browser; words, numbers and order come from Python.

// Rows within rows that are open, by their path of labels: it lives as long as the browser tab, so
// a rerun, or a visit to the chart and back, closes nothing.
const opened = new Set();

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const text = (textContent, className = "") => make("span", { textContent, className });

const reveal = (view, rows = view.data.rows, visible = true) => {
  for (const row of rows) {
    const { path, button, element } = view.lines.get(row);
    const open = view.data.fixed || opened.has(path);
    element.hidden = !visible;
    if (button) button.ariaExpanded = String(open);
    reveal(view, row.rows ?? [], visible && open);
  }
};
const opener = (view, row, path) => {
  const button = make("button", { type: "button", className: "opener" }, text("", "chevron"), text(row.label));
  button.title = view.data.words.expand.replace("{label}", row.label);
  button.onclick = () => {
    if (!opened.delete(path)) opened.add(path);
    reveal(view);
  };
  return button;
};

const numberCell = (view, [written, mark], { first }) => {
  const cell = make("td", { className: [mark, first && "first"].filter(Boolean).join(" ") }, text(written));
  const note = view.data.words[mark];
  if (note) {
    cell.title = note;
    cell.append(text(` ${note}`, "aloud"));
    // A lone sign says nothing when it is read aloud: only its meaning is read.
    cell.firstChild.ariaHidden = ["missing", "undivided", "impossible"].includes(mark) ? "true" : null;
  }
  return cell;
};
const line = (view, row, depth, button) => {
  const label = make("th", { scope: "row" }, button ?? text(row.label));
  label.style.setProperty("--depth", depth);
  const cells = row.cells.map((cell, place) => numberCell(view, view.data.cells[cell], view.data.columns[place]));
  const inFocus = row.label === view.data.focus;
  return make("tr", { className: `${row.kind}${inFocus ? " focus" : ""}`, ariaCurrent: inFocus || null }, label, ...cells);
};
const build = (view, rows, depth = 0, parent = "") => {
  for (const row of rows) {
    const path = `${parent}/${row.label}`;
    const button = row.rows && !view.data.fixed ? opener(view, row, path) : undefined;
    const element = line(view, row, depth, button);
    view.lines.set(row, { path, button, element });
    view.body.append(element);
    build(view, row.rows ?? [], depth + 1, path);
  }
};

const header = (view, { label, sorted, next }, className = "") => {
  if (view.data.fixed) return make("th", { scope: "col", className }, text(label));
  const button = make("button", { type: "button", className: "sorter" }, text("", "arrow"), text(label));
  button.title = view.data.words.sort.replace("{label}", label);
  button.onclick = () => view.sort(next);
  return make("th", { scope: "col", className, ariaSort: sorted }, button);
};
const heads = (view) => {
  const { columns, series } = view.data;
  const corner = header(view, view.data.corner, "corner");
  const cells = columns.map((column) => header(view, column, column.first ? "first" : ""));
  if (!series.length) return [make("tr", {}, corner, ...cells)];
  corner.rowSpan = 2;
  const groups = series.map(({ label, span }) =>
    make("th", { scope: "colgroup", colSpan: span, className: "series first" }, text(label)));
  return [make("tr", {}, corner, ...groups), make("tr", {}, ...cells)];
};

// A table that is drawn anew keeps the keyboard where it was: on the head that was clicked.
const headWithFocus = (region) =>
  [...region.querySelectorAll(".sorter")].indexOf(region.getRootNode().activeElement);

// A table that is wider than its room says so, and fades where more of it is hidden.
const measure = (region) => {
  const hidden = region.scrollWidth - region.clientWidth;
  region.classList.toggle("wide", hidden > 1);
  region.classList.toggle("beyond", hidden - region.scrollLeft > 1);
};

export default function ({ parentElement, data, setTriggerValue }) {
  const sort = (order) => setTriggerValue("sort", order);
  const view = { data, sort, lines: new Map(), body: make("tbody") };
  const region = parentElement.querySelector(".region");
  const focused = headWithFocus(region);
  const head = heads(view);
  build(view, data.rows);
  const table = make("table", {}, make("caption", { textContent: data.caption, className: "aloud" }));
  table.append(...[1, ...data.series.map(({ span }) => span)].map((span) => make("colgroup", { span })));
  table.append(make("thead", {}, ...head), view.body);
  if (data.total) table.append(make("tfoot", {}, line(view, data.total, 0)));
  reveal(view);
  region.ariaLabel = data.caption;
  region.classList.toggle("fixed", data.fixed);
  region.replaceChildren(make("p", { className: "hint", textContent: data.words.wide }), table);
  region.onscroll = () => measure(region);
  region.watcher ??= new ResizeObserver(() => measure(region));
  region.watcher.observe(region);
  measure(region);
  region.querySelectorAll(".sorter")[focused]?.focus({ preventScroll: true });
}
