import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { checkSpaceIn } from "../../pipeline/commands/engine/check-space.js";
import { inputsOf, readStudy } from "../../pipeline/commands/study.js";
import { withDuckdb } from "../../pipeline/engines/duckdb/open-duckdb.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { runStages } from "../../pipeline/runner/run-pipeline.js";
import { Value } from "../../pipeline/schemas/index.js";
import { stagesOf } from "../../pipeline/stages.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";
import { callCommand } from "./call-command.js";

const root = resolve(__dirname, "../..");
const study = "tests/second-study/data";
const tables = {
  ...{ values: "3-triangulate", witnesses: "3-triangulate", policies: "3-triangulate", context: "3-triangulate" },
  ...{ shares: "4-aggregate", claims: "4-aggregate" },
};

/** The tables of a study that a run in memory makes by the first coder's codes, and its coded statements. */
async function runInMemory(folder: string) {
  const read = readStudy(join(root, folder), { coder: "first" });
  const out = scratch();
  const options = { study: join(root, folder), out, ...inputsOf(read), parameters: read.parameters, to: "4-aggregate" };
  const run = { ...options, code: () => "made-up-code", lockfile: join(root, "package-lock.json") };
  for await (const _ of runStages(stagesOf(read), run));
  const text = (path: string) => readFileSync(join(out, path), "utf8");
  const expected = Object.entries(tables).map(([name, stage]) => [`${name}.csv`, text(`${stage}/${name}.csv`)]);
  return { expected: Object.fromEntries(expected), statements: text("2-clean/observations.csv") };
}
const filesIn = (out: string) =>
  Object.fromEntries(listFiles(out).map((name) => [name, readFileSync(join(out, name), "utf8")]));

test.each([study, "data"])(
  "from statements in files, the study in %s has the tables that memory makes",
  async (folder) => {
    const { expected, statements } = await runInMemory(folder);
    const [files, out] = [scratch(), join(scratch(), "new")];
    mkdirSync(join(files, "all/deep"), { recursive: true });
    await splitInTwo(statements, join(files, "all/a.csv"), join(files, "all/deep/b.parquet"));
    writeFileSync(join(files, "all/about.txt"), "no statements");
    const { code, stderr, stdout } = await callCommand("decide", join(files, "all"), "--study", folder, "--out", out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`${out}/ is complete`);
    expect(filesIn(out)).toEqual({ ...expected, "decide.json": expect.stringContaining("a.csv") });
  },
);

/** Rows of a table in two files, of which one is Parquet. */
function splitInTwo(text: string, csv: string, parquet: string): Promise<void> {
  const whole = scratch({ "whole.csv": text });
  return withDuckdb({}, async (connection) => {
    const rows = `(SELECT *, row_number() OVER () % 2 AS half FROM read_csv('${whole}/whole.csv', all_varchar = true))`;
    const half = (at: number) => `SELECT * EXCLUDE half FROM ${rows} WHERE half = ${at}`;
    await connection.run(`COPY (${half(0)}) TO '${csv}' (FORMAT csv, HEADER)`);
    await connection.run(`COPY (${half(1)}) TO '${parquet}' (FORMAT parquet)`);
  });
}

test("as Parquet, tables have types, and what their columns mean beside them", async () => {
  const { expected, statements } = await runInMemory(study);
  const [files, out] = [scratch({ "a.csv": statements }), scratch()];
  const words = ["--study", study, "--out", out, "--format", "parquet", "--memory", "300MB"];
  expect(await callCommand("decide", join(files, "a.csv"), ...words)).toMatchObject({ code: 0, stderr: "" });
  await withDuckdb({}, async (connection) => {
    const rows = async (query: string) => (await connection.runAndReadAll(query)).getRowsJS();
    const columns = await rows(`DESCRIBE SELECT * FROM '${out}/values.parquet'`);
    const typeOf = Object.fromEntries(columns.map(([name, type]) => [name, type]));
    expect(typeOf).toMatchObject({ case_id: "VARCHAR", age_years: "BIGINT", value: "VARCHAR" });
    const metadata = await rows(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${out}/values.parquet')`);
    const stated = new Map(metadata as [string, string][]);
    expect(stated.get("key")).toBe("case_id,field");
    expect(JSON.parse(stated.get("columns") ?? "")).toMatchObject({ rule: Value.shape.rule.description });
    for (const name of Object.keys(tables)) {
      writeFileSync(join(files, `${name}.csv`), expected[`${name}.csv`] as string);
      const [made, read] = [`'${out}/${name}.parquet'`, `read_csv('${files}/${name}.csv', all_varchar = true)`];
      const text = `SELECT coalesce(COLUMNS(*)::VARCHAR, '') FROM`;
      const [found, given] = [await rows(`${text} ${made}`), await rows(`${text} ${read}`)];
      // Numbers are numbers there: 65.0 is 65.
      const plain = (cell: unknown) => (/^-?\d+(\.\d+)?$/.test(String(cell)) ? Number(cell) : cell);
      expect(found.map((row) => row.map(plain))).toEqual(given.map((row) => row.map(plain)));
    }
  });
});

test.each([
  {
    what: "no such file",
    words: ["no-such.csv"],
    problem: "no-such.csv: expected a file or a folder, but there is none",
  },
  {
    what: "a file of another kind",
    words: ["package.json"],
    problem: "package.json: expected a file of statements called .csv or .parquet; write it as one of them",
  },
  {
    what: "a folder without statements",
    words: ["pipeline/lib"],
    problem: "pipeline/lib: expected files of statements, .csv or .parquet, but found none in this folder",
  },
  {
    what: "memory, in which nothing is decided in parts",
    words: ["package.json", "--engine", "memory"],
    problem: "--engine: expected duckdb or clickhouse; in memory: npm start",
  },
  {
    what: "the results of the analysis",
    words: ["package.json", "--out", "outputs"],
    problem: "--out: expected a folder of its own, but outputs/ is of the study or its results; name another",
  },
])("$what is refused", async ({ words, problem }) => {
  const out = scratch();
  const given = words.includes("--out") ? words : [...words, "--out", out];
  const { code, stderr } = await callCommand("decide", ...given, "--study", study);
  expect({ code, first: stderr.split("\n")[0], files: listFiles(out) }).toEqual({ code: 1, first: problem, files: [] });
});

test("what is wrong with a statement leaves earlier results as they are", async () => {
  const files = scratch({ "a.csv": "obs_id,case_id\n1,2\n" });
  const out = scratch({ "values.csv": "earlier" });
  const { code, stderr } = await callCommand("decide", join(files, "a.csv"), "--study", study, "--out", out);
  expect(code).toBe(1);
  expect(stderr).toContain(`${join(files, "a.csv")}: expected a whole table with the columns obs_id, case_id`);
  expect(readFileSync(join(out, "values.csv"), "utf8")).toBe("earlier");
});

test("too small a disk is reported before it is full, with what is needed for what is left", async () => {
  const files = [{ path: "a.csv", bytes: 1e9 }];
  const check = checkSpaceIn("out", files, 10, () => 3e9);
  check(0);
  check(5);
  expect(await diagnosticsOf(() => check(10))).toEqual([
    "out: the disk is too small: some 4 000 MB are needed, and 3 000 MB are free; free some space and run again, which goes on from here, or name another folder with --out",
  ]);
});
