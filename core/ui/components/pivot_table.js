// Draws the table, opens and sorts its rows in the browser; words and numbers come from Python.

// Lives as long as the browser tab: a rerun, or a visit to the chart and back, changes nothing.
const memory = new Map();
const collator = new Intl.Collator("sv", { numeric: true });

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const text = (textContent, className = "") => make("span", { textContent, className });

const remembered = ({ key, rows }) => {
  const state = memory.get(key) ?? { toggled: new Set() };
  const given = JSON.stringify(rows.map(({ label }) => label));
  // Other rows, or another order asked for above the table: that order is then shown.
  if (state.given !== given) Object.assign(state, { given, column: null, sign: 0 });
  memory.set(key, state);
  return state;
};

// The rest comes after the rows that stand by themselves, residuals last, no number after numbers.
const rank = (row) => ({ rest: 1, residual: 2 })[row.kind] ?? 0;
const compare = (cells, one, other, place, sign) => {
  if (place < 0) return sign * collator.compare(one.label, other.label);
  const [a, b] = [one, other].map((row) => cells[row.cells[place]][1]);
  return a === null || b === null ? (a === null) - (b === null) : sign * (a - b);
};
const inOrder = (view, rows) => {
  // A column that left with its series takes its order with it.
  const place = view.headers.get(view.state.column)?.place;
  const { sign } = view.state;
  const order = place === undefined || !sign
    ? rows
    : rows.toSorted((a, b) => rank(a) - rank(b) || compare(view.data.cells, a, b, place, sign));
  return order.flatMap((row) => [view.lines.get(row).element, ...inOrder(view, row.rows ?? [])]);
};
const arrange = (view) => {
  view.body.replaceChildren(...inOrder(view, view.data.rows));
  for (const [id, { cell }] of view.headers) {
    const sign = id === view.state.column ? view.state.sign : 0;
    cell.ariaSort = sign ? (sign < 0 ? "descending" : "ascending") : null;
  }
};

// Rows within rows: a path of labels is remembered when it differs from the initial state.
const reveal = (view, rows = view.data.rows, visible = true) => {
  for (const row of rows) {
    const { path, button, element } = view.lines.get(row);
    const open = view.state.toggled.has(path) === view.data.collapsed;
    element.hidden = !visible;
    if (button) button.ariaExpanded = String(open);
    reveal(view, row.rows ?? [], visible && open);
  }
};
const opener = (view, row, path) => {
  const button = make("button", { type: "button", className: "opener" }, text("", "chevron"), text(row.label));
  button.title = view.data.words.expand.replace("{label}", row.label);
  button.onclick = () => {
    if (!view.state.toggled.delete(path)) view.state.toggled.add(path);
    reveal(view);
  };
  return button;
};

const numberCell = (view, [written, , mark], { first }) => {
  const cell = make("td", { className: [mark, first && "first"].filter(Boolean).join(" ") }, text(written));
  const note = view.data.words[mark];
  if (note) {
    cell.title = note;
    cell.append(text(` ${note}`, "aloud"));
    // A lone sign says nothing when it is read aloud: only its meaning is read.
    cell.firstChild.ariaHidden = mark === "missing" || mark === "impossible" ? "true" : null;
  }
  return cell;
};
const line = (view, row, depth, button) => {
  const label = make("th", { scope: "row" }, button ?? text(row.label));
  label.style.setProperty("--depth", depth);
  const cells = row.cells.map((cell, place) => numberCell(view, view.data.cells[cell], view.data.columns[place]));
  return make("tr", { className: row.kind }, label, ...cells);
};
const build = (view, rows, depth = 0, parent = "") => {
  for (const row of rows) {
    const path = `${parent}/${row.label}`;
    const button = row.rows && opener(view, row, path);
    view.lines.set(row, { path, button, element: line(view, row, depth, button) });
    build(view, row.rows ?? [], depth + 1, path);
  }
};

const header = (view, id, place, label, className) => {
  const button = make("button", { type: "button", className: "sorter" }, text("", "arrow"), text(label));
  button.title = view.data.words.sort.replace("{label}", label);
  button.onclick = () => {
    // Numbers begin with the largest, words with A; a third click gives the first order back.
    const begin = place < 0 ? 1 : -1;
    const now = view.state.column === id ? view.state.sign : 0;
    const sign = now ? (now === begin ? -begin : 0) : begin;
    Object.assign(view.state, { column: id, sign });
    arrange(view);
  };
  const cell = make("th", { scope: "col", className }, button);
  view.headers.set(id, { cell, place });
  return cell;
};
const heads = (view) => {
  const { columns, series, words } = view.data;
  const corner = header(view, "", -1, words.head, "corner");
  const cells = columns.map(({ id, label, first }, place) => header(view, id, place, label, first ? "first" : ""));
  if (!series.length) return [make("tr", {}, corner, ...cells)];
  corner.rowSpan = 2;
  const groups = series.map(({ label, span }) =>
    make("th", { scope: "colgroup", colSpan: span, className: "series first" }, text(label)));
  return [make("tr", {}, corner, ...groups), make("tr", {}, ...cells)];
};

export default function ({ parentElement, data }) {
  const view = { data, state: remembered(data), lines: new Map(), headers: new Map(), body: make("tbody") };
  const region = parentElement.querySelector(".region");
  const head = heads(view);
  build(view, data.rows);
  const table = make("table", {}, make("caption", { textContent: data.caption, className: "aloud" }));
  table.append(...[1, ...data.series.map(({ span }) => span)].map((span) => make("colgroup", { span })));
  table.append(make("thead", {}, ...head), view.body);
  if (data.total) table.append(make("tfoot", {}, line(view, data.total, 0)));
  arrange(view);
  reveal(view);
  region.ariaLabel = data.caption;
  region.replaceChildren(table);
}
