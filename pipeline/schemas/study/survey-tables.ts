import { z } from "zod";
import type { Rows } from "../../lib/csv.js";
import { type Artifact, document, sheet } from "../../runner/artifact.js";
import { InputRole, SourceId, Text } from "../primitives.js";
import type { Study } from "./study.js";

type Tables = Pick<Study, "tables">;

/** A column of a survey's table, and the field of which it holds the answers. */
const Column = z.strictObject({ header: Text.describe("header"), field: Text.describe("id of the field") });
export const SurveyColumns = z.strictObject({
  role: InputRole,
  source_id: SourceId.describe("id of the source"),
  case_column: Text.describe("column that names the case"),
  columns: z.array(Column).describe("columns that are fields, in their order"),
});
export type SurveyColumns = z.infer<typeof SurveyColumns>;
export const surveyColumns = document(
  { path: "1-ingest/tables.json" },
  z.array(SurveyColumns),
  "one entry per table of the survey, with its columns in their order",
);

/** The survey's tables as given, each under `sheetName(role)`: as many as the study has. */
export function surveySheets({ tables }: Tables): Record<string, Artifact<Rows>> {
  return Object.fromEntries(
    tables.map(({ role }) => [
      sheetName(role),
      sheet({ role }, "a table of the survey, as published: one row per case"),
    ]),
  );
}

/** What a stage calls a survey's table, whose role may be a word that the stage has for another input. */
export function sheetName(role: string): string {
  return `tables.${role}`;
}

/** The survey's tables made again from the values, by role. @example 4-aggregate/wave-one.csv, of the input wave_one */
export function reconstructedTables({ tables }: Tables): Record<string, Artifact<Rows>> {
  return Object.fromEntries(
    tables.map(({ role }) => [
      role,
      sheet(
        { path: `4-aggregate/${fileNameOf(role)}.csv` },
        "one row per case, with the headers of the survey's table: reconstructed from the values, in the order of the cases",
      ),
    ]),
  );
}

/** How the files of a table are called. @example fileNameOf("wave_one") // "wave-one" */
export function fileNameOf(role: string): string {
  return role.replaceAll("_", "-");
}

/** Table of totals made again: the columns that study.json names. */
export const contextTable = sheet(
  { path: "4-aggregate/context-table.csv", optional: true },
  "one row per form that the published table of totals counts, reconstructed",
);
