import { resolve } from "node:path";
import { expect, test } from "vitest";
import { figureNames } from "../../../pipeline/schemas/index.js";
import { gatherFacts } from "../../../replication/package/facts.js";
import { listFigures } from "../../../replication/package/list-figures.js";
import { listTableExhibits, makers } from "../../../replication/package/list-table-exhibits.js";

const { project } = gatherFacts(resolve(__dirname, "../../.."));
const tables = listTableExhibits(project);

test("every table and figure is there, once", () => {
  const exhibits = [...tables, ...listFigures(project)];
  expect(exhibits.length).toBe(Object.keys(makers).length + figureNames.length);
  const files = exhibits.flatMap((exhibit) => exhibit.files);
  expect(files.filter((file, place) => !project.has(file) || files.indexOf(file) < place)).toEqual([]);
});

test.each(Object.entries(makers))("the stage that writes %s calls %s", (_, name) => {
  const stage = tables.find(({ program }) => program.name === name)?.program.file.split("/")[1];
  expect(new TextDecoder().decode(project.get(`pipeline/${stage}/index.ts`)?.bytes)).toMatch(
    new RegExp(`\\b${name}\\(`),
  );
});
