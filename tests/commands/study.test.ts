import { join } from "node:path";
import { expect, test } from "vitest";
import { readStudy, runOptionsOf } from "../../pipeline/commands/study.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";
import { root } from "../tiny-world/run-tiny-world.js";

const line = { id: "border", from: [1, 2], to: [3, 4], style: "dashed" };
const table = (role: string) => ({ role, source_id: role, observed_on: "2023", case_column: "Name" });
const least = { title: "Made up", parameters: { reference_date: "2023-12-31" }, inputs: {} };
const withMap = { ...least, map: { credits: ["Made up."], lines: [line, { ...line, id: "coast" }] } };
const studyIn = (content: object) => join(scratch({ "study/study.json": JSON.stringify(content) }), "study");

test("options stand in for the study's own parameters, and leave the others", () => {
  const [before, others] = [readStudy(studyIn(withMap)), { policy: "majority", map_line: "border=solid" } as const];
  const { parameters } = readStudy(studyIn(withMap), others);
  expect(parameters).toEqual({ ...before.parameters, ...others });
  expect(before.parameters.policy).toBe("primary-first");
});

test.each([
  { given: "bordr=solid", study: withMap, message: 'expected a line of the map (border, coast), but found "bordr"' },
  {
    given: "border=dotted",
    study: withMap,
    message: 'expected one of dashed, solid, none, clip, but found "dotted"; give it as border=dashed',
  },
  {
    given: "border",
    study: withMap,
    message: 'expected one of dashed, solid, none, clip, but found ""; give it as border=dashed',
  },
  {
    given: "border=solid",
    study: least,
    message: 'expected a map with lines, but found "border" and none in the study',
  },
])("--map-line $given is refused: $message", async ({ given, study, message }) => {
  expect(await diagnosticsOf(() => readStudy(studyIn(study), { map_line: given }))).toEqual([`--map-line: ${message}`]);
});

test.each([
  { given: "bordr=solid", message: 'expected a line of the map (border, coast), but found "bordr"' },
  {
    given: "border=dotted",
    message: 'expected one of dashed, solid, none, clip, but found "dotted"; give it as border=dashed',
  },
])("so is $given in study.json, where it says so", async ({ given, message }) => {
  const study = studyIn({ ...withMap, parameters: { ...least.parameters, map_line: given } });
  expect(await diagnosticsOf(() => readStudy(study))).toEqual([`${study}/study.json: parameters.map_line: ${message}`]);
});

test("the stages of a run are those of its study: they read its tables and write its figures", () => {
  const figures = [{ name: "proof", kind: "evidence" }];
  const study = studyIn({ ...least, tables: [table("census"), table("wave_2")], figures });
  const { stages } = runOptionsOf({ study, out: join(scratch(), "outputs") });
  const roles = Object.values(stages[0]?.reads ?? {}).flatMap(({ at }) => ("role" in at ? [at.role] : []));
  expect(roles).toEqual(expect.arrayContaining(["census", "wave_2", "codebook"]));
  const written = stages.flatMap(({ writes }) =>
    Object.values(writes).flatMap(({ at }) => ("path" in at ? [at.path] : [])),
  );
  expect(written).toEqual(expect.arrayContaining(["4-aggregate/census.csv", "5-plot/tables/wave-2.md"]));
  expect(written.filter((path) => path.endsWith(".svg"))).toEqual(["5-plot/proof.svg"]);
});

test("a folder without study.json is refused, and so are another line of the map in the place of the study's own", async () => {
  const empty = scratch();
  expect(await diagnosticsOf(() => readStudy(empty))).toEqual([
    `${empty}/study.json: expected the file that describes the study, but it is missing`,
  ]);
  const own = { study: join(root, "data"), out: join(root, "outputs"), mapLine: "border=solid" };
  expect(await diagnosticsOf(() => runOptionsOf(own))).toEqual([
    "--map-line: outputs/ holds the study's own results; add --out FOLDER",
  ]);
});
