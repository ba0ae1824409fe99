import { basename, join } from "node:path";
import { Command, Option } from "commander";
import { readExport } from "../instrument/export/read-export.js";
import { distinct } from "../lib/collections.js";
import { isPartialDate } from "../lib/dates.js";
import { InputError, throwIfAny } from "../lib/errors.js";
import { plural } from "../lib/format-number.js";
import { sha256 } from "../lib/sha256.js";
import { type Locale, locales } from "../lib/tables/locale.js";
import { logFolder, readInput, removeIfEmpty, writeTogether } from "../runner/files.js";
import { confirm } from "./import/confirm.js";
import { describeImport, describeMapping } from "./import/describe-import.js";
import { importAnswers, type MadeImport } from "./import/import-answers.js";
import { importForm } from "./import/import-form.js";
import { compareStudyForms, openInstrument } from "./import/open-instrument.js";
import { proposeMapping } from "./import/propose-mapping.js";
import { rememberFor, undoLast } from "./import/undo.js";
import { oneOf, optionError, unexpected } from "./options/choices.js";
import { studyFolder } from "./options/folders.js";
import { nameCommand } from "./options/name-command.js";
import { startCommand } from "./options/start-command.js";
import { print } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

interface Flags {
  readonly study: string;
  readonly form?: string;
  readonly accept?: boolean;
  readonly undo?: boolean;
  readonly replace?: boolean;
  readonly dropDeleted?: boolean;
  readonly locale?: Locale;
  readonly sheet?: string;
  readonly observedOn?: string;
}

/** Exit code of an import that waits for somebody's yes: nothing is wrong, and nothing was imported, so that what comes next must wait. */
const notConfirmed = 2;

/** The command `import`: the answers of a survey tool's export become the study's. */
export function importExport(): Command {
  return nameCommand(new Command("import"), "import")
    .argument("[export]", "the file as it was downloaded: CSV, .xlsx, or an archive of CSV files")
    .addOption(studyFolder())
    .option("--form <file>", "instead of an export, the form of a further wave, as XLSForm")
    .option("--accept", "use the mapping that is proposed, and import")
    .addOption(oneOf("--locale <locale>", "how numbers and dates are written in the export", locales))
    .option("--sheet <name>", "the sheet of a workbook that holds the submissions")
    .addOption(
      new Option("--observed-on <date>", "when answers without a day of their own were given, as 2026-03").argParser(
        readDay,
      ),
    )
    .option("--drop-deleted", "remove submissions that the export no longer has, from its first to its last day")
    .option("--undo", "take the last import back")
    .option("--replace", "with --undo: also what was edited since")
    .action((file: string | undefined, flags: Flags) => withErrorReporting(() => importFile(file, flags)));
}

function readDay(text: string): string {
  if (isPartialDate(text)) return text;
  throw unexpected("--observed-on", "a day, a month or a year, as 2026-03", text);
}

async function importFile(file: string | undefined, flags: Flags): Promise<boolean> {
  if (flags.replace && !flags.undo) throw optionError("--replace", "is for --undo; leave it out");
  if (flags.undo) return takeBack(flags);
  if (flags.form !== undefined) {
    if (file !== undefined) throw optionError("--form", "brings a form, and an export comes after it; leave out one");
    importForm(flags.form, flags.study);
    return true;
  }
  if (file === undefined)
    throw optionError("import", "expected the export, as npm run import -- answers.csv --study DIR");
  const instrument = openInstrument(flags.study);
  throwIfAny(compareStudyForms(instrument).diagnostics);
  const bytes = readInput(file);
  if (bytes === undefined) throw new InputError([{ file, message: "expected an export, but there is no such file" }]);
  const given = readExport(bytes, file, {
    locale: flags.locale,
    sheet: flags.sheet,
    // An export is of the last form, or of one before it.
    caseNames: distinct([instrument.caseColumn, instrument.renames.question(instrument.caseColumn)]),
  });
  const mapping = proposeMapping(given, instrument);
  print(
    `${basename(file)}: ${nameOf(given.kind)}, ${plural(given.rows.length, "row")}, ${plural(given.columns.length, "column")}`,
  );
  const notices = given.notices.map((notice) => `left out: ${notice}`);
  const mappingFile = join(flags.study, instrument.mappingFile);
  const matched = describeMapping(mapping, given.columns, mappingFile, flags.observedOn);
  for (const line of [...notices, ...matched]) print(line);
  throwIfAny(mapping.diagnostics);
  if (given.rows.length === 0) {
    print("nothing to import: the export has no submission");
    return true;
  }
  const made = importAnswers(given, mapping.rows, instrument, {
    ...{ drop: flags.dropDeleted === true, name: basename(file), hash: sha256(bytes) },
    locale: flags.locale,
    observedOn: flags.observedOn,
  });
  for (const line of describeImport(made, flags.dropDeleted === true)) print(line);
  if (made.files.size === 0) {
    print("nothing to import: the study has these answers already");
    return true;
  }
  if ((mapping.isNew || asksSomething(made)) && !flags.accept && !(await confirm("import these answers?"))) {
    print(
      `\nnothing was written; to import: npm run import -- ${file} --study ${flags.study}${flags.dropDeleted ? " --drop-deleted" : ""} --accept`,
    );
    process.exitCode = notConfirmed;
    return true;
  }
  const before = rememberFor(flags.study, made.files);
  writeTogether(flags.study, { files: [before, ...made.files] });
  removeIfEmpty(join(flags.study, logFolder));
  print(
    `\nimported; to take it back: npm run import -- --undo --study ${flags.study}\nnext: ${startCommand(flags.study)}`,
  );
  return true;
}

/** Whether there is something in it that somebody has to say yes to. */
function asksSomething({ newCases, otherwise, unknownStatuses, dropped, doubled }: MadeImport): boolean {
  return [newCases, otherwise, unknownStatuses, dropped, doubled].some((open) => open.length > 0);
}

function takeBack({ study, replace = false }: Flags): boolean {
  const undone = undoLast(study, replace);
  if (undone === undefined) throw optionError("--undo", "no import to take back");
  writeTogether(study, undone);
  removeIfEmpty(join(study, logFolder));
  print(`the last import is taken back: ${[...undone.files].map(([path]) => path).join(", ")}`);
  return true;
}

function nameOf(kind: string): string {
  return (
    { kobo: "an export of KoboToolbox", odk: "an export of ODK", "google-forms": "answers of Google Forms" }[kind] ??
    "a table"
  );
}
