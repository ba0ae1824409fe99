import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { withErrorReporting } from "../../../pipeline/commands/terminal/report-errors.js";
import { InputError } from "../../../pipeline/lib/errors.js";
import { plural } from "../../../pipeline/lib/format-number.js";
import { scratch } from "../../lib/scratch.js";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function reported(count: number, out?: string): Promise<string[]> {
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
  const diagnostics = Array.from({ length: count }, (_, index) => ({
    file: "a.csv",
    line: index + 2,
    message: "expected",
  }));
  const work = () => {
    throw new InputError(diagnostics);
  };
  await withErrorReporting(work, out === undefined ? {} : { out });
  expect(process.exitCode).toBe(1);
  return lines;
}

test("every problem has its line, and the count comes last", async () => {
  expect(await reported(2, scratch())).toEqual([
    "a.csv:2: expected",
    "a.csv:3: expected",
    "2 problems; no result was written",
  ]);
});

test("of more than anyone reads, the rest lies in a file, with all of them", async () => {
  const out = scratch();
  const lines = await reported(1234, out);
  const file = join(out, ".log/problems.txt");
  expect(lines.slice(499)).toEqual([
    "a.csv:501: expected",
    `and 734 more problems; all are listed in ${file}`,
    `${plural(1234, "problem")}; no result was written`,
  ]);
  expect(readFileSync(file, "utf8").trimEnd().split("\n")).toHaveLength(1234);
});

test("where that file cannot be written, the problems are reported all the same", async () => {
  const lines = await reported(501, "/dev/null");
  expect(lines.slice(500)).toEqual(["and 1 more problem", "501 problems; no result was written"]);
});

test("a command that writes nothing reports the problems alone", async () => {
  expect(await reported(1)).toEqual(["a.csv:2: expected"]);
});

test.each([
  { answer: false, code: 1 },
  { answer: true, code: undefined },
  { answer: undefined, code: undefined },
])("work that answers $answer ends with exit code $code", async ({ answer, code }) => {
  await withErrorReporting(() => answer);
  expect(process.exitCode).toBe(code);
});

test("what is no fault of the input is thrown on", async () => {
  const work = () => {
    throw new TypeError("a mistake");
  };
  await expect(withErrorReporting(work)).rejects.toThrow("a mistake");
});
