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

/** A table that can be read as it stands; a script lets people sort and filter it. */
export function dataTable({ id, caption, heads, rows, numeric = [] }: DataTable): Html {
  const type = (column: number) => (numeric.includes(column) ? "number" : "text");
  return html`<div class="table" id="${id}">
<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<caption>${caption}</caption>
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
