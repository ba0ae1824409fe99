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

test("every table and figure is there, once", () => {
  const exhibits = [...tables, ...listFigures(facts)];
  expect(exhibits.length).toBe(Object.keys(makers).length + study.tables.length + figures.length);
  const files = exhibits.flatMap((exhibit) => exhibit.files);
  expect(files.filter((file, place) => !project.has(file) || files.indexOf(file) < place)).toEqual([]);
});

test.each([...Object.values(makers), surveyMaker])("%s is called by the stage in whose folder it is", (name) => {
  const stage = tables.find(({ program }) => program.name === name)?.program.file.split("/")[1];
  expect(textOf(`pipeline/${stage}/index.ts`)).toMatch(new RegExp(`\\b${name}\\(`));
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
