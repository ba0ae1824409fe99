import type { DuckDBConnection } from "@duckdb/node-api";
import { yearsSince } from "../../lib/dates.js";
import { duckdb } from "../dialects/duckdb.js";
import type { Asked } from "../rules/question.js";
import { appendRows } from "./append-rows.js";
import { countVotes, decideStatements, estimateFromVotes } from "./decide-statements.js";
import { withDuckdb } from "./open-duckdb.js";
import { type Known, prepareKnown, prepareStatements } from "./prepare-statements.js";
import { observationsIn, splitObservations } from "./split-observations.js";
import { writeTables } from "./write-tables.js";

export interface InParts extends Known, Asked {
  /** Statements, coded: see `splitObservations`. */
  readonly files: readonly string[];
  /** Where finished parts are kept. */
  readonly work: string;
  /** Of the contents of all inputs and of the settings: what was finished under another key is not looked at. */
  readonly key: string;
  /** Where values.csv, witnesses.csv and policies.csv are written; there must be such a folder. */
  readonly out: string;
  readonly parts: number;
  /** What DuckDB's buffers may take, as 800MB. */
  readonly memory?: string;
  readonly threads?: number;
  readonly log?: (step: string) => void;
}

/**
 * Values and witnesses of more statements than memory holds, part by part of the cases. What is finished is kept: a run that was ended at any
 * moment goes on from there when it is started again with the same key, and ends with the same bytes.
 */
export async function decideInParts(given: InParts): Promise<void> {
  const { work, key, memory, threads, log = () => {}, parts } = given;
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
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE all_cases AS SELECT case_id, (hash(case_id) % ${parts})::INTEGER AS part FROM cases`,
    );
    await connection.run("DROP TABLE cases");
    await once("statements", () => splitObservations(connection, { files: given.files, folder, parts }));
    const places = Array.from({ length: parts }, (_, part) => part);
    if (given.policies.includes("dawid-skene")) {
      for (const part of places)
        await once(`votes ${part}`, async () => {
          await preparePart(connection, folder, part);
          await countVotes(connection, given);
        });
      await estimateFromVotes(connection, given);
    }
    for (const part of places)
      await once(`values ${part}`, async () => {
        await preparePart(connection, folder, part);
        await decideStatements(connection, given);
      });
  });
  // Opened anew: what the last part has left in memory is wanted for sorting.
  await withDuckdb(options, async (connection) => {
    await prepareAges(connection, given.referenceDate);
    await writeTables(connection, given);
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
