import { expect, test } from "vitest";
import { checkTables } from "../../../pipeline/1-ingest/checks/check-tables.js";
import { aggregate } from "../../../pipeline/4-aggregate/index.js";
import { fileNameOf } from "../../../pipeline/schemas/index.js";
import { diagnosticsOf } from "../../lib/scratch.js";

const table = (role: string, source_id = `source_of_${role}`) => ({
  ...{ role, source_id, observed_on: "2023", case_column: "Name", ignore: [] },
});
const check = (...tables: ReturnType<typeof table>[]) => checkTables({ tables }, "study.json");

test("tables of any number, each with a role and a source of its own, pass", () => {
  expect(() => check()).not.toThrow();
  expect(() => check(table("census"), table("wave_2"), table("wave_3"))).not.toThrow();
});

test("a role and a source that come twice are refused, each at its table", async () => {
  expect(await diagnosticsOf(() => check(table("census", "a"), table("census", "b"), table("wave", "a")))).toEqual([
    'study.json: tables[1].role: expected each once, but found "census" again',
    'study.json: tables[2].source_id: expected each once, but found "a" again',
  ]);
});

test.each(["context_table", "shares", "numbers", "blocks", "claims", "places", "robustness", "profiles"])(
  "the role %s is refused, as the program writes a table of that name itself",
  async (role) => {
    expect(await diagnosticsOf(() => check(table(role)))).toEqual([
      `study.json: tables[0].role: expected another role than ${role}, which the program's own table has; choose another`,
    ]);
  },
);

test("no file of 4-aggregate can be overwritten by a table of the survey", () => {
  const paths = Object.values(aggregate({ tables: [] }).writes).map(({ at }) => ("path" in at ? at.path : ""));
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    const role = path.replace(/^4-aggregate\/(.*)\..*$/, "$1").replaceAll("-", "_");
    if (`4-aggregate/${fileNameOf(role)}.csv` === path) expect(() => check(table(role)), path).toThrow("another role");
  }
});
