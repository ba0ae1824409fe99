import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Argument, Command, InvalidArgumentError } from "commander";
import { formatJson } from "../../pipeline/lib/json.js";
import { type PolicyName, policyNames } from "../../pipeline/schemas/index.js";
import { readMachine } from "../../replication/package/check/read-machine.js";
import { benchmarkTable, howFast, type Recorded, recordedRun, withRecord } from "./format-record.js";
import { type Measured, type Summary, summarise } from "./measured.js";
import { measurePeers, missingForPeers } from "./peers.js";
import { truth } from "./truth/command.js";

// How long things take, and how much memory. Never part of the tests: machines are noisy, so compare medians of several runs.
//
//   npm run bench                             five runs of each
//   npm run bench -- triangulate --runs 11    eleven of one
//   npm run bench -- tests --runs 3           the tests, which take minutes and are measured only where they are named
//   npm run bench -- scale --runs 1           more statements than memory is meant for, in DuckDB: minutes, and only where it is named
//   npm run bench -- peers                    our runs beside the same work in Snakemake, pandas, geopandas and matplotlib
//   npm run bench -- --record                 the same, kept: docs/performance.md and the README are made from it
//   npm run bench -- truth                    no times: how often each policy is right where the truth is known

interface Benchmark {
  readonly name: string;
  /** Measures everything once. */
  readonly measure: () => readonly Measured[];
  /** It takes minutes, and is measured only where it is named. */
  readonly onRequest?: true;
}

const root = join(__dirname, "../..");
const out = join(tmpdir(), `bench-${process.pid}`);

const benchmarks: readonly Benchmark[] = [
  {
    name: "peers",
    measure: () => measurePeers(root, out),
  },
  {
    name: "notebooks",
    measure: () => [
      { what: "all six, run and compared", unit: "s", found: secondsOf(["run", "notebooks:check"]), atMost: 25 },
    ],
  },
  {
    name: "figures",
    measure: () => {
      const [one, two, all] = [["labelling"], ["labelling", "lever-matrix"], []].map((names) =>
        secondsOf(["run", "figures", "--", ...names, "--into", join(out, "figures")]),
      ) as [number, number, number];
      return [
        { what: "all, in all formats", unit: "s", found: all, atMost: 4 },
        { what: "one more", unit: "s", found: two - one, atMost: 0.15 },
      ];
    },
  },
  {
    name: "page",
    measure: () => {
      const { first, next } = chooseOnce();
      return [
        { what: "opened from disk until it can be read", unit: "s", found: openOnce(), atMost: 1 },
        { what: "another setting: values and sentences", unit: "s", found: next.values, atMost: 0.1 },
        { what: "another setting: verdicts", unit: "s", found: next.verdicts, atMost: 0.5 },
        { what: "another setting: charts in sight", unit: "s", found: next.charts, atMost: 0.5 },
        { what: "another setting: all, with the multiverse", unit: "s", found: next.done },
        { what: "the first other setting: values and sentences", unit: "s", found: first.values },
      ];
    },
  },
  {
    name: "triangulate",
    measure: () => {
      const [tenth, whole] = [resolveOnce(100_000), resolveOnce(1_000_000)];
      return [
        { what: "1,000,000 made-up statements of 50,000 cases", unit: "s", found: whole.seconds, atMost: 5 },
        { what: "their peak memory", unit: "GB", found: whole.gigabytes, atMost: 1.5 },
        {
          what: "their time, of that for a tenth of them",
          unit: "times",
          found: whole.seconds / tenth.seconds,
          atMost: 12,
        },
      ];
    },
  },
  {
    name: "import",
    measure: () => {
      const { seconds, megabytes } = importOnce();
      return [
        { what: "an export of 10,000 made-up submissions with 200 columns", unit: "s", found: seconds, atMost: 10 },
        { what: "its peak memory", unit: "MB", found: megabytes, atMost: 500 },
      ];
    },
  },
  {
    name: "policies",
    measure: () =>
      policyNames.map((policy) => ({
        what: `1,000,000, ${policy}`,
        unit: "s",
        found: resolveOnce(1_000_000, policy).seconds,
      })),
  },
  {
    name: "scale",
    onRequest: true,
    measure: () => {
      const [tenth, whole] = [scaleOnce(1_000_000), scaleOnce(10_000_000)];
      return [
        { what: "10,000,000 made-up statements of 500,000 cases, in DuckDB", unit: "s", found: whole.seconds },
        { what: "their work", unit: "s of processor", found: whole.processor },
        { what: "their peak memory", unit: "GB", found: whole.gigabytes, atMost: 2 },
        {
          what: "their work, of that for a tenth of them",
          unit: "times",
          found: whole.processor / tenth.processor,
          atMost: 11,
        },
      ];
    },
  },
  {
    name: "tests",
    onRequest: true,
    measure: () => [
      { what: "npm run test:unit", unit: "s", found: secondsOf(["run", "test:unit"]), atMost: 10 },
      { what: "npm test", unit: "s", found: secondsOf(["test"]), atMost: 240 },
    ],
  },
];

void new Command("npm run bench --")
  .description("Times whole runs, and the triangulation of a million made-up statements.")
  .addArgument(
    new Argument("[benchmarks...]", "those named, else all but scale and the tests")
      .choices(benchmarks.map(({ name }) => name))
      .default([]),
  )
  .option("--runs <number>", "how often each is measured", readRuns, 5)
  .option("--record", "write what is found into docs/performance.md and the README")
  .showHelpAfterError()
  .action(measureAll)
  .addCommand(truth)
  .parse();

function readRuns(given: string): number {
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
  throw new InvalidArgumentError("expected a whole number from 1 to 999");
}

interface Flags {
  readonly runs: number;
  readonly record?: true;
}

function measureAll(wanted: readonly string[], { runs, record }: Flags): void {
  const chosen = benchmarks.filter(({ name, onRequest }) => (wanted.length === 0 ? !onRequest : wanted.includes(name)));
  const missing = chosen.some(({ name }) => name === "peers") ? missingForPeers() : undefined;
  if (missing !== undefined) console.error(`${missing} not found: our own figures stand alone`);
  const rows = chosen.flatMap(({ name, measure }) => measureOften(name, measure, runs));
  console.log(`On ${machine()}:\n\n${benchmarkTable(rows)}`);
  rmSync(out, { recursive: true, force: true });
  if (record) keep(rows);
}

function measureOften(name: string, measure: Benchmark["measure"], runs: number): Summary[] {
  const found = Array.from({ length: runs }, measure);
  return summarise(name, found, Math.round(loadavg()[0] ?? 0));
}

/** In the place of what was recorded of the same benchmarks; what another machine found goes. */
function keep(rows: readonly Summary[]): void {
  const file = join(__dirname, "recorded.json");
  const before = JSON.parse(readFileSync(file, "utf8")) as Recorded;
  const others = before.rows.filter(
    ({ benchmark }) => before.machine === machine() && !rows.some((row) => row.benchmark === benchmark),
  );
  const all = benchmarks.flatMap(({ name }) => [...rows, ...others].filter(({ benchmark }) => benchmark === name));
  const recorded: Recorded = { machine: machine(), rows: all };
  writeFileSync(file, formatJson(recorded));
  for (const [page, text] of [
    ["docs/performance.md", recordedRun(recorded)],
    ["README.md", howFast(recorded)],
  ] as const)
    writeFileSync(join(root, page), withRecord(readFileSync(join(root, page), "utf8"), text));
}

function machine(): string {
  const { cores, cpu, memory_gb: memory, system_version: system, node } = readMachine(process.env);
  return `${cores} cores (${cpu}), ${memory} GB, ${system.replace(/, kernel.*/, "")}, Node.js ${node}`;
}

/** How long a whole command takes, npm's own start included. */
function secondsOf(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  run("npm", words);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Made-up observations resolved in a process of their own, whose peak of memory is nobody else's. */
function resolveOnce(rows: number, policy: PolicyName = "primary-first"): { seconds: number; gigabytes: number } {
  const words = ["pipeline/start.cjs", "tests/bench/resolve-once.ts", String(rows), policy];
  return JSON.parse(run(process.execPath, words));
}

/** Values of made-up statements by an engine, in a process of its own. */
function scaleOnce(rows: number): { seconds: number; processor: number; gigabytes: number } {
  const folder = join(out, "scale");
  mkdirSync(folder, { recursive: true });
  const found = run(process.execPath, ["pipeline/start.cjs", "tests/bench/scale-once.ts", String(rows), folder]);
  rmSync(folder, { recursive: true, force: true });
  return JSON.parse(found);
}

/** A made-up export imported into a study that has no answers yet, by a process of its own. */
function importOnce(): { seconds: number; megabytes: number } {
  const folder = join(out, "import");
  const words = ["pipeline/start.cjs", "tests/bench/import-once.ts", folder];
  run(process.execPath, words);
  const found = run(process.execPath, words);
  rmSync(folder, { recursive: true, force: true });
  return JSON.parse(found);
}

/** The page from disk in a new browser: until all of it stands, before its charts are drawn. */
function openOnce(): number {
  return Number(run(process.execPath, ["pipeline/start.cjs", "tests/bench/open-once.ts"]));
}

/** The page under another setting, in a new browser. */
function chooseOnce(): Record<"first" | "next", Record<"values" | "verdicts" | "charts" | "done", number>> {
  return JSON.parse(run(process.execPath, ["pipeline/start.cjs", "tests/bench/what-if-once.ts"]));
}

function run(command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, [...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with exit code ${status}:\n${stderr}`);
  return stdout;
}
