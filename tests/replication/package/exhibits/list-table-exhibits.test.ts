import { resolve } from "node:path";
import { expect, test } from "vitest";
import { drawers, listFigures } from "../../../../replication/package/exhibits/list-figures.js";
import {
  listTableExhibits,
  makers,
  surveyMaker,
} from "../../../../replication/package/exhibits/list-table-exhibits.js";
import { gatherFacts } from "../../../../replication/package/facts/facts.js";

const facts = gatherFacts(resolve(__dirname, "../../../.."));
const { project, study, figures } = facts;
const tables = listTableExhibits(facts);
const textOf = (file: string) => new TextDecoder().decode(project.get(file)?.bytes);

/** A study without an earlier wave has no table of changes. */
const withoutWave: readonly string[] = [makers.changes, makers.shareChanges];
const made = Object.values(makers).filter((name) => !withoutWave.includes(name));

test("every table and figure is there, once", () => {
  const exhibits = [...tables, ...listFigures(facts)];
  expect(exhibits.length).toBe(made.length + study.tables.length + figures.length);
  const files = exhibits.flatMap((exhibit) => exhibit.files);
  expect(files.filter((file, place) => !project.has(file) || files.indexOf(file) < place)).toEqual([]);
});

test.each([...made, surveyMaker])("%s is called by the stage in whose folder it is", (name) => {
  const { file } = tables.find(({ program }) => program.name === name)?.program ?? { file: "" };
  const stage = file.split("/").slice(0, 2).join("/");
  // By its index, or by the functions that it shares with pipeline/what-if/.
  const callers = ["index", "aggregate-values", "triangulate-statements"].map((caller) => `${stage}/${caller}.ts`);
  expect(callers.map(textOf).join("\n")).toMatch(new RegExp(`\\b${name}\\(`));
});

test.each(Object.entries(drawers))(
  "a figure of the kind %s is drawn by the function that is named",
  (kind, [, name]) => {
    const entry = new RegExp(`^  "?${kind}"?: \\{ spec: (.*)`, "m").exec(
      textOf("pipeline/5-plot/figures/index.ts"),
    )?.[1];
    expect(entry).toMatch(new RegExp(`\\b${name}\\b`));
  },
);
