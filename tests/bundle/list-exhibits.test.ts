import { resolve } from "node:path";
import { expect, test } from "vitest";
import { gatherFacts } from "../../bundle/facts.js";
import { findProgram, listFigures, listInTextNumbers, listTableExhibits, makers } from "../../bundle/list-exhibits.js";
import { figureNames } from "../../pipeline/artifacts.js";

const facts = gatherFacts(resolve(__dirname, "../.."));
const { project } = facts;
const lineOf = (file: string, line: number) =>
  new TextDecoder().decode(project.get(file)?.bytes).split("\n")[line - 1] ?? "";

const exhibits = [...listTableExhibits(project), ...listFigures(project)];

test("every table and figure is there, once", () => {
  expect(exhibits.length).toBe(Object.keys(makers).length + figureNames.length);
  const files = exhibits.flatMap((exhibit) => exhibit.files);
  expect(files.filter((file, place) => !project.has(file) || files.indexOf(file) < place)).toEqual([]);
});

test.each(exhibits)("$program.name stands on line $program.line of $program.file", ({ program }) => {
  expect(lineOf(program.file, program.line)).toMatch(
    new RegExp(`^export (async )?(function|const) ${program.name}\\b`),
  );
});

test.each(Object.entries(makers))("the stage that writes %s calls %s", (_, name) => {
  const { file } = [...new Set(exhibits.map(({ program }) => program))].find((program) => program.name === name) ?? {
    file: "",
  };
  const room = file.split("/")[1] ?? "";
  expect(new TextDecoder().decode(project.get(`pipeline/${room}/index.ts`)?.bytes)).toMatch(
    new RegExp(`\\b${name}\\(`),
  );
});

test("every number in the text has the line of its measure and of its result", () => {
  const numbers = listInTextNumbers(facts);
  expect(numbers).toHaveLength(facts.claims.length);
  for (const { id, measure, result } of numbers) {
    expect(lineOf(measure.file, measure.line)).toContain(`"id": "${id}"`);
    expect(lineOf(result.file, result.line).split(",")[0]).toBe(id);
  }
});

test("a program that is not there is said to be missing", () => {
  expect(() => findProgram(project, "4-aggregate", "guess")).toThrow(
    "pipeline/4-aggregate: expected guess to be exported once, but found it in no file",
  );
});
