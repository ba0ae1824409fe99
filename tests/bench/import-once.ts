import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommandLine } from "../../pipeline/commands/program.js";
import { makeSurvey } from "./make-survey.js";

// One import, which run.ts starts as a process of its own: import-once.ts FOLDER makes the survey there, or where it is there, imports it.

const [submissions, columns] = [10_000, 200];
const [folder = ""] = process.argv.slice(2);

async function main(): Promise<void> {
  if (!existsSync(join(folder, "export.csv"))) {
    makeSurvey(folder, submissions, columns);
    return;
  }
  const print = console.log;
  console.log = () => {};
  const start = process.hrtime.bigint();
  await runCommandLine(["import", join(folder, "export.csv"), "--study", join(folder, "study"), "--accept"]);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const written = readFileSync(join(folder, "study/survey/answers.csv"), "utf8").split("\n").length - 2;
  if (written !== submissions) throw new Error(`${submissions} submissions gave ${written} rows of answers`);
  print(JSON.stringify({ seconds, megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
}

void main();
