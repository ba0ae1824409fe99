import { createInterface } from "node:readline/promises";

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/**
 * Whether a person says yes. Asked only at a terminal, as elsewhere nobody could answer; to close the input is no.
 *
 * @example await confirm("import these answers?") // the terminal shows "import these answers? [y/N] "
 */
export async function confirm(
  question: string,
  input: Input = process.stdin,
  output: Output = process.stdout,
): Promise<boolean> {
  if (!input.isTTY || !output.isTTY) return false;
  const terminal = createInterface({ input, output });
  const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = await Promise.race([terminal.question(`\n${question} [y/N] `), closed]);
  terminal.close();
  return /^(y|yes|o|oui)$/i.test(answer.trim());
}
