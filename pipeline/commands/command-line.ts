import { join, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { InputError } from "../lib/errors.js";
import { formatJson } from "../lib/json.js";
import type { Artifact } from "../runner/artifact.js";
import { appendLine, logFolder, pathInside, readInput, readTree } from "../runner/files.js";
import { hashCode } from "../runner/hash-code.js";
import { describeLock, withLock } from "../runner/lock.js";
import { planStages } from "../runner/plan.js";
import { checkRequest, type RunOptions, runStages } from "../runner/run-pipeline.js";
import type { AnyStage } from "../runner/stage.js";
import { describeUntrackedOutputs, listUntrackedOutputs } from "../runner/untracked-outputs.js";
import type { Study } from "../schemas/index.js";
import { closingLine, showProgress } from "./progress.js";
import { aside, withErrorReporting } from "./report-errors.js";

export { withErrorReporting };

export interface Project {
  /** The folder of package.json, with `data/`, `outputs/` and `pipeline/` in it. */
  readonly root: string;
  readonly stages: readonly AnyStage[];
  readonly study: Artifact<Study>;
  /** Options that stand in for one of the study's parameters, as `--as-of <day>` for `reference_date`. */
  readonly overrides: readonly { readonly flags: string; readonly parameter: string; readonly description: string }[];
}

interface Flags extends Record<string, unknown> {
  readonly study: string;
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly force?: boolean;
  readonly wait?: boolean;
}

/** The commands `run` and `status`; what the caller adds to the program it gets back comes beside them. */
export function commandLine(project: Project): Command {
  const program = new Command("npm start --")
    .description(
      "Turns what people collected in data/ into the tables and figures in outputs/. Only what changed runs again.",
    )
    .showHelpAfterError("(npm start -- --help tells what there is)");

  const run = onStudy(project, program.command("run", { isDefault: true }))
    .description("run the analysis (what npm start does)")
    .option("--from <stage>", "leave the stages before this one alone, as in --from triangulate")
    .option("--to <stage>", "leave the stages after this one alone")
    .option("--force", "run them all afresh, changed or not")
    .option("--wait", "wait for another run on the same outputs to end")
    .action((flags: Flags) => withErrorReporting(flags, () => runAll(project, flags)));
  onStudy(project, program.command("status"))
    .description("tell what is out of date, and why, without running it")
    .action((flags: Flags) => withErrorReporting(flags, () => tellStatus(project, flags)));

  return program.addHelpText("after", () => `\n${run.helpInformation()}`);
}

/** The options that say which study, and where its results lie; and how the command is called, for its help. */
export function onFolders({ root }: Pick<Project, "root">, command: Command): Command {
  // As a person would name it from where they stand, since messages call files by the folder that was named.
  const standing = (folder: string) => relative("", join(root, folder)) || ".";
  const called = command.name() === "run" ? "npm start" : `npm run ${command.name()}`;
  return command
    .configureHelp({ commandUsage: () => `${called} -- ${command.usage()}` })
    .showHelpAfterError(`(${called} -- --help tells what there is)`)
    .addOption(
      new Option("--study <folder>", "another study: a folder shaped like data/").default(standing("data"), "data"),
    )
    .addOption(new Option("--out <folder>", "where the results go").default(standing("outputs"), "outputs"));
}

/** The same, and the options that stand in for the study's parameters. */
export function onStudy(project: Project, command: Command): Command {
  onFolders(project, command);
  for (const { flags, description } of project.overrides) command.option(flags, description);
  return command;
}

async function runAll(project: Project, flags: Flags): Promise<void> {
  checkRequest(project.stages, optionsOf(project, flags));
  const command = ["npm start --", ...process.argv.slice(2).filter((word) => word !== "run")].join(" ");
  await withLock(flags.out, { command, wait: flags.wait === true, log: console.error }, () =>
    runLocked(project, flags),
  );
}

async function runLocked(project: Project, flags: Flags): Promise<void> {
  const { stages } = project;
  const names = stages.map(({ name }) => name);
  const { outcome, reports } = await showProgress(runStages(stages, optionsOf(project, flags)), names, process.stdout);
  const out = join(flags.out, "/");
  const strays = describeUntrackedOutputs(listUntrackedOutputs(stages, flags.out), out);
  console.log([closingLine(outcome, out), ...strays].join("\n"));
  aside(() =>
    appendLine(
      flags.out,
      `${logFolder}/runs.jsonl`,
      JSON.stringify({ at: new Date().toISOString(), ...outcome, stages: reports }),
    ),
  );
}

function tellStatus(project: Project, flags: Flags): void {
  const plan = planStages(project.stages, optionsOf(project, flags));
  const width = Math.max(0, ...plan.map(({ stage }) => stage.length));
  for (const { stage, state, because } of plan) {
    console.log(`${stage.padEnd(width)}   ${state}${because.length === 0 ? "" : `: ${because.join("; ")}`}`);
  }
  const strays = describeUntrackedOutputs(listUntrackedOutputs(project.stages, flags.out), join(flags.out, "/"));
  for (const line of [describeLock(flags.out) ?? [], ...strays].flat()) console.log(line);
  console.log(plan.every(({ state }) => state === "up to date") ? "nothing to do" : "next: npm start");
}

function optionsOf(project: Project, flags: Flags): RunOptions {
  const overridden = project.overrides
    .map(({ flags: option }) => nameOf(option))
    .find((name) => givenValue(name, flags));
  const different = resolve(flags.study) === join(project.root, "data") ? overridden : "--study";
  if (different !== undefined && resolve(flags.out) === join(project.root, "outputs")) {
    const message = "expected --out beside it, or other results would take the place of the study's own in outputs/";
    throw new InputError([{ file: different, message }]);
  }
  const { inputs, parameters } = readStudy(project, flags);
  const sources = readTree(join(project.root, "pipeline"));
  return {
    study: flags.study,
    out: flags.out,
    from: flags.from,
    to: flags.to,
    force: flags.force,
    inputs: { ...inputs, study: "study.json" },
    parameters,
    code: (stage) => hashCode(stage, sources),
    lockfile: join(project.root, "package-lock.json"),
  };
}

/** What study.json says, with the options in the parameters' stead. */
export function readStudy(
  { study, overrides }: Pick<Project, "study" | "overrides">,
  flags: Readonly<Record<string, unknown>> & { readonly study: string },
): Study {
  const file = join(flags.study, "study.json");
  if (pathInside(flags.study, "study.json") === undefined)
    throw new InputError([
      { file, message: "expected a file within the study, but a link leads out of it; copy it there" },
    ]);
  const bytes = readInput(file);
  if (bytes === undefined)
    throw new InputError([{ file, message: "expected the file that says what the study is, but it is missing" }]);
  let result = study.parse(bytes, file);
  for (const { flags: option, parameter } of overrides) {
    const name = nameOf(option);
    const value = givenValue(name, flags);
    if (value === undefined) continue;
    result = study.parse(formatJson({ ...result, parameters: { ...result.parameters, [parameter]: value } }), name);
  }
  return result;
}

/** @example nameOf("--as-of <day>") // "--as-of" */
function nameOf(option: string): string {
  return option.split(" ")[0] ?? option;
}

function givenValue(name: string, flags: Readonly<Record<string, unknown>>): string | undefined {
  const value = flags[camelCase(name.slice(2))];
  return typeof value === "string" ? value : undefined;
}

/** As commander names the value of an option: `as-of` becomes `asOf`. */
function camelCase(option: string): string {
  return option.replace(/-./g, (dash) => dash.slice(1).toUpperCase());
}
