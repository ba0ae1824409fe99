import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parseJson } from "../../../pipeline/lib/json.js";
import { Study } from "../../../pipeline/schemas/index.js";
import { stagesOf } from "../../../pipeline/stages.js";
import { makeOutputsPage, withInputs } from "../../../replication/docs/make-docs.js";
import { describeColumn } from "../../../replication/package/tables/table-schema.js";

const root = resolve(__dirname, "../../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const study = parseJson(readFileSync(join(root, "data/study.json")), "data/study.json", Study);

test.each([
  { path: "docs/outputs.md", made: () => makeOutputsPage(study.inputs) },
  { path: "data/README.md", made: () => withInputs(textOf("data/README.md"), study) },
])("$path lists the columns as the schemas describe them; next: npm run docs", ({ path, made }) => {
  expect(textOf(path) === made(), `${path} differs from the schemas; next: npm run docs`).toBe(true);
});

test("every column of every table has a description", () => {
  const artifacts = stagesOf(study).flatMap(({ reads, writes }) => [...Object.values(reads), ...Object.values(writes)]);
  const rows = new Set(artifacts.flatMap(({ table, row = table?.row }) => row ?? []));
  const columns = [...rows].flatMap((row) => Object.entries(row.shape).map(([name, column]) => ({ name, column })));
  expect(columns.length).toBeGreaterThan(150);
  const lacking = columns.filter(({ name, column }) => describeColumn(name, column).description === "");
  expect(lacking.map(({ name }) => name)).toEqual([]);
});

test("without its marks data/README.md is not touched", () => {
  expect(() => withInputs("# Data\n", study)).toThrow("data/README.md: expected the lines");
});
