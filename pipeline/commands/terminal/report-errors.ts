import { join } from "node:path";
import { type Diagnostic, formatDiagnostic, InputError } from "../../lib/errors.js";
import { plural } from "../../lib/format-number.js";
import { logFolder, writeTogether } from "../../runner/files.js";
import { UnwritableError } from "../../runner/write-errors.js";
import { paintFor, printError } from "./print.js";

/**
 * Does the work of a command. Exit code 1 where it answers false, or where something is wrong with what was given, which is printed
 * without a stack trace. Whatever else is thrown is a mistake in the program, and shows where.
 *
 * @param out the folder that the command writes to, of which it is then reported what was written
 */
export async function withErrorReporting(work: () => unknown, { out }: { readonly out?: string } = {}): Promise<void> {
  try {
    if ((await work()) === false) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    printDiagnostics(error.diagnostics);
    if (error.diagnostics.length > most) reportRest(error.diagnostics, out);
    if (out !== undefined) printError(paint("red", summarise(error, out)));
    process.exitCode = 1;
  }
}

/** What is wrong, a line each; no more of them than anyone reads. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics.slice(0, most)) printError(paintPlace(diagnostic));
}

/** More than anyone reads in a terminal; so many have one cause, as a column that slipped. */
const most = 500;

const paint = paintFor(process.stderr);

function paintPlace(diagnostic: Diagnostic): string {
  const text = formatDiagnostic(diagnostic);
  const place = formatDiagnostic({ ...diagnostic, message: "" }).trimEnd();
  return paint("red", place) + text.slice(place.length);
}

function reportRest(diagnostics: readonly Diagnostic[], out: string | undefined): void {
  const more = `and ${plural(diagnostics.length - most, "more problem")}`;
  const file = out === undefined ? undefined : saveAll(diagnostics, out);
  printError(file === undefined ? more : `${more}; all are listed in ${file}`);
}

/** @returns the file, or undefined where it cannot be written */
function saveAll(diagnostics: readonly Diagnostic[], out: string): string | undefined {
  const path = `${logFolder}/problems.txt`;
  const lines = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join("");
  try {
    writeTogether(out, { files: [[path, new TextEncoder().encode(lines)]] });
    return join(out, path);
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    return undefined;
  }
}

function summarise(error: InputError, out: string): string {
  const { diagnostics, attachment } = error;
  const replaced = error instanceof UnwritableError ? error.replaced : 0;
  const written =
    replaced === 0
      ? "no result was written"
      : `${plural(replaced, "file")} ${replaced === 1 ? "was" : "were"} already replaced; run again to complete`;
  const list = attachment === undefined ? "" : `; the list is in ${join(out, logFolder, attachment.saveAs)}`;
  return `${plural(diagnostics.length, "problem")}; ${written}${list}`;
}

/** The log is no result: where it cannot be written, that is reported, and the run has done its work all the same. */
export function bestEffort(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    printError(`${error.message}; the results are complete`);
  }
}
