import { resolve } from "node:path";
import { expect, test } from "vitest";
import { findProgram } from "../../../../replication/package/exhibits/find-program.js";
import { gatherFacts } from "../../../../replication/package/facts/facts.js";

const { project } = gatherFacts(resolve(__dirname, "../../../.."));

test("a program stands on the line that exports it", () => {
  const { file, line } = findProgram(project, "4-aggregate", "locate");
  expect(file).toBe("pipeline/4-aggregate/locate.ts");
  expect(new TextDecoder().decode(project.get(file)?.bytes).split("\n")[line - 1]).toMatch(/^export function locate\(/);
});

test("a program that is not there is said to be missing", () => {
  expect(() => findProgram(project, "4-aggregate", "guess")).toThrow(
    "pipeline/4-aggregate: expected guess to be exported once, but found it in no file",
  );
});
