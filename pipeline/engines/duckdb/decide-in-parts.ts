import type { DuckDBConnection } from "@duckdb/node-api";
import { yearsSince } from "../../lib/dates.js";
import { duckdb } from "../dialects/duckdb.js";
import type { Asked } from "../rules/question.js";
import { appendRows } from "./append-rows.js";
import { countVotes, decideStatements, estimateFromVotes } from "./decide-statements.js";
import { withDuckdb } from "./open-duckdb.js";
import type { PartEngine } from "./part-engine.js";
import { type Known, prepareKnown, prepareStatements } from "./prepare-statements.js";
import { observationsIn, type Split, splitObservations } from "./split-observations.js";

export interface InParts extends Known, Asked {
  /** Statements, coded: see `splitObservations`. */
  readonly files: readonly string[];
  readonly asOf?: Split["asOf"];
  /** Cases that may have statements, which are not decided. */
  readonly otherCases?: readonly string[];
  /** Fields that may have statements, which are not decided. */
  readonly otherFields?: readonly string[];
  /** Where finished parts are kept. */
  readonly work: string;
  /** Of the contents of all inputs and of the settings: what was finished under another key is not looked at. */
  readonly key: string;
  readonly parts: number;
  /** What DuckDB's buffers may take, as 800MB. */
  readonly memory?: string;
  readonly threads?: number;
  /** Called before each step with how many parts are left. @throws where there is no room for them */
  readonly checkSpace?: (partsLeft: number) => void;
  readonly log?: (step: string) => void;
  /** What decides on each part; DuckDB itself, where not given. */
  readonly engine?: PartEngine;
}

/** What was decided, in the database that has it. */
export interface DecidedInParts {
  readonly connection: DuckDBConnection;
  /** The table of all statements. */
  readonly observations: string;
  /** Does work that changes what was decided, once, and wholly or not at all. */
  readonly once: (step: string, work: () => Promise<void>) => Promise<void>;
}

/**
 * Values and witnesses of more statements than memory holds, part by part of the cases. What is finished is kept: a run that was ended at any
 * moment goes on from there when it is started again with the same key, and ends with the same bytes.
 *
 * @param finish what is made of `decided_values` and `decided_witnesses`
 */
export async function decideInParts<T>(given: InParts, finish: (decided: DecidedInParts) => Promise<T>): Promise<T> {
  const { work, key, memory, threads, log = () => {} } = given;
  const folder = `${work}/${key}.parts`;
  const options = {
    path: `${work}/${key}.duckdb`,
    spill: `${work}/${key}.spill`,
    ...(memory && { memory }),
    ...(threads && { threads }),
  };
  await withDuckdb(options, async (connection) => {
    const once = stepsOf(connection, log);
    await connection.run("CREATE TABLE IF NOT EXISTS finished (step VARCHAR)");
    await prepareKnown(connection, given);
    await knowOthers(connection, given);
    await decideParts(connection, once, folder, given);
  });
  // Opened anew: what the last part has left in memory is wanted for sorting.
  return withDuckdb(options, async (connection) => {
    await prepareAges(connection, given.referenceDate);
    given.checkSpace?.(0);
    return finish({ connection, observations: observationsIn(folder), once: stepsOf(connection, log) });
  });
}

/** Tables of the cases of all parts, and of the cases and fields that statements may be about. */
async function knowOthers(
  connection: DuckDBConnection,
  { parts, otherCases = [], otherFields = [] }: InParts,
): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE all_cases AS SELECT case_id, (hash(case_id) % ${parts})::INTEGER AS part FROM cases`,
  );
  const rows = { case_id: otherCases, field: otherFields };
  for (const [column, table, from] of [
    ["case_id", "known_cases", "cases"],
    ["field", "known_fields", "fields"],
  ] as const) {
    await appendRows(
      connection,
      table,
      { [column]: "text" },
      rows[column].map((id) => ({ [column]: id })),
    );
    await connection.run(`INSERT INTO ${table} SELECT ${column} FROM ${from}`);
  }
  await connection.run("DROP TABLE cases");
}

const own: PartEngine = { countVotes, decideStatements };

async function decideParts(
  connection: DuckDBConnection,
  once: DecidedInParts["once"],
  folder: string,
  given: InParts,
): Promise<void> {
  const { files, parts, asOf, policies, checkSpace = () => {}, engine = own } = given;
  await once("statements", async () => {
    checkSpace(parts);
    await splitObservations(connection, { files, folder, parts, asOf });
  });
  const places = Array.from({ length: parts }, (_, part) => part);
  if (policies.includes("dawid-skene")) {
    for (const part of places)
      await once(`votes ${part}`, async () => {
        await preparePart(connection, folder, part);
        await engine.countVotes(connection, given);
      });
    await estimateFromVotes(connection, given);
  }
  for (const part of places)
    await once(`values ${part}`, async () => {
      checkSpace(parts - part);
      await preparePart(connection, folder, part);
      await engine.decideStatements(connection, given);
    });
}

/** Runs each step that is not finished, wholly or not at all. */
function stepsOf(connection: DuckDBConnection, log: (step: string) => void) {
  return async (step: string, work: () => Promise<void>): Promise<void> => {
    const found = await connection.runAndReadAll(`SELECT 1 FROM finished WHERE step = ${duckdb.text(step)}`);
    if (found.currentRowCount > 0) return;
    await connection.run("BEGIN TRANSACTION");
    try {
      await work();
      await connection.run(`INSERT INTO finished VALUES (${duckdb.text(step)})`);
      await connection.run("COMMIT");
    } catch (error) {
      await connection.run("ROLLBACK");
      throw error;
    }
    log(step);
  };
}

/** The cases and statements of one part. */
async function preparePart(connection: DuckDBConnection, folder: string, part: number): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE cases AS SELECT case_id FROM all_cases WHERE part = ${part}`);
  const files = await connection.runAndReadAll(
    `SELECT file FROM glob(${duckdb.text(`${folder}/part=${part}/*.parquet`)})`,
  );
  // A part without a statement has no file.
  const from =
    files.currentRowCount === 0 ? `(SELECT * FROM ${observationsIn(folder)} LIMIT 0)` : observationsIn(folder, part);
  await prepareStatements(connection, from);
}

/** A table of how old statements of each date are, by the function that says so in memory. */
async function prepareAges(connection: DuckDBConnection, referenceDate: string): Promise<void> {
  const dates = await connection.runAndReadAll("SELECT DISTINCT stated_on FROM decided_values");
  const ages = dates.getRows().map(([date]) => {
    const stated_on = date as string;
    return { stated_on, age_years: String(yearsSince(stated_on, referenceDate) ?? "") };
  });
  await appendRows(connection, "ages", { stated_on: "text", age_years: "text" }, ages);
}
