import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// How long a user waits for whole commands. Never part of the tests: machines are noisy, so compare medians of several runs.
//
//   npm run bench            five runs of each
//   npm run bench -- 11      eleven

const root = join(__dirname, "../..");
const runs = Number(process.argv[2] ?? 5);
const out = mkdtempSync(join(tmpdir(), "bench-"));

const cases = [
  {
    name: "a full run from nothing, all figures",
    goal: "at most 6 s on 2 cores",
    arguments: ["start", "--", "--force", "--out", out],
  },
  { name: "a run with nothing to do", goal: "at most 0.4 s", arguments: ["start", "--", "--out", out] },
  { name: "all notebooks, run and compared", goal: "at most 60 s on 2 cores", arguments: ["run", "notebooks:check"] },
];

for (const { name, goal, arguments: words } of cases) {
  const seconds = Array.from({ length: runs }, () => secondsOf(words)).sort((a, b) => a - b);
  const [fastest = 0, median = 0, slowest = 0] = [seconds[0], seconds[Math.floor(runs / 2)], seconds[runs - 1]];
  console.log(
    `${name}: median ${median.toFixed(2)} s (${fastest.toFixed(2)} to ${slowest.toFixed(2)}, ${runs} runs); goal: ${goal}`,
  );
}
rmSync(out, { recursive: true });

function secondsOf(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync("npm", [...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ${words.join(" ")} ended with exit code ${status}:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}
