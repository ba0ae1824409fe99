import { basename, join, resolve } from "node:path";
import { Command } from "commander";
import { InputError } from "../lib/errors.js";
import { plural } from "../lib/format-number.js";
import { listFiles, logFolder, pathInside, readInput, removeIfEmpty, writeTogether } from "../runner/files.js";
import { describeGuesses } from "./new/describe-guesses.js";
import { madeUpStudy } from "./new/made-up-study.js";
import { readGivenTable } from "./new/read-given-table.js";
import type { StudyFiles } from "./new/study-files.js";
import { studyFromTable } from "./new/study-from-table.js";
import { type StartLanguage, startLanguages } from "./new/words.js";
import { oneOf, optionError } from "./options/choices.js";
import { nameCommand } from "./options/name-command.js";
import { quote, resultsBeside, root, startCommand } from "./options/start-command.js";
import { fold, foldCommand } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

interface Flags {
  readonly lang: StartLanguage;
  readonly fromTable?: string;
  readonly caseColumn?: string;
}

/** As wide as the narrowest terminal. */
const width = 80;

/** The command `new`: the files of a small study that runs. */
export function newStudy(): Command {
  return nameCommand(new Command("new"), "new")
    .argument("<folder>", "where the study goes: a folder that is empty or not there yet")
    .addOption(oneOf("--lang <language>", "the study's language", startLanguages).default("en"))
    .option("--from-table <file>", "start from a CSV table: one row per case, one column per question")
    .option("--case-column <name>", "the column of that table that names the cases (default: the first)")
    .action((folder: string, flags: Flags) => withErrorReporting(() => start(folder, flags)));
}

function start(folder: string, { lang, fromTable, caseColumn }: Flags): void {
  checkFolder(folder);
  if (fromTable === undefined) {
    if (caseColumn !== undefined) throw optionError("--case-column", "is for a table; add --from-table FILE");
    write(folder, madeUpStudy(lang));
    show([`made ${join(folder, "/")}: a made-up study of three cases`]);
  } else {
    const bytes = readInput(fromTable);
    if (bytes === undefined)
      throw new InputError([{ file: fromTable, message: "expected a table, but there is no such file" }]);
    const table = readGivenTable(bytes, fromTable);
    const today = new Date().toISOString().slice(0, 10);
    const made = studyFromTable(table, { language: lang, file: fromTable, caseColumn, today });
    write(folder, made.files);
    const cases = plural(table.rows.length, "case");
    show([
      `made ${join(folder, "/")} from ${basename(fromTable)}: ${cases}, named by ${JSON.stringify(made.caseColumn)}`,
      ...["", ...describeGuesses(made.fields, width), ""],
      "Where a guess is wrong, correct type, codes and yes of its row in codebook.csv,",
      "and the rows on it in decisions/coding.csv. The answers are dated to today:",
      "correct observed_on and reference_date in study.json.",
    ]);
  }
  show(["", ...nextSteps(folder)]);
}

/** @throws InputError for a folder that holds files, or that is another's */
function checkFolder(folder: string): void {
  const refuse = (message: string) => optionError("new", `${join(folder, "/")} ${message}; name another folder`);
  for (const own of ["data", "outputs"])
    if (pathInside(join(root, own), resolve(folder)) !== undefined) throw refuse(`is inside ${own}/`);
  if (listFiles(folder).length > 0) throw refuse("is not empty");
}

function write(folder: string, files: StudyFiles): void {
  const encoder = new TextEncoder();
  writeTogether(folder, { files: Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]) });
  removeIfEmpty(join(folder, logFolder));
}

function nextSteps(folder: string): string[] {
  const page = join(resultsBeside(folder), "5-plot", "report.html");
  return [
    "next:",
    `  npm run check -- --study ${quote(folder)}`,
    `  ${foldCommand(startCommand(folder), width - 2).replaceAll("\n", "\n  ")}`,
    `then open ${page} in a browser.`,
    "To step through the results in a notebook:",
    `  npm run notebooks -- ${quote(join(folder, "tour.ipynb"))}`,
    `To go on: ${join(folder, "README.md")}, and docs/your-own-study.md for every column.`,
  ];
}

function show(lines: readonly string[]): void {
  for (const line of lines) console.log(fold(line, width, 4));
}
