import { expect, test } from "vitest";
import { ingest } from "../../../pipeline/1-ingest/index.js";
import { aggregate } from "../../../pipeline/4-aggregate/index.js";
import {
  contextTable,
  fileNameOf,
  reconstructedTables,
  sheetName,
  surveySheets,
} from "../../../pipeline/schemas/index.js";
import { text } from "../../lib/scratch.js";

const table = (role: string) => ({
  ...{ role, source_id: "made_up", observed_on: "2023", case_column: "Name", ignore: [] },
});
const tables = [table("census"), table("second_wave")];

test("a study's tables are read by their roles and made again under their names, as many as there are", () => {
  expect(Object.values(surveySheets({ tables })).map(({ at }) => at)).toEqual([
    { role: "census" },
    { role: "second_wave" },
  ]);
  expect(Object.values(reconstructedTables({ tables })).map(({ at }) => at)).toEqual([
    { path: "4-aggregate/census.csv" },
    { path: "4-aggregate/second-wave.csv" },
  ]);
  expect([surveySheets({ tables: [] }), reconstructedTables({ tables: [] })]).toEqual([{}, {}]);
});

test.each(["codebook", "cases", "shp", "statements"])(
  "a table of the role %s takes no other input's place in the stage that reads it",
  (role) => {
    const [without, reads] = [ingest({ tables: [] }).reads, ingest({ tables: [table(role)] }).reads];
    expect(reads).toMatchObject(without);
    expect(Object.keys(reads)).toHaveLength(Object.keys(without).length + 1);
    expect(Object.keys(reads)).toContain(sheetName(role));
  },
);

test("what a study has no tables of, no stage writes", () => {
  const written = (of: Parameters<typeof aggregate>[0]) =>
    Object.values(aggregate(of).writes).map(({ at }) => ("path" in at ? at.path : ""));
  expect(written({ tables: [] })).not.toContain("4-aggregate/census.csv");
  expect(written({ tables })).toEqual(
    expect.arrayContaining(["4-aggregate/census.csv", "4-aggregate/second-wave.csv"]),
  );
  expect(contextTable.at).toEqual({ path: "4-aggregate/context-table.csv", optional: true });
});

test("a table made again is written as it is: its own headers in its own order, quoted where they must be", () => {
  const [census] = Object.values(reconstructedTables({ tables }));
  const rows = [{ line: 2, cells: { 'Town, "old"': "A,B", Name: "Alpha" } }];
  expect(text(census?.format({ columns: ["Name", 'Town, "old"', "Blank"], rows }) ?? new Uint8Array())).toBe(
    'Name,"Town, ""old""",Blank\nAlpha,"A,B",\n',
  );
});

test.each([
  { role: "table_2", name: "table-2" },
  { role: "a_b_c", name: "a-b-c" },
  { role: "census", name: "census" },
])("the files of $role are called $name", ({ role, name }) => {
  expect(fileNameOf(role)).toBe(name);
});
