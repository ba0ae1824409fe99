import type { Multiverse } from "../schemas/index.js";

/** How many claims keep their verdict under all combinations of choices, and how many others lose it only by being untestable. */
export function countKept(rows: readonly Multiverse[]) {
  const kept = rows.filter((row) => row[row.verdict] === row.combinations).length;
  const orUntestable = rows.filter((row) => row[row.verdict] + row.untestable === row.combinations).length;
  return { kept, keptOrUntestable: orUntestable - kept, all: rows.length, combinations: rows[0]?.combinations ?? 0 };
}
