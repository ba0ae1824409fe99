import { plural } from "../../lib/format-number.js";
import { filesWritten } from "../../runner/files.js";
import { signals } from "../../runner/signals.js";

/**
 * For commands that leave child processes or folders to clean up: Ctrl-C, a closed terminal and a polite kill end them with the exit code
 * that shells expect, by way of what is registered for the exit. All others end at once, by default.
 *
 * @param ofWritten what to say of files that had been written by then
 */
export function exitWhenInterrupted(ofWritten: string): void {
  const write = process.stderr.write.bind(process.stderr);
  const showCursor = process.stdout.isTTY ? "\x1b[?25h\n" : "";
  for (const [signal, code] of signals) {
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
