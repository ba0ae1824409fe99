import type { z } from "zod";
import { ImportRecord } from "../../../pipeline/instrument/answers/import-record.js";
import { KeptColumn, keptColumnsFile } from "../../../pipeline/instrument/answers/kept-columns.js";
import { SubmissionId } from "../../../pipeline/instrument/answers/submission-id.js";
import { findPrivateInForm, refuseAuthors } from "../../../pipeline/instrument/form/find-private-in-form.js";
import { ColumnMatch } from "../../../pipeline/instrument/matching/match-columns.js";
import { type Rows, readRows } from "../../../pipeline/lib/csv.js";
import { eachOrThrow, InputError, throwIfAny } from "../../../pipeline/lib/errors.js";
import { parseTable, readTable } from "../../../pipeline/lib/tables/parse-table.js";
import { formatOf } from "../../../pipeline/lib/tables/table-format.js";
import { wholeCodebook } from "../../../pipeline/schemas/index.js";
import { artifactOf } from "../facts/artifact-of.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { readArtifact } from "../facts/read-artifact.js";
import { describeOwnTable } from "./describe-own-table.js";
import { foreignKeys } from "./references.js";
import { type KnownColumns, refusePrivate } from "./refuse-private.js";
import { type TableSchema, tableSchema } from "./table-schema.js";
import { withTranslations } from "./with-translations.js";

export interface Table {
  readonly file: string;
  readonly rows: number;
  readonly encoding: string;
  /** What stands between its columns. */
  readonly separator: string;
  readonly schema: TableSchema;
}

/**
 * Every CSV file of data/ and outputs/, with its Table Schema from the schema that describes its rows.
 *
 * @throws InputError for a file or a column that no schema describes
 */
export function listTables(given: Pick<ProjectFacts, "project" | "study" | "about" | "label">): Table[] {
  const { project, study } = given;
  const survey = { study, codebook: readArtifact(given, wholeCodebook), kept: keptOf(given) };
  refusePrivateSheets(given, survey);
  refusePrivateForms(given, survey);
  const files = [...project].filter(([file]) => /^(data|outputs)\/.*\.csv$/.test(file));
  return eachOrThrow(files, ([file, { bytes }]) => {
    const isGiven = file.startsWith("data/");
    const label = given.label(file);
    const sheet = isGiven ? readTable(bytes, label, { locale: study.locale }) : readRows(bytes, label);
    if (isGiven) refusePrivate(file, sheet, survey, label);
    const artifact = artifactOf(file, study);
    const row = rowOf(file, sheet, given);
    const schema = inOrder(tableSchema(row, artifact?.table?.key), sheet.columns);
    const keys = foreignKeys(file, row, study.inputs).filter(({ home }) => project.has(home));
    const known = keys.map(({ home: _, ...key }) => key);
    const { encoding = "UTF-8", separator = "," } = formatOf(sheet) ?? {};
    return {
      file,
      rows: sheet.rows.length,
      encoding,
      separator,
      schema: { ...schema, ...(known.length > 0 && { foreignKeys: known }) },
    };
  });
}

/** Sheets of workbooks have no Table Schema, and are published all the same. */
function refusePrivateSheets(
  { project, study, label }: Pick<ProjectFacts, "project" | "study" | "label">,
  known: KnownColumns,
): void {
  for (const { role } of study.tables) {
    const file = `data/${study.inputs[role]}`;
    const found = file.endsWith(".xlsx") ? project.get(file) : undefined;
    if (found === undefined) continue;
    const options = { locale: study.locale, sheet: study.sheets?.[role] };
    refusePrivate(file, readTable(found.bytes, label(file), options), known, label(file));
  }
}

/** Forms name who made them, and persons among their choices; any workbook names who made it. */
function refusePrivateForms(
  { project, label }: Pick<ProjectFacts, "project" | "label">,
  { study, kept }: KnownColumns,
): void {
  const caseName = study.tables.find(({ submission_column }) => submission_column !== undefined)?.case_column;
  const settled = kept.flatMap(({ column, reason }) => (reason.trim() === "" ? [] : [column]));
  const given = { caseName, kept: settled, reasons: `${keptColumnsFile} of the study` };
  const workbooks = [...project].filter(([file]) => /^data\/.*\.xlsx$/.test(file));
  const isForm = (file: string) => /^data\/instrument\/(?:form|forms\/\d+)\.xlsx$/.test(file);
  throwIfAny(
    workbooks.flatMap(([file, { bytes }]) =>
      isForm(file) ? findPrivateInForm(bytes, label(file), given) : refuseAuthors(bytes, label(file)),
    ),
  );
}

/** The columns that seem to be about a person, and that somebody keeps. */
function keptOf({ project, label }: Pick<ProjectFacts, "project" | "label">): KeptColumn[] {
  const file = `data/${keptColumnsFile}`;
  const bytes = project.get(file)?.bytes;
  return bytes === undefined ? [] : parseTable(bytes, label(file), { row: KeptColumn, key: ["column"] });
}

/** What `npm run import` keeps beside the answers. */
const ofImports: Readonly<Record<string, z.ZodObject>> = {
  "data/instrument/imports.csv": ImportRecord,
  "data/instrument/mapping.csv": ColumnMatch,
  "data/instrument/submission-ids.csv": SubmissionId,
  [`data/${keptColumnsFile}`]: KeptColumn,
};

/** @throws InputError for a column that neither a schema nor study.json describes */
function rowOf(
  file: string,
  sheet: Rows,
  given: Pick<ProjectFacts, "project" | "study" | "about" | "label">,
): z.ZodObject {
  const artifact = artifactOf(file, given.study);
  const stated = artifact?.table?.row ?? artifact?.row ?? ofImports[file];
  const row = stated ? withTranslations(stated, sheet.columns) : describeOwnTable(file, sheet, given);
  const unknown = sheet.columns.filter((column) => row === undefined || !Object.keys(row.shape).includes(column));
  if (row !== undefined && unknown.length === 0) return row;
  const described = "but found none; give its meaning under package.files, columns in study.json";
  throw new InputError(
    (unknown.length === 0 ? [""] : unknown).map((column) => ({
      file: given.label(file),
      message: `expected a description of the column ${column}, ${described}`,
    })),
  );
}

/** Fields in the order in which the file has its columns, without those that an optional column would have. */
function inOrder(schema: TableSchema, columns: readonly string[]): TableSchema {
  const rank = ({ name }: { name: string }) => columns.indexOf(name);
  return {
    ...schema,
    fields: schema.fields.filter((field) => rank(field) >= 0).sort((a, b) => rank(a) - rank(b)),
  };
}
