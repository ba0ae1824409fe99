import { expect, test } from "vitest";
import { lintRun, lintSource } from "../../notebooks/tools/lint.js";
import { madeUp, waitForOutput } from "./made-up.js";

test.each([
  { what: "a function", code: "function f() { return 1 }" },
  { what: "a function", code: "const f = (x: number) => x + 1;" },
  { what: "a function", code: "const f = function () {};" },
  { what: "a function", code: "const tools = { f() { return 1 } };" },
  { what: "a class", code: "class A {}" },
  { what: "a class", code: "const A = class {};" },
  { what: "a function", code: "const g = Object.assign((x: number) => x, {});" },
  { what: "a function", code: "const [g] = [1].map(() => (x: number) => x);" },
  { what: 'the import of "node:fs"', code: 'import { writeFileSync } from "node:fs";' },
  { what: '"import fs = require', code: 'import fs = require("fs");' },
  { what: '"export * from', code: 'export * from "node:fs";' },
  { what: 'the import of "danfojs-node"', code: 'import { toCSV, readCSV } from "danfojs-node";' },
  { what: 'the import of "danfojs-node"', code: 'import { toCSV as Series } from "danfojs-node";' },
  { what: 'the import of "danfojs-node"', code: 'import * as danfo from "danfojs-node";' },
  { what: "toCSV", code: 'frame.toCSV({ filePath: "x.csv" });' },
  { what: "constructor", code: 'Math.max.constructor("return 1")();' },
  { what: "count.js", code: 'import { count } from "./notebooks/lib/count.js";' },
  { what: "files.js", code: 'import * as d from "./pipeline//runner/./files.js";' },
  { what: "run-pipeline.js", code: 'import { runStages } from "./pipeline/runner/run-pipeline.js";' },
  { what: "stages.js", code: 'import { stages } from "./pipeline/stages.js";' },
  { what: "files.js", code: 'import * as d from "./pipeline/5-plot/../runner/files.js";' },
  {
    what: 'the import of "./pipeline/runner/files.js"',
    code: 'import { writeTogether } from "./pipeline/runner/files.js";',
  },
  { what: 'the import of "./pipeline/../tests/x.js"', code: 'import { x } from "./pipeline/../tests/x.js";' },
  { what: "import() by hand", code: 'const fs = await import("fs");' },
  { what: "require", code: 'const fs = require("fs");' },
  { what: "fetch", code: 'await fetch("https://example.org");' },
  { what: "process", code: "process.cwd()" },
  { what: "13 lines, more than 12", code: Array(13).fill("1;").join("\n") },
])("a notebook with $what is refused: $code", ({ what, code }) => {
  const diagnostics = lintSource(madeUp("1", code), "notebooks/a.ipynb");
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ file: "notebooks/a.ipynb", column: "cell 2" });
  expect(diagnostics[0]?.message).toContain(what);
});

test("a line that a page would cut off is refused", () =>
  expect(lintSource(madeUp(`"${"x".repeat(104)}"`), "a")).toMatchObject([
    { message: "expected lines of 105 characters at most, but found 106; break the line" },
  ]));

test.each([
  'import { values } from "./pipeline/schemas/index.js";',
  'import { read } from "./notebooks/lib/index.js";',
  'import { wilsonInterval } from "./pipeline/4-aggregate/shares/wilson-interval.js";',
  'import { DataFrame } from "danfojs-node";',
  "const moved = rows.filter((row) => row.value).map(({ value }) => value);",
  "rows.filter(({ status }) => status === 'contested').map((row) => row.fetch)",
  "// a function that we do not define, nor a class\n1",
  "'fetch' + \"require\"",
  Array(12).fill("1;").join("\n"),
])("a notebook may say: %s", (code) => expect(lintSource(madeUp(code), "a")).toEqual([]));

test("a skipped execution count and an empty cell are refused", () => {
  const notebook = madeUp("1", "// nothing");
  Object.assign(notebook.cells[0] as object, { execution_count: 3 });
  expect(lintRun(notebook, "a").map(({ message }) => message)).toEqual([
    "expected the execution count 1, but found 3; run all: npm run notebooks:run",
  ]);
  expect(lintSource(notebook, "a").map(({ message }) => message)).toEqual([
    "expected code, but found none; remove the cell",
  ]);
});

test.each([
  "at /home/someone/study",
  "C:\\Users",
  "file:///x",
  "http://localhost:8888",
  "Error: a\n    at f (x.ts:1:2)",
  "made at 12:34:56",
  "made by a-person",
])("an output that tells of the machine is refused: %s", (text) =>
  expect(lintRun(madeUp(waitForOutput(text)), "a", ["a-person"])).toHaveLength(1),
);

test("an address on the web is no path of this machine, and a part of a word no person", () =>
  expect(lintRun(madeUp(waitForOutput("https://example.org/home/page by persons")), "a", ["person"])).toEqual([]));

test.each([
  waitForOutput("UncaughtException: plain words\n", "stderr"),
  { source: "1", outputs: [{ output_type: "error" as const, ename: "RangeError", evalue: "too far" }] },
])("a failure among the outputs is no result", (cell) =>
  expect(lintRun(madeUp(cell), "a")).toMatchObject([
    { message: expect.stringMatching(/^expected results, but found the failure "(UncaughtException|RangeError)/) },
  ]),
);
