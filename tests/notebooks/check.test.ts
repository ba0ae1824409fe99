import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { execute } from "../../notebooks/tools/execute.js";
import { findPython, pythonCandidates } from "../../notebooks/tools/find-python.js";
import { formatNotebook } from "../../notebooks/tools/format-notebook.js";
import { makeJupyter, toRun } from "../../notebooks/tools/make-jupyter.js";
import { runAll } from "../../notebooks/tools/run-all.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";
import { madeUp, waitForOutput } from "./made-up.js";

const root = resolve(__dirname, "../..");
const tool = (...words: string[]) =>
  spawnSync(process.execPath, ["--require", "tsx/cjs", join(root, "notebooks/tools/cli.ts"), ...words], {
    cwd: root,
    encoding: "utf8",
  });

// In real Jupyter, which is found or installed; one run for many notebooks and one cell for many faults, as a kernel takes seconds to start.
test("whatever goes wrong in a notebook is told with cell, line and message, what we refuse never runs, and nothing is saved", () => {
  const target = join(scratch(), "written");
  const writes = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(target)}, "x")`;
  const unheard =
    "1;\nPromise.reject(new Error('alone'));\nPromise.reject({ code: 7 }).then(String);\nconsole.error('a word')";
  const files = {
    "a-throws.ipynb": formatNotebook(madeUp("1", "const a = 1;\n\nthrow new RangeError('too far')")),
    "b-type.ipynb": formatNotebook(madeUp("1;\nconst a: number = 'one'")),
    "c-unheard.ipynb": formatNotebook(madeUp(unheard)),
    "d-refused.ipynb": formatNotebook(madeUp(writes)),
    "f-text.ipynb": "not JSON",
  };
  const folder = scratch(files);
  const { status, stderr } = tool("run", "--folder", folder);
  const lines = stderr.trim().split("\n").sort();
  expect(lines).toEqual([
    "notebooks/a-throws.ipynb: cell 2, line 3: RangeError: too far",
    "notebooks/b-type.ipynb: cell 1, line 2: Type 'string' is not assignable to type 'number'.",
    "notebooks/c-unheard.ipynb: cell 1, line 2: nothing awaits what was rejected: Error: alone",
    "notebooks/c-unheard.ipynb: cell 1, line 3: nothing awaits what was rejected: { code: 7 }",
    'notebooks/c-unheard.ipynb: cell 1, line 4: expected results, but found "a word" on stderr; show it with table or console.log',
    expect.stringMatching(/^notebooks\/d-refused.ipynb: cell 1: expected a look .* found the import of "node:fs"/),
    "notebooks/f-text.ipynb:1: column 1: expected valid JSON, but found an invalid symbol; take the last good one from the repository",
  ]);
  expect(status).toBe(1);
  expect(existsSync(target)).toBe(false);
  for (const [name, bytes] of Object.entries(files))
    expect(readFileSync(join(folder, name), "utf8")).toBe(Buffer.from(bytes as string).toString());
});

// Code like this is refused before it runs: here it is run all the same, for a cell may fail so by way of what it calls.
test("a late rejection, an exception from a timer and the kernel's death are told with their cell", async () => {
  const late = [
    "const wait = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 100));",
    "for (const wait of [20, 20]) setTimeout(() => { throw 'plain words'; }, wait);",
    "wait.then(String)",
  ];
  const codes = { "a.ipynb": late.join("\n"), "b.ipynb": "process.exit(3)" };
  const notebook = (code: string) => formatNotebook(madeUp(waitForOutput("1\n"), code, waitForOutput("1\n")));
  const folder = scratch(Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, notebook(code)])));
  const find = (modules: readonly string[]) => findPython(pythonCandidates(root, process.env), modules);
  const python = await makeJupyter(toRun, { root, find, log: () => {} });
  const copies = scratch();
  const run = (file: string) =>
    diagnosticsOf(() => execute(join(folder, file), { root, python, file, folder: copies }));
  const [failing, dying] = await Promise.all(["a.ipynb", "b.ipynb"].map(run));
  expect(failing?.sort()).toEqual([
    "a.ipynb: cell 2, line 2: nothing catches what was thrown: 'plain words'",
    "a.ipynb: cell 2, line 3: nothing awaits what was rejected: Error: late",
  ]);
  expect(dying).toEqual([
    expect.stringMatching(/^b.ipynb: cell 2: expected the kernel to live, but it died or hung there \(.*\w.*\); see /),
  ]);
});

test("another output than the saved one is told, from any folder; a run saves what the cells give, to the byte", () => {
  const folder = scratch({ "a b é/a.ipynb": formatNotebook(madeUp("const a = 1;\na + 1", waitForOutput("3\n"))) });
  const there = join(folder, "a b é");
  const { status, stderr } = tool("check", "--folder", there);
  expect(stderr.split("\n")[0]).toBe(
    "notebooks/a.ipynb: cell 1, output 1, stdout: expected nothing, but found 2; if that is right, save it: npm run notebooks:run",
  );
  expect(status).toBe(1);
  expect(tool("run", "--folder", there).status).toBe(0);
  const given = madeUp({ ...waitForOutput("2\n"), source: "const a = 1;\na + 1" }, waitForOutput("1\n"));
  expect(readFileSync(join(there, "a.ipynb"), "utf8")).toBe(new TextDecoder().decode(formatNotebook(given)));
});

test("without results there is one message, before any kernel starts", async () => {
  const folder = scratch();
  expect(await diagnosticsOf(() => runAll({ root: folder, files: [], python: "none" }))).toEqual([
    "outputs: expected the results, but there are none; run all stages: npm start",
  ]);
});
