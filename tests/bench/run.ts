import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type PolicyName, policyNames } from "../../pipeline/artifacts.js";

// How long a user waits, and for how much memory. Never part of the tests: machines are noisy, so compare medians of several runs.
//
//   npm run bench                             five runs of each
//   npm run bench -- triangulate --runs 11    eleven of one

interface Benchmark {
  readonly name: string;
  /** What is measured, with its unit, and the most that it may be; undefined where no more is asked than to know. */
  readonly goals: Readonly<Record<string, number | undefined>>;
  /** Measures everything that has a goal, once. */
  readonly measure: () => Readonly<Record<string, number>>;
}

const root = join(__dirname, "../..");
const out = mkdtempSync(join(tmpdir(), "bench-"));

const benchmarks: readonly Benchmark[] = [
  {
    name: "full-run",
    goals: { "from nothing, all figures (s)": 6 },
    measure: () => ({ "from nothing, all figures (s)": secondsOf(["start", "--", "--force", "--out", out]) }),
  },
  {
    name: "nothing-to-do",
    goals: { "a run that changes nothing (s)": 0.4 },
    measure: () => {
      secondsOf(["start", "--", "--out", out]);
      return { "a run that changes nothing (s)": secondsOf(["start", "--", "--out", out]) };
    },
  },
  {
    name: "triangulate",
    goals: {
      "1,000,000 made-up observations (s)": 5,
      "their memory at its peak (GB)": 1.5,
      "as many times as long as 100,000": 12,
    },
    measure: () => {
      const [small, large] = [resolveOnce(100_000), resolveOnce(1_000_000)];
      return {
        "1,000,000 made-up observations (s)": large.seconds,
        "their memory at its peak (GB)": large.gigabytes,
        "as many times as long as 100,000": large.seconds / small.seconds,
      };
    },
  },
  {
    name: "policies",
    goals: Object.fromEntries(policyNames.map((policy) => [`the same under ${policy} (s)`, undefined])),
    measure: () =>
      Object.fromEntries(
        policyNames.map((policy) => [`the same under ${policy} (s)`, resolveOnce(1_000_000, policy).seconds]),
      ),
  },
];

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "5" } },
});
const unknown = wanted.find((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown) throw new Error(`no benchmark is called "${unknown}": ${benchmarks.map(({ name }) => name).join(", ")}`);

console.log(`| benchmark | measured | median of ${options.runs} | range | goal |\n|---|---|---|---|---|`);
for (const { name, goals, measure } of benchmarks) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const runs = Array.from({ length: Number(options.runs) }, measure);
  for (const [what, goal] of Object.entries(goals)) {
    const measured = runs.map((run) => run[what] as number).sort((a, b) => a - b);
    const median = measured[Math.floor(measured.length / 2)] as number;
    const range = `${measured[0]?.toFixed(2)} to ${measured.at(-1)?.toFixed(2)}`;
    const asked = goal === undefined ? "" : `at most ${goal}${median > goal ? ", **missed**" : ""}`;
    console.log(`| ${name} | ${what} | ${median.toFixed(2)} | ${range} | ${asked} |`);
  }
}
rmSync(out, { recursive: true });

/** How long a whole command takes, npm's own start included. */
function secondsOf(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  run("npm", words);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Made-up observations resolved in a process of their own, whose peak of memory is nobody else's. */
function resolveOnce(rows: number, policy: PolicyName = "primary-first"): { seconds: number; gigabytes: number } {
  return JSON.parse(
    run(process.execPath, ["--require", "tsx/cjs", "tests/bench/resolve-once.ts", String(rows), policy]),
  );
}

function run(command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, [...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with exit code ${status}:\n${stderr}`);
  return stdout;
}
