import type { DuckDBConnection } from "@duckdb/node-api";
import { type Case, evidenceGrades, type Field, type Source } from "../../schemas/index.js";
import type { preparedColumns } from "../prepare/prepared-columns.js";
import { prepareDate, prepareTerm } from "../prepare/prepared-date.js";
import { prepareValue } from "../prepare/prepared-value.js";
import { appendRows } from "./append-rows.js";

/** What the statements are about, and who makes them. */
export interface Known {
  readonly cases: readonly Pick<Case, "case_id">[];
  readonly codebook: readonly Field[];
  readonly sources: readonly Source[];
}

/** Tables of what the rules need to know of each case, field and source. */
export async function prepareKnown(connection: DuckDBConnection, { cases, codebook, sources }: Known): Promise<void> {
  await appendRows(connection, "cases", { case_id: "text" }, cases);
  const fields = codebook.map(({ field, type, nature, valid_years }) => ({
    ...{ field, type },
    valid_years: nature === "fixed" ? "" : valid_years,
  }));
  await appendRows(connection, "fields", { field: "text", type: "text", valid_years: "text" }, fields);
  const sourceColumns = { source_id: "text", tier: "text", kind: "text", independent_source: "text" } as const;
  await appendRows(connection, "sources", sourceColumns, sources);
  const grades = evidenceGrades.map((evidence, grade) => ({ evidence, grade }));
  await appendRows(connection, "grades", { evidence: "text", grade: "whole" }, grades);
}

/**
 * A table `statements`, of those on the cases and fields that are known. Values and dates are understood by the very functions that
 * understand them in memory, each once however many statements have it.
 *
 * @param observations a table with the columns of 2-clean/observations.csv, and `coders_differ`, 0 or 1
 */
export async function prepareStatements(connection: DuckDBConnection, observations: string): Promise<void> {
  await prepareValues(connection, observations);
  await prepareDates(connection, observations);
  await connection.run(`CREATE OR REPLACE TEMP TABLE statements AS ${preparedStatements(observations)}`);
}

async function prepareValues(connection: DuckDBConnection, observations: string): Promise<void> {
  const stated = await connection.runAndReadAll(
    `SELECT DISTINCT type, value FROM ${observations} JOIN fields USING (field)`,
  );
  const rows = stated.getRows() as [Field["type"], string][];
  await appendRows(
    connection,
    "known_values",
    {
      ...{
        type: "text",
        value: "text",
        is_named: "whole",
        is_category: "whole",
        same: "text",
        low: "whole",
        high: "whole",
      },
      ...{ low_text: "text", high_text: "text", options: "text" },
    } as const,
    rows.map(([type, value]) => prepareValue(type, value)),
  );
}

async function prepareDates(connection: DuckDBConnection, observations: string): Promise<void> {
  const columns = ["observed_on", "valid_from", "valid_to"];
  const stated = await connection.runAndReadAll(
    columns.map((column) => `SELECT DISTINCT ${column} FROM ${observations}`).join(" UNION "),
  );
  const dates = stated.getRows().map(([date]) => date as string);
  const columnsOfDates = { date: "text", first_day: "text", last_day: "text", day: "whole", span: "text" } as const;
  await appendRows(connection, "dates", columnsOfDates, dates.map(prepareDate));
  const terms = await connection.runAndReadAll("SELECT DISTINCT valid_years FROM fields WHERE valid_years <> ''");
  const years = terms.getRows().map(([term]) => term as string);
  await appendRows(
    connection,
    "terms",
    { date: "text", valid_years: "text", term_end: "text" },
    years.flatMap((term) => dates.filter((date) => date !== "").map((date) => prepareTerm(date, term))),
  );
}

const preparedFrom = {
  ...{ case_id: "said.case_id", field: "said.field", type: "fields.type" },
  ...{ obs_id: "said.obs_id", source_id: "said.source_id", raw: "said.raw" },
  ...{ independent_source: "sources.independent_source", kind: "sources.kind" },
  is_primary: "CASE WHEN sources.tier = 'primary' THEN 1 ELSE 0 END",
  ...{ evidence: "said.evidence", grade: "grades.grade", coders_differ: "said.coders_differ" },
  ...{ observed_on: "said.observed_on", span: "dates.span" },
  ...{ last_day: "dates.last_day", day: "dates.day" },
  ...{ valid_from: "said.valid_from", valid_from_first: "begin.first_day" },
  ...{ valid_to: "said.valid_to", valid_to_first: "finish.first_day", valid_to_last: "finish.last_day" },
  term_end: "coalesce(terms.term_end, '')",
  ...{ coding: "said.coding", coding_reason: "said.coding_reason", value: "said.value" },
  ...{
    is_named: "known.is_named",
    is_category: "known.is_category",
    same: "known.same",
    low: "known.low",
    high: "known.high",
  },
  ...{ low_text: "known.low_text", high_text: "known.high_text", options: "known.options" },
} as const satisfies Readonly<Record<keyof typeof preparedColumns, string>>;

/** A row for each statement that is about one of the cases and fields, with what the rules need to know of it. */
function preparedStatements(observations: string): string {
  const columns = Object.entries(preparedFrom).map(([name, from]) => `${from} AS ${name}`);
  return `SELECT ${columns.join(", ")} FROM ${observations} AS said
      JOIN cases ON cases.case_id = said.case_id
      JOIN fields ON fields.field = said.field
      JOIN sources ON sources.source_id = said.source_id
      JOIN grades ON grades.evidence = said.evidence
      JOIN known_values AS known ON known.type = fields.type AND known.value = said.value
      JOIN dates ON dates.date = said.observed_on
      JOIN dates AS begin ON begin.date = said.valid_from
      JOIN dates AS finish ON finish.date = said.valid_to
      LEFT JOIN terms ON terms.valid_years = fields.valid_years
        AND terms.date = CASE WHEN said.valid_from <> '' THEN said.valid_from ELSE said.observed_on END`;
}
