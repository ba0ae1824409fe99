import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { plural } from "../../pipeline/commands/progress.js";
import { withErrorReporting } from "../../pipeline/commands/report-errors.js";
import { InputError } from "../../pipeline/lib/errors.js";
import { scratch } from "../lib/scratch.js";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function told(count: number, out: string): Promise<string[]> {
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
  const diagnostics = Array.from({ length: count }, (_, index) => ({
    file: "a.csv",
    line: index + 2,
    message: "expected",
  }));
  await withErrorReporting({ out }, () => {
    throw new InputError(diagnostics);
  });
  expect(process.exitCode).toBe(1);
  return lines;
}

test("every problem has its line, and the count comes last", async () => {
  expect(await told(2, scratch())).toEqual([
    "a.csv:2: expected",
    "a.csv:3: expected",
    "2 problems; nothing was written",
  ]);
});

test("of more than anyone reads, the rest lies in a file, with all of them", async () => {
  const out = scratch();
  const lines = await told(1234, out);
  const file = join(out, ".log/problems.txt");
  expect(lines.slice(499)).toEqual([
    "a.csv:501: expected",
    `and 734 more problems; ${file} has them all`,
    `${plural(1234, "problem")}; nothing was written`,
  ]);
  expect(readFileSync(file, "utf8").trimEnd().split("\n")).toHaveLength(1234);
});

test("where that file cannot be written, the problems are told all the same", async () => {
  const lines = await told(501, "/dev/null");
  expect(lines.slice(500)).toEqual(["and 1 more problem", "501 problems; nothing was written"]);
});
