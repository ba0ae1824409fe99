import { basename, join, resolve } from "node:path";
import { Command } from "commander";
import { keptColumnsFile } from "../instrument/answers/kept-columns.js";
import { toolNames } from "../instrument/export/tool-columns.js";
import { asksConsent } from "../instrument/form/asks-consent.js";
import { findPrivateInForm } from "../instrument/form/find-private-in-form.js";
import { recogniseNamed } from "../instrument/privacy/recognise-private.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { formatDiagnostic, InputError } from "../lib/errors.js";
import { plural } from "../lib/format-number.js";
import { type Locale, locales } from "../lib/tables/locale.js";
import { withoutAuthors } from "../lib/tables/workbook-authors.js";
import { listFiles, logFolder, pathInside, readInput, removeIfEmpty, writeTogether } from "../runner/files.js";
import { describeGuesses } from "./new/describe-guesses.js";
import { describeLeftOut, describeLeftOutColumns } from "./new/describe-left-out.js";
import { leaveOutPrivate } from "./new/leave-out-private.js";
import { madeUpStudy } from "./new/made-up-study.js";
import { readGivenTable } from "./new/read-given-table.js";
import { formatLint, readSoundForm } from "./new/read-sound-form.js";
import { csv } from "./new/study-files.js";
import { formFile, studyFromForm } from "./new/study-from-form.js";
import { studyFromTable } from "./new/study-from-table.js";
import { type StartLanguage, startLanguages } from "./new/words.js";
import { oneOf, optionError, unexpected } from "./options/choices.js";
import { nameCommand } from "./options/name-command.js";
import { quote, resultsBeside, root, startCommand } from "./options/start-command.js";
import { fold, foldCommand } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

interface Flags {
  readonly lang: StartLanguage;
  readonly fromTable?: string;
  readonly form?: string;
  readonly caseColumn?: string;
  readonly keep?: readonly string[];
  readonly locale?: Locale;
  readonly sheet?: string;
}

/** As wide as the narrowest terminal. */
const width = 80;

/** The command `new`: the files of a small study that runs. */
export function newStudy(): Command {
  return nameCommand(new Command("new"), "new")
    .argument("<folder>", "where the study goes: a folder that is empty or not there yet")
    .addOption(oneOf("--lang <language>", "the study's language", startLanguages).default("en"))
    .option("--from-table <file>", "start from a table, CSV or .xlsx: one row per case, one column per question")
    .option("--form <file>", "start from the form of the survey, as XLSForm: answers come by npm run import")
    .option(
      "--case-column <name>",
      "the column or question that names the cases (default: the first that is about no person)",
    )
    .addOption(oneOf("--locale <locale>", "how numbers and days are written in the table", locales))
    .option("--sheet <name>", "the sheet of a workbook that holds the table")
    .option("--keep <names...>", "columns or questions to keep though they seem to be about a person")
    .action((folder: string, flags: Flags) => withErrorReporting(() => start(folder, flags)));
}

function start(folder: string, flags: Flags): void {
  checkFolder(folder);
  const { lang, fromTable, form, caseColumn, keep } = flags;
  if (form !== undefined) {
    if (fromTable !== undefined) throw optionError("--form", "and --from-table both start a study; leave out one");
    startFromForm(folder, form, flags);
    return;
  }
  if (fromTable === undefined) {
    if (caseColumn !== undefined)
      throw optionError("--case-column", "is for a table or a form; add --from-table FILE or --form FILE");
    if (keep !== undefined)
      throw optionError("--keep", "is for a table or a form; add --from-table FILE or --form FILE");
    write(folder, madeUpStudy(lang));
    show([`made ${join(folder, "/")}: a made-up study of three cases`]);
  } else startFromTable(folder, fromTable, flags);
  show(["", ...nextSteps(folder)]);
}

function startFromTable(folder: string, file: string, { lang, caseColumn, keep = [], locale, sheet }: Flags): void {
  const given = readGivenTable(readGiven(file, "a table"), file, { sheet, naming: ": --sheet NAME" });
  checkKept(keep, given.columns, "column");
  // People who answered are no cases, unless somebody says so, nor is what a tool notes or whether they agreed to answer.
  const mayBeCase = (column: string) =>
    !toolNames.has(column) && !asksConsent([column]) && recogniseNamed([column]) === undefined;
  const named = caseColumn ?? given.columns.find(mayBeCase) ?? given.columns[0];
  const { table, leftOut } = leaveOutPrivate(given, [named ?? "", ...keep]);
  const made = studyFromTable(table, { language: lang, file, caseColumn: named, today: today(), locale });
  write(folder, { ...made.files, ...keptFiles(keep) });
  const cases = plural(new Set(table.rows.map(({ cells }) => cells[made.caseColumn] ?? "")).size, "case");
  show([
    `made ${join(folder, "/")} from ${basename(file)}: ${cases}, named by ${JSON.stringify(made.caseColumn)}`,
    ...["", ...describeGuesses(made.fields, width), ""],
    ...describeLeftOutColumns(leftOut),
    "Where a guess is wrong, correct type, codes and yes of its row in codebook.csv,",
    "and the rows on it in decisions/coding.csv. The answers are dated to today:",
    "correct observed_on and reference_date in study.json, and published and",
    "language in survey/sources.csv.",
  ]);
}

function startFromForm(folder: string, file: string, { lang, caseColumn, keep = [] }: Flags): void {
  const bytes = withoutAuthors(readGiven(file, "a form"));
  const { form, found, lint } = readSoundForm(bytes, file, { caseName: caseColumn, kept: keep });
  const names = form.questions.map(({ name }) => name);
  checkKept(keep, names, "question");
  const language = startLanguages.find((one) => one === form.languages[0]) ?? lang;
  const study = studyFromForm(form, found, { language, today: today() });
  write(folder, { ...study, [formFile]: bytes, ...keptFiles(keep) });
  const count = `${plural(found.fields.length, "field")}, cases named by ${JSON.stringify(found.caseQuestion.name)}`;
  show([`made ${join(folder, "/")} from ${basename(file)}: ${count}`]);
  show(describeLeftOut(found));
  show(formatLint(lint));
  const given = { caseName: found.caseQuestion.name, kept: [], reasons: keptColumnsFile };
  const ofPersons = findPrivateInForm(bytes, join(folder, formFile), given);
  if (ofPersons.length > 0)
    show(["", "Until this is settled, the study is not packed:", ...ofPersons.map(formatDiagnostic)]);
  show([
    "",
    "The reference date is today, and the survey is dated to this year: correct",
    "reference_date in study.json, and published in survey/sources.csv.",
  ]);
  show(["", "next:", `  npm run import -- EXPORT --study ${folder}`, `then: npm run check -- --study ${folder}`]);
}

/** @throws InputError for a name that nothing has */
function checkKept(keep: readonly string[], names: readonly string[], what: string): void {
  const wrong = keep.find((name) => !names.includes(name));
  if (wrong !== undefined) throw unexpected("--keep", `the name of a ${what}`, wrong, didYouMean(wrong, names));
}

function keptFiles(keep: readonly string[]): Record<string, string> {
  if (keep.length === 0) return {};
  return {
    [keptColumnsFile]: csv(
      ["column", "reason"],
      keep.map((column) => [column, ""]),
    ),
  };
}

function readGiven(file: string, what: string): Uint8Array {
  const bytes = readInput(file);
  if (bytes === undefined) throw new InputError([{ file, message: `expected ${what}, but there is no such file` }]);
  return bytes;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** @throws InputError for a folder that holds files, or that is another's */
function checkFolder(folder: string): void {
  const refuse = (message: string) => optionError("new", `${join(folder, "/")} ${message}; name another folder`);
  for (const own of ["data", "outputs"])
    if (pathInside(join(root, own), resolve(folder)) !== undefined) throw refuse(`is inside ${own}/`);
  if (listFiles(folder).length > 0) throw refuse("is not empty");
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const encoder = new TextEncoder();
  writeTogether(folder, {
    files: Object.entries(files).map(([path, text]) => [path, typeof text === "string" ? encoder.encode(text) : text]),
  });
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
