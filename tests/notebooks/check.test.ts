import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { formatNotebook } from "../../notebooks/tools/format-notebook.js";
import { runAll } from "../../notebooks/tools/run-all.js";
import { problemsOf, scratch } from "../lib/scratch.js";
import { madeUp, saying } from "./made-up.js";

const root = resolve(__dirname, "../..");
const tool = (...words: string[]) =>
  spawnSync(process.execPath, ["--require", "tsx/cjs", join(root, "notebooks/tools/cli.ts"), ...words], {
    cwd: root,
    encoding: "utf8",
  });

// In real Jupyter, which is found or installed; one run for all, as a kernel takes seconds to start.
test("whatever goes wrong in a notebook is told with cell, line and message, and nothing is saved", {
  timeout: 300_000,
}, () => {
  const late =
    "const wait = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 100));\n1;\nwait.then(String)";
  const files = {
    "a-throws.ipynb": formatNotebook(madeUp("1", "const a = 1;\n\nthrow new RangeError('too far')")),
    "b-type.ipynb": formatNotebook(madeUp("1;\nconst a: number = 'one'")),
    "c-rejection.ipynb": formatNotebook(madeUp("1;\nPromise.reject(new Error('alone'))")),
    "d-late.ipynb": formatNotebook(madeUp(saying("1\n"), late, saying("1\n"))),
    "e-dies.ipynb": formatNotebook(madeUp(saying("1\n"), "process.exit(3)")),
    "f-text.ipynb": "not JSON",
  };
  const folder = scratch(files);
  const { status, stderr } = tool("run", "--folder", folder);
  const lines = stderr.trim().split("\n");
  expect(lines).toEqual([
    "notebooks/a-throws.ipynb: cell 2, line 3: RangeError: too far",
    "notebooks/b-type.ipynb: cell 1, line 2: Type 'string' is not assignable to type 'number'.",
    "notebooks/c-rejection.ipynb: cell 1, line 2: nothing awaits what was rejected: Error: alone",
    "notebooks/d-late.ipynb: cell 2, line 3: nothing awaits what was rejected: Error: late",
    expect.stringMatching(
      /^notebooks\/e-dies.ipynb: cell 2: expected the kernel to live, but it died or hung there \(.*\); see /,
    ),
    "notebooks/f-text.ipynb:1: column 2: expected valid JSON, but: Unexpected token 'o'; take the last good one from the repository",
  ]);
  expect(status).toBe(1);
  for (const [name, bytes] of Object.entries(files))
    expect(readFileSync(join(folder, name), "utf8")).toBe(Buffer.from(bytes as string).toString());
});

test("another output than the saved one is told, from any folder; two runs save the same bytes", {
  timeout: 300_000,
}, () => {
  const folder = scratch({ "a b é/a.ipynb": formatNotebook(madeUp("const a = 1;\na + 1", saying("3\n"))) });
  const there = join(folder, "a b é");
  const { status, stderr } = tool("check", "--folder", there);
  expect(stderr.split("\n")[0]).toBe(
    "notebooks/a.ipynb: cell 1, output 1, stdout: expected nothing, but found 2; if that is right, save it: npm run notebooks:run",
  );
  expect(status).toBe(1);
  const saved = () =>
    tool("run", "--folder", there).status === 0 ? readFileSync(join(there, "a.ipynb"), "utf8") : "failed";
  const first = saved();
  expect(first).toContain('"2\\n"');
  expect(saved()).toBe(first);
});

test("without results there is one message, before any kernel starts", async () => {
  const folder = scratch();
  expect(await problemsOf(() => runAll({ root: folder, folder, python: "none" }))).toEqual([
    "outputs: expected the results, but there are none; run all stages: npm start",
  ]);
});
