import { join } from "node:path";
import { type Diagnostic, formatDiagnostic, InputError } from "../lib/errors.js";
import { logFolder, writeTogether } from "../runner/files.js";
import { UnwritableError } from "../runner/write-errors.js";
import { plural } from "./progress.js";

/** What is wrong with the input is told without a stack trace; whatever else is thrown is a mistake of ours, and shows where. */
export async function withErrorReporting(
  { out }: { readonly out: string },
  work: () => void | Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const saved =
      error.attachment === undefined ? "" : `; the list is in ${join(out, logFolder, error.attachment.saveAs)}`;
    const { diagnostics } = error;
    for (const diagnostic of diagnostics.slice(0, most)) console.error(formatDiagnostic(diagnostic));
    if (diagnostics.length > most) tellRest(diagnostics, out);
    console.error(`${plural(diagnostics.length, "problem")}; ${leftBy(error)}${saved}`);
    process.exitCode = 1;
  }
}

/** More than anyone reads in a terminal; so many have one cause, as a column that slipped. */
const most = 500;

function tellRest(diagnostics: readonly Diagnostic[], out: string): void {
  const path = `${logFolder}/problems.txt`;
  const lines = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join("");
  const more = `and ${plural(diagnostics.length - most, "more problem")}`;
  try {
    writeTogether(out, { files: [[path, new TextEncoder().encode(lines)]] });
    console.error(`${more}; ${join(out, path)} has them all`);
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    console.error(more);
  }
}

function leftBy(error: InputError): string {
  if (!(error instanceof UnwritableError) || error.replaced === 0) return "nothing was written";
  return `${plural(error.replaced, "file")} had been written before; the next run mends the rest`;
}

/** The log is no result: where it cannot be written, that is told, and the run has done its work all the same. */
export function aside(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    console.error(`${error.message}; the results are complete`);
  }
}
