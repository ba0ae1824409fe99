import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Measured } from "./measured.js";

// Our runs beside those of a peer that does the same work, each pair in one run of the benchmark, as machines are busy and noisy.

interface Took {
  readonly seconds: number;
  /** Of the processor, all processes together. */
  readonly cpu: number;
  /** The most that any one process had. */
  readonly megabytes: number;
}

const gnuTime = "/usr/bin/time";

/** Runs both in a folder of its own, which must be empty. */
export function measurePeers(root: string, folder: string): Measured[] {
  const [ours, theirs, study] = [join(folder, "ours"), join(folder, "theirs"), join(folder, "study")];
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "data"), study, { recursive: true });
  const start = (...words: string[]) =>
    take(root, [process.execPath, "pipeline/start.cjs", "pipeline/cli.ts", "run", ...words]);
  const words = ["--study", study, "--out", ours];
  // What is compiled once, and the tree's own results, where nothing is then to be done.
  start();
  start();
  const peer = peerCommand(root, theirs);
  const full = { ours: start(...words), theirs: peer && take(root, peer) };
  const idle = { ours: start(), npm: take(root, ["npm", "start"]), theirs: peer && take(root, peer) };
  changeOneStatement(join(study, "secondary/observations.csv"));
  const changed = start(...words);
  rmSync(folder, { recursive: true, force: true });
  return [
    { what: "a run from nothing", ...pair(full.ours, full.theirs, "seconds"), atMostOfPeer: 0.3 },
    { what: "a run from nothing", ...pair(full.ours, full.theirs, "cpu"), atMostOfPeer: 0.3 },
    { what: "its peak memory", unit: "MB", found: full.ours.megabytes, atMost: 400 },
    { what: "nothing to do, by node", ...pair(idle.ours, idle.theirs, "seconds"), atMostOfPeer: 0.15 },
    { what: "nothing to do, by node", ...pair(idle.ours, idle.theirs, "cpu"), atMostOfPeer: 0.15 },
    { what: "nothing to do, by npm", ...pair(idle.npm, idle.theirs, "seconds"), atMostOfPeer: 0.3 },
    { what: "one changed statement", unit: "s", found: changed.seconds, atMost: 1 },
    { what: "one changed statement", unit: "s of processor", found: changed.cpu },
  ];
}

function pair(ours: Took, theirs: Took | undefined, of: "seconds" | "cpu") {
  const unit = of === "cpu" ? ("s of processor" as const) : ("s" as const);
  return { unit, found: ours[of], ...(theirs && { peer: theirs[of] }) };
}

/** What is missing of the peer or of what measures it, in words; undefined where all is there. */
export function missingForPeers(): string | undefined {
  if (!existsSync(gnuTime)) return `GNU time (${gnuTime})`;
  const snakemake = findSnakemake();
  if (snakemake === undefined) return "snakemake";
  const python = /^#!\s*(\S+)/.exec(readFileSync(snakemake, "utf8"))?.[1] ?? "python3";
  const missing = ["pandas", "geopandas", "matplotlib", "openpyxl"].filter(
    (name) => spawnSync(python, ["-c", `import ${name}`]).status !== 0,
  );
  return missing.length === 0 ? undefined : `${missing.join(", ")} for ${python}`;
}

function findSnakemake(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, "snakemake")).find(existsSync);
}

function peerCommand(root: string, out: string): string[] | undefined {
  if (missingForPeers() !== undefined) return undefined;
  const file = ["--snakefile", "tests/bench/peer/study.smk", "--directory", out];
  return ["snakemake", "--cores", "2", "--quiet", ...file, "--config", `data=${join(root, "data")}`];
}

/** One year of creation becomes the next. */
function changeOneStatement(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(/(?<=^\w+,\w+,creation_year,)\d{4}(?=,)/m, (year) => String(Number(year) + 1)),
  );
}

function take(root: string, [command = "", ...words]: readonly string[]): Took {
  const start = process.hrtime.bigint();
  const format = ["-q", "-f", "%U %S %M"];
  const { status, stderr } = spawnSync(gnuTime, [...format, command, ...words], { cwd: root, encoding: "utf8" });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with exit code ${status}:\n${stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = (stderr.trimEnd().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { seconds, cpu: user + system, megabytes: kilobytes / 1024 };
}
