import { isFormula } from "../text/is-formula.js";
import { Html, html } from "./html.js";

type Shown = Html | string | number;
/** What a cell shows and, where that does not sort as it reads, what it sorts by: a number, a word, or "" to stay last. */
export type Cell = Shown | { readonly shown: Shown; readonly by: string | number };
interface DataTable {
  readonly id: string;
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of numbers, by their place. */
  readonly numeric?: readonly number[];
}

/** More rows than this scroll in a frame of their own. */
const mostInFull = 24;

/** A table that can be read as it stands; a script lets people sort and filter it. */
export function dataTable({ id, caption, heads, rows, numeric = [] }: DataTable): Html {
  const type = (column: number) => (numeric.includes(column) ? "number" : "text");
  return html`<div class="${rows.length > mostInFull ? "long table" : "table"}" id="${id}">
<h3 id="${id}-name">${caption}</h3>
<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-name"><table aria-labelledby="${id}-name">
<thead><tr>${heads.map((head, i) => html`<th scope="col" class="${type(i)}">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([
    name = "",
    ...cells
  ]) => html`<tr><th scope="row"${sortKey(name)}>${shown(name)}</th>${cells.map((cell, i) => html`<td class="${type(i + 1)}"${sortKey(cell)}>${shown(cell)}</td>`)}</tr>
`,
)}</tbody>
</table></div>
</div>`;
}

const isPlain = (cell: Cell): cell is Shown => typeof cell !== "object" || cell instanceof Html;

/** What a spreadsheet would take for a formula, once the table is pasted there, stands behind an apostrophe. */
function shown(cell: Cell): Html {
  const inside = html`${isPlain(cell) ? cell : cell.shown}`;
  const words = inside.text.replace(/<[^>]*>/g, "").trim();
  return isFormula(words) ? html`'${inside}` : inside;
}

function sortKey(cell: Cell): Html {
  return isPlain(cell) ? html`` : html` data-sort="${cell.by}"`;
}
