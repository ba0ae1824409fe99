import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readStudy } from "../../pipeline/commands/study.js";
import { type Report, runStages } from "../../pipeline/runner/run-pipeline.js";
import type { AnyStage } from "../../pipeline/runner/stage.js";
import type { Parameters } from "../../pipeline/schemas/index.js";
import { stagesOf } from "../../pipeline/stages.js";

export const tinyWorld = resolve(__dirname, "data");
export const expectedFolder = resolve(__dirname, "expected");
export const root = resolve(__dirname, "../..");

export function makeScratch(): string {
  return mkdtempSync(join(tmpdir(), "tiny-world-"));
}

/** A copy of the tiny world's study, to be broken by a test. */
export function copyTinyWorld(): string {
  const study = join(makeScratch(), "study");
  cpSync(tinyWorld, study, { recursive: true });
  return study;
}

/** Stages 1 to 4 of a study, run into a folder; `others` stand in for the study's parameters, as options do. */
export function runToAggregate(study: string, out: string, others: Partial<Parameters> = {}): Promise<Report[]> {
  return runSome((stage) => !stage.name.startsWith("5-"), study, out, others);
}

/** All stages of a study, run into a folder. */
export function runAll(study: string, out: string): Promise<Report[]> {
  return runSome(() => true, study, out, {});
}

async function runSome(
  isRun: (stage: AnyStage) => boolean,
  study: string,
  out: string,
  others: Partial<Parameters>,
): Promise<Report[]> {
  const described = readStudy(study);
  const { inputs, parameters: own } = described;
  const [parameters, code] = [{ ...own, ...others }, "made-up-code"];
  const lockfile = join(root, "package-lock.json");
  const options = { study, out, inputs: { ...inputs, study: "study.json" }, parameters, code: () => code, lockfile };
  const reports: Report[] = [];
  for await (const report of runStages(stagesOf(described).filter(isRun), options)) reports.push(report);
  return reports;
}
