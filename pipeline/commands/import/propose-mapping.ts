import { join } from "node:path";
import type { SurveyExport } from "../../instrument/export/export.js";
import { fieldsOfForm } from "../../instrument/form/form-fields.js";
import { ColumnMatch, matchColumns } from "../../instrument/matching/match-columns.js";
import { caseTarget, type Target } from "../../instrument/matching/targets.js";
import { didYouMean } from "../../lib/did-you-mean.js";
import type { Diagnostic } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { parseTable } from "../../lib/tables/parse-table.js";
import { readInput } from "../../runner/files.js";
import { keptColumns } from "./kept-columns.js";
import type { Instrument } from "./open-instrument.js";

export interface Proposed {
  readonly rows: readonly ColumnMatch[];
  /** Columns that were read before, and that this export lacks. */
  readonly lacking: readonly string[];
  /** Whether there is something in it that nobody has confirmed. */
  readonly isNew: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The mapping that was confirmed, with what it lacks matched anew. */
export function proposeMapping(
  given: SurveyExport,
  {
    folder,
    mappingFile,
    targets,
    ...instrument
  }: Pick<Instrument, "folder" | "mappingFile" | "targets" | "form" | "renames" | "caseColumn">,
): Proposed {
  const file = join(folder, mappingFile);
  const bytes = readInput(file);
  const confirmed = bytes === undefined ? [] : parseTable(bytes, file, { row: ColumnMatch, key: ["column"] });
  const known = new Set(confirmed.map(({ column }) => column));
  const { form, renames, caseColumn } = instrument;
  const kept = keptColumns(folder).map(({ column }) => column);
  const leftOut = form === undefined ? [] : (fieldsOfForm(form, renames.question(caseColumn), kept)?.leftOut ?? []);
  const columns = given.columns.filter((column) => !known.has(column));
  const matched = matchColumns({ ...given, columns }, targets, {
    kept,
    leftOut,
    confirmed: confirmed.filter(({ column }) => given.columns.includes(column)),
  });
  const rows = [...confirmed, ...matched];
  const present = rows.filter(({ column }) => given.columns.includes(column));
  return {
    rows,
    lacking: confirmed
      .filter(({ column, use }) => use === "yes" && !given.columns.includes(column))
      .map(({ column }) => column),
    isNew: matched.length > 0,
    diagnostics: [...wrongRows(confirmed, targets, file), ...withoutCase(present, given)],
  };
}

function wrongRows(rows: readonly ColumnMatch[], targets: readonly Target[], file: string): Diagnostic[] {
  const ids = [...targets.map(({ id }) => id), "_submission", "_submitted", "_status", ""];
  return rows.flatMap((row) => {
    if (ids.includes(row.field)) return [];
    const message = `expected a field or block of the study, but found ${JSON.stringify(row.field)}${didYouMean(row.field, ids)}`;
    return [{ ...whereIs(row, file), column: "field", message }];
  });
}

function withoutCase(rows: readonly ColumnMatch[], { file, sheet, columns }: SurveyExport): Diagnostic[] {
  if (rows.some(({ field, use }) => field === caseTarget && use === "yes")) return [];
  const message = `expected a column that names the case, but none of ${columns.slice(0, 8).join(", ")}${columns.length > 8 ? ", …" : ""} is like it; write it into instrument/mapping.csv as field ${caseTarget}`;
  return [{ file, sheet, line: 1, message }];
}
