import { recordLine } from "../../pipeline/lib/source-location.js";

/** Made-up rows as if they had been read from a file, the first on this line and each other below the last. */
export function onLines<T extends object>(rows: readonly T[], first = 2): T[] {
  for (const [index, row] of rows.entries()) recordLine(row, first + index);
  return [...rows];
}
