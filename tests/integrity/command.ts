import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listFiles, readTree } from "../../pipeline/runner/files.js";
import { hashCode } from "../../pipeline/runner/hash-code.js";
import { withLock } from "../../pipeline/runner/lock.js";
import { runStages } from "../../pipeline/runner/run-pipeline.js";
import { Study } from "../../pipeline/schemas/index.js";
import { stagesOf } from "../../pipeline/stages.js";
import { callCommand } from "../commands/call-command.js";
import { root, tinyWorld } from "../tiny-world/run-tiny-world.js";

const wordsFor = (out: string, more: readonly string[]) => [
  ...["run", "--study", tinyWorld, "--out", out, "--to", "aggregate", "--replace"],
  ...more,
];

/** The tiny world, given to the command line as a person would, in a process that can be killed or have bad luck. */
export function start(
  out: string,
  more: readonly string[] = [],
  { unlucky, ...options }: SpawnOptions & { unlucky?: string } = {},
) {
  const preload = unlucky === undefined ? [] : ["--require", resolve(__dirname, "unlucky-disk.cjs")];
  const command = ["pipeline/cli.ts", ...wordsFor(out, more)];
  const env = { ...process.env, UNLUCKY: unlucky };
  return spawn(process.execPath, [...preload, "--require", "tsx/cjs", ...command], { cwd: root, env, ...options });
}

export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

export function ending(child: ChildProcess): Promise<Ending> {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text) => {
      output += text;
    });
  return new Promise((done) => child.on("close", (code, signal) => done({ code, signal, output })));
}

export const run = (...given: Parameters<typeof start>): Promise<Ending> => ending(start(...given));

/** The same in this process, where nothing befalls it: one at a time. */
export async function call(out: string, more: readonly string[] = []): Promise<{ code: number; output: string }> {
  const { code, stdout, stderr } = await callCommand(...wordsFor(out, more));
  return { code, output: stdout + stderr };
}

/** Some of the next run, of which several may be under way at once. */
export async function runHere(out: string): Promise<void> {
  const study = Study.parse(JSON.parse(readFileSync(join(tinyWorld, "study.json"), "utf8")));
  const { inputs, parameters } = study;
  const sources = readTree(join(root, "pipeline"));
  const options = {
    study: tinyWorld,
    out,
    to: "triangulate",
    inputs: { ...inputs, study: "study.json" },
    parameters,
    code: (stage: string) => hashCode(stage, sources),
    lockfile: join(root, "package-lock.json"),
  };
  await withLock(out, { command: "a test", wait: false, log: () => {} }, async () => {
    const running = runStages(stagesOf(study), options);
    while (!(await running.next()).done);
  });
}

/** Resolves once the command has output this. */
export function waitForOutput(child: ChildProcess, words: string): Promise<void> {
  let output = "";
  return new Promise((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (text) => {
        output += text;
        if (output.includes(words)) done();
      });
  });
}

/** Every result by path, without the log. */
export function results(out: string): Record<string, string> {
  const kept = listFiles(out).filter((file) => !file.startsWith(".log/"));
  return Object.fromEntries(kept.map((file) => [file, readFileSync(join(out, file), "utf8")]));
}

/** What lies in the log folder, but for the log itself. */
export const leftovers = (out: string) => listFiles(join(out, ".log")).filter((file) => file !== "runs.jsonl");

export function copyOf(folder: string, to: string): string {
  cpSync(folder, to, { recursive: true });
  return to;
}
