import { readFileSync } from "node:fs";
import { join, resolve as pathOf } from "node:path";
import { expect, test } from "vitest";
import type { DecideElsewhere } from "../../pipeline/3-triangulate/decided.js";
import { decideIn } from "../../pipeline/commands/engine/decide-in.js";
import { inputsOf, readStudy } from "../../pipeline/commands/study.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { runStages } from "../../pipeline/runner/run-pipeline.js";
import type { Parameters } from "../../pipeline/schemas/index.js";
import { stagesOf } from "../../pipeline/stages.js";
import { scratch } from "../lib/scratch.js";

const root = pathOf(__dirname, "../..");

/** All files but figures that the stages leave, and what they report. */
async function run(folder: string, others: Partial<Parameters>, decideElsewhere?: DecideElsewhere) {
  const study = pathOf(root, folder);
  const read = readStudy(study, others);
  const out = scratch();
  const options = { study, out, ...inputsOf(read), parameters: read.parameters, to: "4-aggregate" };
  const notices: string[] = [];
  const running = runStages(stagesOf(read, decideElsewhere), {
    ...options,
    code: () => "made-up-code",
    lockfile: pathOf(root, "package-lock.json"),
  });
  for await (const report of running) notices.push(...report.notices);
  return {
    notices,
    files: Object.fromEntries(listFiles(out).map((path) => [path, readFileSync(join(out, path), "utf8")])),
  };
}

test.each<{ folder: string; others: Partial<Parameters> }>([
  { folder: "data", others: {} },
  { folder: "tests/second-study/data", others: {} },
  { folder: "tests/second-study/data", others: { policy: "dawid-skene", least_grade: "stated" } },
])(
  "with its values decided in DuckDB, the study in $folder has the same bytes under $others",
  async ({ folder, others }) => {
    const expected = await run(folder, others);
    const found = await run(folder, others, decideIn({ name: "duckdb", memory: "500MB" }, scratch()));
    // 5-plot sees nothing but these.
    expect(Object.keys(found.files).length).toBeGreaterThan(20);
    expect(found.files).toEqual(expected.files);
    expect(found.notices).toEqual(expect.arrayContaining([...expected.notices, "decided in DuckDB"]));
  },
);
