import type { Cell } from "./sheet.js";

/** In letters: the narrowest column, and what the mark of a filter takes. */
const [least, filter] = [7, 4];

/** As wide as each column's longest cell, within bounds. */
export function fitWidth(rows: readonly (readonly Cell[])[], widest = 44): number[] {
  const [head = [], ...body] = rows;
  return head.map((cell, x) => {
    const longest = body.reduce((width, row) => Math.max(width, lettersOf(row[x])), 0);
    return Math.min(widest, Math.max(least, longest + 1, Math.min(22, lettersOf(cell) + filter)));
  });
}

function lettersOf(cell: Cell | undefined): number {
  return String(cell?.value ?? "").length;
}
