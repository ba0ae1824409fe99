import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Argument, Command, InvalidArgumentError } from "commander";
import { type PolicyName, policyNames } from "../../pipeline/schemas/index.js";
import { truth } from "./truth/command.js";

// How long things take, and how much memory. Never part of the tests: machines are noisy, so compare medians of several runs.
//
//   npm run bench                             five runs of each
//   npm run bench -- triangulate --runs 11    eleven of one
//   npm run bench -- truth                    no times: how often each policy is right where the truth is known

interface Benchmark {
  readonly name: string;
  /** Measures everything once. */
  readonly measure: () => readonly Measured[];
}

interface Measured {
  readonly what: string;
  readonly found: number;
  /** The goal, on 2 cores; none where no more is asked than to know. */
  readonly atMost?: number;
}

const root = join(__dirname, "../..");
const out = join(tmpdir(), `bench-${process.pid}`);

const benchmarks: readonly Benchmark[] = [
  {
    name: "full-run",
    measure: () => {
      // The results of the tree itself, where `npm start` has nothing to do once it has run.
      secondsOf(["start"]);
      return [
        {
          what: "from nothing, all figures (s)",
          found: secondsOf(["start", "--", "--force", "--out", out]),
          atMost: 6,
        },
        { what: "npm start, nothing to do (s)", found: secondsOf(["start"]), atMost: 0.4 },
      ];
    },
  },
  {
    name: "notebooks",
    measure: () => [{ what: "all run and compared (s)", found: secondsOf(["run", "notebooks:check"]), atMost: 60 }],
  },
  {
    name: "figures",
    measure: () => {
      const [one, two, all] = [["labelling"], ["labelling", "lever-matrix"], []].map((names) =>
        secondsOf(["run", "figures", "--", ...names, "--into", join(out, "figures")]),
      ) as [number, number, number];
      return [
        { what: "all, in all formats (s)", found: all, atMost: 4 },
        { what: "one more (s)", found: two - one, atMost: 0.15 },
      ];
    },
  },
  {
    name: "page",
    measure: () => [{ what: "until it can be read (s)", found: openOnce(), atMost: 1 }],
  },
  {
    name: "triangulate",
    measure: () => {
      const [tenth, whole] = [resolveOnce(100_000), resolveOnce(1_000_000)];
      return [
        { what: "1,000,000 statements (s)", found: whole.seconds, atMost: 5 },
        { what: "their peak memory (GB)", found: whole.gigabytes, atMost: 1.5 },
        { what: "times a tenth's seconds", found: whole.seconds / tenth.seconds, atMost: 12 },
      ];
    },
  },
  {
    name: "policies",
    measure: () =>
      policyNames.map((policy) => ({
        what: `1,000,000, ${policy} (s)`,
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
  .showHelpAfterError()
  .action(measureAll)
  .addCommand(truth)
  .parse();

function readRuns(given: string): number {
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
  throw new InvalidArgumentError("expected a whole number from 1 to 999");
}

function measureAll(wanted: readonly string[], { runs }: { readonly runs: number }): void {
  console.log(`| benchmark | measured | median of ${runs} | range | at most |\n|---|---|---|---|---|`);
  for (const { name, measure } of benchmarks) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const [first = [], ...more] = Array.from({ length: runs }, measure);
    for (const [place, { what, found, atMost }] of first.entries()) {
      const ascending = [found, ...more.map((run) => (run[place] as Measured).found)].sort((a, b) => a - b);
      const [least, median, most] = [0, 0.5, 1].map((share) => ascending[Math.floor(share * (ascending.length - 1))]);
      const goal = atMost === undefined ? "" : `${atMost}${(median as number) > atMost ? ", missed" : ""}`;
      console.log(
        `| ${name} | ${what} | ${median?.toFixed(2)} | ${least?.toFixed(2)} to ${most?.toFixed(2)} | ${goal} |`,
      );
    }
  }
  rmSync(out, { recursive: true, force: true });
}

/** How long a whole command takes, npm's own start included. */
function secondsOf(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  run("npm", words);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Made-up observations resolved in a process of their own, whose peak of memory is nobody else's. */
function resolveOnce(rows: number, policy: PolicyName = "primary-first"): { seconds: number; gigabytes: number } {
  const words = ["--require", "tsx/cjs", "tests/bench/resolve-once.ts", String(rows), policy];
  return JSON.parse(run(process.execPath, words));
}

/** The page from disk in a new browser: until all of it stands, before its charts are drawn. */
function openOnce(): number {
  return Number(run(process.execPath, ["--require", "tsx/cjs", "tests/bench/open-once.ts"]));
}

function run(command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, [...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with exit code ${status}:\n${stderr}`);
  return stdout;
}
