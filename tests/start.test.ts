import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../notebooks/tools/make-temporary-folder.js";
import { diagnosticsOf, scratch } from "./lib/scratch.js";

// What is reported before the project's own code can run.

const root = resolve(__dirname, "..");
const { engines, scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { explainOldNode } = require("../pipeline/start.cjs") as {
  explainOldNode(found: string, engines: string): string | undefined;
};

function start(words: readonly string[], env: NodeJS.ProcessEnv = {}, folder = root) {
  const args = [join(folder, "pipeline/start.cjs"), ...words];
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, args, { cwd: root, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

test.each(["12.22.9", "18.20.8", "20.18.3"])("Node.js %s is too old, which one line reports", (found) => {
  expect(explainOldNode(found, ">=20.19")).toBe(`needs Node.js 20.19 or newer, this is ${found}`);
});

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0", process.versions.node])("Node.js %s is new enough", (found) => {
  expect(explainOldNode(found, engines.node)).toBeUndefined();
});

test("an old Node.js can read what reports that it is old", () => {
  const { outputText } = ts.transpileModule(readFileSync(join(root, "pipeline/start.cjs"), "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.CommonJS, newLine: ts.NewLineKind.LineFeed },
  });
  // To bring newer syntax down to ES5, the compiler would have had to change it.
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|\s+|"use strict";/g, "");
  expect(code(readFileSync(join(root, "pipeline/start.cjs"), "utf8"))).toBe(code(outputText));
});

test("every script that runs TypeScript starts there", () => {
  const programs = Object.entries<string>(scripts).filter(([, script]) => /\.ts\b/.test(script));
  expect(programs.length).toBeGreaterThan(10);
  expect(programs.filter(([, script]) => !script.startsWith("node pipeline/start.cjs "))).toEqual([]);
});

test.each(["none", "taken", "taken/none"])(
  "with %s, which is no folder, for temporary files a command runs as ever",
  async (name) => {
    const folder = scratch({ taken: "a file" });
    const TMPDIR = join(folder, name);
    const { code, stdout, stderr } = await start(["pipeline/cli.ts", "help"], { TMPDIR });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^npm start /);
    expect(readdirSync(folder)).toEqual(["taken"]);
  },
);

test("what needs that folder names TMPDIR", async () => {
  const given = process.env.TMPDIR;
  process.env.TMPDIR = "/dev/null/none";
  try {
    expect(await diagnosticsOf(() => makeTemporaryFolder("x-"))).toEqual([
      "TMPDIR: expected a folder that can be written to, but found /dev/null/none (ENOTDIR); name another",
    ]);
  } finally {
    if (given === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = given;
  }
});

test("before the packages are installed, one line names the command", async () => {
  const folder = scratch();
  mkdirSync(join(folder, "pipeline"));
  copyFileSync(join(root, "pipeline/start.cjs"), join(folder, "pipeline/start.cjs"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ engines }));
  expect(await start(["pipeline/cli.ts", "help"], {}, folder)).toEqual({
    code: 1,
    stdout: "",
    stderr: "the packages are missing; install them: npm ci\n",
  });
});

/** A project of one program, with the packages that a start needs and its own folder for what is compiled. */
function project(files: Record<string, string>) {
  const folder = scratch({ "package.json": JSON.stringify({ engines }), "package-lock.json": "{}", ...files });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "node_modules/esbuild"), join(folder, "node_modules/esbuild"), "dir");
  for (const file of ["start.cjs", "compiled.cjs"])
    copyFileSync(join(root, "pipeline", file), join(folder, "pipeline", file));
  return { folder, run: () => start(["pipeline/program.ts"], {}, folder) };
}

const greeting = 'import { word } from "./lib/word.js";\nconsole.log(word, __dirname.endsWith("/pipeline"));\n';
const word = (text: string) => `type Word = string;\nexport const word: Word = "${text}";\n`;

test("a program is compiled once, and again when a source changes, also one that is dated back", async () => {
  const { folder, run } = project({ "pipeline/program.ts": greeting, "pipeline/lib/word.ts": word("one") });
  expect(await run()).toEqual({ code: 0, stdout: "one true\n", stderr: "" });
  const compiled = () => readdirSync(join(folder, "node_modules/.cache/compiled")).sort();
  const first = compiled();
  expect(first.map((name) => name.replace(/[0-9a-f]{32}/, "KEY"))).toEqual([
    "pipeline-program-ts.KEY.cjs",
    "pipeline-program-ts.KEY.cjs.map",
    "pipeline-program-ts.KEY.cjs.v8",
    "pipeline-program-ts.json",
  ]);
  expect(await run()).toEqual({ code: 0, stdout: "one true\n", stderr: "" });
  expect(compiled()).toEqual(first);
  const { atime, mtime } = statSync(join(folder, "pipeline/lib/word.ts"));
  writeFileSync(join(folder, "pipeline/lib/word.ts"), word("two"));
  utimesSync(join(folder, "pipeline/lib/word.ts"), atime, mtime);
  expect(await run()).toEqual({ code: 0, stdout: "two true\n", stderr: "" });
  expect(compiled()).toHaveLength(4);
  expect(compiled()).not.toEqual(first);
});

test("where nothing can be kept, or what was kept is broken, a program runs as ever", async () => {
  const files = { "pipeline/program.ts": greeting, "pipeline/lib/word.ts": word("one") };
  const full = project(files);
  writeFileSync(join(full.folder, "node_modules/.cache"), "no folder");
  expect(await full.run()).toEqual({ code: 0, stdout: "one true\n", stderr: "" });
  const broken = project(files);
  await broken.run();
  const cache = join(broken.folder, "node_modules/.cache/compiled");
  for (const name of readdirSync(cache).filter((name) => /\.(v8|json)$/.test(name)))
    writeFileSync(join(cache, name), "?");
  expect(await broken.run()).toEqual({ code: 0, stdout: "one true\n", stderr: "" });
});

test("a stack trace names the sources and their lines", async () => {
  const { folder, run } = project({
    "pipeline/program.ts": 'import { fail } from "./lib/fail.js";\ntype A = 1;\n\nfail();\n',
    "pipeline/lib/fail.ts":
      'interface B {\n  c: string;\n}\n\nexport function fail(): B {\n  throw new Error("made up");\n}\n',
  });
  const { code, stderr } = await run();
  expect(code).toBe(1);
  const place = (line: string) => /\(?(\/[^()]*)\)?$/.exec(line)?.[1]?.replace(`${realpathSync(folder)}/`, "");
  const [title, ...frames] = stderr.slice(stderr.indexOf("Error: ")).split("\n");
  expect(title).toBe("Error: made up");
  expect(frames.slice(0, 2).map(place)).toEqual(["pipeline/lib/fail.ts:6:9", "pipeline/program.ts:4:1"]);
});

test("a source that does not compile is named with its line", async () => {
  const { run } = project({ "pipeline/program.ts": "const a = 1;\nconst = 2;\n" });
  const { code, stderr } = await run();
  expect(code).toBe(1);
  expect(stderr).toContain("pipeline/program.ts:2:6: ERROR:");
});
