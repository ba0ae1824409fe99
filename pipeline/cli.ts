import { basename, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { Study, study as studyFile } from "./artifacts.js";
import { appendLine, readBytes, sha256OfTree } from "./lib/disk.js";
import { describeIssue } from "./lib/issue.js";
import { planStages } from "./lib/plan.js";
import { describeProblem, InputError } from "./lib/problem.js";
import { closingLine, plural, showProgress } from "./lib/progress.js";
import { type RunOptions, runStages } from "./lib/run.js";
import { stages } from "./stages.js";

const root = resolve(__dirname, "..");

interface Flags {
  readonly study: string;
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly force?: boolean;
  readonly asOf?: string;
  readonly westernSahara?: string;
}

const westernSaharaChoices = Study.shape.parameters.shape.western_sahara.options;
const program = new Command("npm start --")
  .description(
    "Turns what people collected in data/ into the tables and figures in outputs/. Only what changed runs again.",
  )
  .showHelpAfterError("(npm start -- --help tells what there is)");

onStudy(program.command("run", { isDefault: true }).description("run the analysis (what npm start does)"))
  .option("--from <stage>", "leave the stages before this one alone, as in --from triangulate")
  .option("--to <stage>", "leave the stages after this one alone")
  .option("--force", "run them all afresh, changed or not")
  .action((flags: Flags) => reportingProblems(flags, () => run(flags)));

onStudy(program.command("status").description("tell what is out of date, and why, without running it")).action(
  (flags: Flags) => reportingProblems(flags, () => status(flags)),
);

void program.parseAsync();

function onStudy(command: Command): Command {
  return command
    .option("--study <folder>", "another study: a folder shaped like data/", join(root, "data"))
    .option("--out <folder>", "where the results go", join(root, "outputs"))
    .option("--as-of <day>", "describe another day than study.json's reference_date, as in --as-of 2020-12-31")
    .addOption(
      new Option("--western-sahara <line>", "how the map draws the line on 27°40′N").choices(westernSaharaChoices),
    );
}

async function run(flags: Flags): Promise<void> {
  const names = stages.map(({ name }) => name);
  const { outcome, reports } = await showProgress(runStages(stages, optionsOf(flags)), names, process.stdout);
  appendLine(
    join(flags.out, ".log", "runs.jsonl"),
    JSON.stringify({ at: new Date().toISOString(), ...outcome, stages: reports }),
  );
  console.log(closingLine(outcome, `${basename(resolve(flags.out))}/`));
}

function status(flags: Flags): void {
  const plan = planStages(stages, optionsOf(flags));
  const width = Math.max(0, ...stages.map(({ name }) => name.length));
  for (const { stage, state, because } of plan) {
    console.log(`${stage.padEnd(width)}   ${state}${because.length === 0 ? "" : `: ${because.join("; ")}`}`);
  }
  console.log(plan.every(({ state }) => state === "up to date") ? "nothing to do" : "next: npm start");
}

function optionsOf(flags: Flags): RunOptions {
  const { title: _, inputs, parameters } = readStudy(flags.study);
  return {
    ...flags,
    inputs: { ...inputs, study: "study.json" },
    parameters: overridden(parameters, flags),
    code: (stage) => sha256OfTree(join(root, "pipeline"), [stage, "artifacts.ts", "lib"]),
    lockfile: join(root, "package-lock.json"),
  };
}

function readStudy(folder: string): Study {
  const file = `${basename(resolve(folder))}/study.json`;
  const bytes = readBytes(join(folder, "study.json"), file);
  if (bytes !== undefined) return studyFile.parse(bytes, file);
  throw new InputError([
    { file, message: `expected the file that says what the study is, but ${join(folder, "study.json")} is missing` },
  ]);
}

function overridden(parameters: Study["parameters"], { asOf, westernSahara }: Flags): Study["parameters"] {
  const wanted = {
    ...parameters,
    ...(asOf && { reference_date: asOf }),
    ...(westernSahara && { western_sahara: westernSahara }),
  };
  const { data, error } = Study.shape.parameters.safeParse(wanted);
  if (data !== undefined) return data;
  throw new InputError(error?.issues.map((issue) => ({ file: "--as-of", message: describeIssue(issue, asOf) })) ?? []);
}

/** What is wrong with the input is told without a stack trace; whatever else is thrown is a mistake of ours, and shows where. */
async function reportingProblems({ out }: Flags, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const saved =
      error.attachment === undefined ? "" : `; the list is in ${join(out, ".log", error.attachment.saveAs)}`;
    for (const problem of error.problems) console.error(describeProblem(problem));
    console.error(`${plural(error.problems.length, "problem")}; nothing was written${saved}`);
    process.exitCode = 1;
  }
}
