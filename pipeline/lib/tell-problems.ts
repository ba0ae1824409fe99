import { join } from "node:path";
import { logFolder } from "./disk.js";
import { describeProblem, InputError } from "./problem.js";
import { plural } from "./progress.js";
import { UnwritableError } from "./unwritable.js";

/** What is wrong with the input is told without a stack trace; whatever else is thrown is a mistake of ours, and shows where. */
export async function tellingProblems(
  { out }: { readonly out: string },
  work: () => void | Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const saved =
      error.attachment === undefined ? "" : `; the list is in ${join(out, logFolder, error.attachment.saveAs)}`;
    for (const problem of error.problems) console.error(describeProblem(problem));
    console.error(`${plural(error.problems.length, "problem")}; ${leftBy(error)}${saved}`);
    process.exitCode = 1;
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
