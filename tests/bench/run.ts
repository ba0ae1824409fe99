import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
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
//   npm run bench -- peers                    our runs beside the same work in Snakemake, pandas, geopandas and matplotlib
//   npm run bench -- --record                 the same, kept: docs/performance.md and the README are made from it
//   npm run bench -- truth                    no times: how often each policy is right where the truth is known

interface Benchmark {
  readonly name: string;
  /** Measures everything once. */
  readonly measure: () => readonly Measured[];
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
    name: "policies",
    measure: () =>
      policyNames.map((policy) => ({
        what: `1,000,000, ${policy}`,
        unit: "s",
        found: resolveOnce(1_000_000, policy).seconds,
      })),
  },
];

void new Command("npm run bench --")
  .description("Times whole runs, and the triangulation of a million made-up statements.")
  .addArgument(
    new Argument("[benchmarks...]", "those named, else all").choices(benchmarks.map(({ name }) => name)).default([]),
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
  const chosen = benchmarks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const missing = chosen.some(({ name }) => name === "peers") ? missingForPeers() : undefined;
  if (missing !== undefined) console.error(`${missing} not found: our own figures stand alone`);
  const rows = chosen.flatMap(({ name, measure }) => summarise(name, Array.from({ length: runs }, measure)));
  console.log(`On ${machine()}:\n\n${benchmarkTable(rows)}`);
  rmSync(out, { recursive: true, force: true });
  if (record) keep(rows);
}

/** In the place of what was recorded of the same benchmarks. */
function keep(rows: readonly Summary[]): void {
  const file = join(__dirname, "recorded.json");
  const before = JSON.parse(readFileSync(file, "utf8")) as Recorded;
  const others = before.rows.filter(({ benchmark }) => !rows.some((row) => row.benchmark === benchmark));
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
  const load = `with a load of ${Math.round(loadavg()[1] ?? 0)} meanwhile`;
  return `${cores} cores (${cpu}), ${memory} GB, ${system.replace(/, kernel.*/, "")}, Node.js ${node}, ${load}`;
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
