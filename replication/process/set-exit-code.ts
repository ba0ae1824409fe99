import { InputError } from "../../pipeline/lib/errors.js";

/** 1 when the answer is no, or when something is wrong with what was given, which is told without a stack trace. */
export async function setExitCode(answer: () => Promise<boolean>): Promise<void> {
  try {
    if (!(await answer())) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
