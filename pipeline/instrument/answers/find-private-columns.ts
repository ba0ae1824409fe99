import type { Row, Rows } from "../../lib/csv.js";
import { type Field, headerOf, type Study } from "../../schemas/index.js";
import { answersTo, noWords, recognisePrivate } from "../privacy/recognise-private.js";
import type { KeptColumn } from "./kept-columns.js";

export interface PrivateColumn {
  readonly column: string;
  /** As "a telephone number". */
  readonly what: string;
  /** Whether the study keeps it, though nobody has said why it is about no person. */
  readonly isKept: boolean;
}

/**
 * The columns of a survey's table that seem to be about a person, by their names, labels and cells, without those that name the case and the
 * submission, and those of which somebody has said why they are about nobody.
 */
export function findPrivateColumns(
  { columns, rows }: Rows,
  table: Study["tables"][number],
  { codebook, kept }: { readonly codebook: readonly Field[]; readonly kept: readonly KeptColumn[] },
): PrivateColumn[] {
  const own = [table.case_column, table.submission_column, table.date_column];
  return columns.flatMap((column) => {
    const row = kept.find((one) => one.column === column);
    if (own.includes(column) || row?.reason.trim()) return [];
    const what = whatIsIn(column, rows, codebook);
    return what === undefined ? [] : [{ column, what, isKept: row !== undefined }];
  });
}

/** A choice among several, and any yes or no, gives away no more than its answers do. */
function whatIsIn(column: string, rows: readonly Row[], codebook: readonly Field[]): string | undefined {
  const field = codebook.find((one) => headerOf(one) === column);
  const isYesNo = field !== undefined && (field.block !== "" || field.yes !== "");
  const labels = Object.entries(field ?? {}).flatMap(([name, text]) => (/^label(::|$)/.test(name) ? [text] : []));
  return recognisePrivate(
    isYesNo ? noWords : { names: [column], labels, answeredBy: field === undefined ? "unknown" : answersTo(field) },
    rows.map(({ cells }) => cells[column] ?? ""),
  );
}
