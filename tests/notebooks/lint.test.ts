import { expect, test } from "vitest";
import { lint } from "../../notebooks/tools/lint.js";
import { madeUp, saying } from "./made-up.js";

test.each([
  { what: "a function", code: "function f() { return 1 }" },
  { what: "a function", code: "const f = (x: number) => x + 1;" },
  { what: "a function", code: "const f = function () {};" },
  { what: "a function", code: "const tools = { f() { return 1 } };" },
  { what: "a class", code: "class A {}" },
  { what: "a class", code: "const A = class {};" },
  { what: 'an import of "node:fs"', code: 'import { writeFileSync } from "node:fs";' },
  { what: 'an import of "./pipeline/lib/disk.js"', code: 'import { writeTogether } from "./pipeline/lib/disk.js";' },
  { what: 'an import of "./pipeline/../tests/x.js"', code: 'import { x } from "./pipeline/../tests/x.js";' },
  { what: "import() by hand", code: 'const fs = await import("fs");' },
  { what: "require", code: 'const fs = require("fs");' },
  { what: "fetch", code: 'await fetch("https://example.org");' },
  { what: "process", code: "process.cwd()" },
  { what: "13 lines, more than 12", code: Array(13).fill("1;").join("\n") },
])("a notebook with $what is refused: $code", ({ what, code }) => {
  const problems = lint(madeUp("1", code), "notebooks/a.ipynb");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: "notebooks/a.ipynb", column: "cell 2" });
  expect(problems[0]?.message).toContain(what);
});

test.each([
  'import { values } from "./pipeline/artifacts.js";',
  'import { DataFrame } from "danfojs-node";',
  "rows.filter(({ status }) => status === 'contested').map((row) => row.fetch)",
  "// a function that we do not define, nor a class\n1",
  "'fetch' + \"require\"",
  Array(12).fill("1;").join("\n"),
])("a notebook may say: %s", (code) => expect(lint(madeUp(code), "a")).toEqual([]));

test("a skipped execution count and an empty cell are refused", () => {
  const notebook = madeUp("1", "// nothing");
  Object.assign(notebook.cells[0] as object, { execution_count: 3 });
  expect(lint(notebook, "a").map(({ message }) => message)).toEqual([
    "expected the execution count 1, but found 3; run all: npm run notebooks:run",
    "expected code, but found none; remove the cell",
  ]);
});

test.each([
  "at /home/someone/study",
  "C:\\Users",
  "file:///x",
  "http://localhost:8888",
  "Error: a\n    at f (x.ts:1:2)",
])("an output that tells of the machine is refused: %s", (text) =>
  expect(lint(madeUp(saying(text)), "a")).toHaveLength(1),
);

test("an address on the web is no path of this machine", () =>
  expect(lint(madeUp(saying("https://example.org/home/page")), "a")).toEqual([]));
