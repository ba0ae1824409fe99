import { noWords, type QuestionWords, recognisePrivate } from "../../instrument/privacy/recognise-private.js";
import { distinct } from "../../lib/collections.js";
import type { Rows } from "../../lib/csv.js";
import { guessField } from "./guess-field.js";

/** A table without the columns that seem to be about a person, and these with why. */
export interface PublicTable {
  readonly table: Rows;
  readonly leftOut: readonly { readonly column: string; readonly what: string }[];
}

/**
 * What of a table goes into a study: no name, telephone number or address of a person. Whether there is one, yes or no, is no such.
 *
 * @param except the column that names the cases, and those that are kept all the same
 */
export function leaveOutPrivate(table: Rows, except: readonly string[]): PublicTable {
  const leftOut = table.columns.flatMap((column) => {
    if (except.includes(column)) return [];
    const cells = table.rows.map((row) => row.cells[column] ?? "");
    const what = recognisePrivate(wordsOf(column, cells), cells);
    return what === undefined ? [] : [{ column, what }];
  });
  const columns = table.columns.filter((name) => !leftOut.some(({ column }) => column === name));
  return { table: { ...table, columns }, leftOut };
}

/** Answers that come back are a choice among several; what nobody else answers may be anything. */
function wordsOf(column: string, cells: readonly string[]): QuestionWords {
  const { type, yes } = guessField(cells);
  if (yes !== "") return noWords;
  const answers = cells.filter((cell) => cell !== "");
  const comesBack = distinct(answers).length < answers.length;
  return { names: [], labels: [column], answeredBy: type === "code" && comesBack ? "choice" : "unknown" };
}
