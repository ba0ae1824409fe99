import { plural } from "../lib/format-number.js";
import { filesWritten } from "../runner/files.js";

/**
 * Ctrl-C, a closed terminal and a polite kill end the run with the exit code that shells expect of them; the lock goes with it.
 *
 * @param ofWritten what to say of files that had been written by then
 */
export function exitWhenInterrupted(ofWritten = "npm run status tells whether that was all"): void {
  // Taken before the live list of stages takes them over, and with them whatever is said.
  const write = process.stderr.write.bind(process.stderr);
  const showCursor = process.stdout.isTTY ? "\x1b[?25h\n" : "";
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    // Not once: npm passes on the Ctrl-C that the terminal has sent already, and a second one unheard would end us amid our tidying.
    process.on(signal, () => {
      write(`${showCursor}${describeChange(filesWritten(), ofWritten)}\n`);
      process.exit(code);
    });
  }
}

/** Files take their places together, in one piece of work that no signal gets in between. */
function describeChange(files: number, ofWritten: string): string {
  if (files === 0) return "interrupted; nothing was changed";
  return `interrupted, but ${plural(files, "file")} had been written by then; ${ofWritten}`;
}
