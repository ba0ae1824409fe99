import type { Diagnostic } from "./errors.js";

// A row is plain data, the same as one written by hand; where it was read is known beside it, for as long as the row lives.
const lines = new WeakMap<object, number | (() => number)>();

/** Notes on which line of its file a row starts; a line that takes work to find is found when it is asked for. */
export function recordLine(row: object, line: number | (() => number)): void {
  lines.set(row, line);
}

/**
 * Where a row stands, for a message about it. Its place in the list would not do: a line break within quotes moves what follows.
 * A row that was not read but made, or copied, has a file and no line.
 *
 * @example const problem = { ...whereIs(rule, "data/decisions/coding.csv"), column: "raw", message: "expected …" };
 */
export function whereIs(row: object, file: string): Pick<Diagnostic, "file" | "line"> {
  const line = lines.get(row);
  return line === undefined ? { file } : { file, line: typeof line === "number" ? line : line() };
}
