import { type Html, html } from "./html.js";

export type Cell = Html | string | number;
export interface DataTable {
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
  ]) => html`<tr><th scope="row">${name}</th>${cells.map((cell, i) => html`<td class="${type(i + 1)}">${cell}</td>`)}</tr>
`,
)}</tbody>
</table></div>
</div>`;
}
