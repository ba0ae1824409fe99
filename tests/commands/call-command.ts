import { format } from "node:util";
import { CommanderError } from "commander";
import { vi } from "vitest";
import { runCommandLine } from "../../pipeline/commands/program.js";

export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A command as a person gives it, in this process: what it prints, and its exit code. One at a time, as it listens to this process's output.
 * What only a process shows, as signals, pipes and memory, is asked of `runCommand`.
 */
export const callCommand = (...words: string[]): Promise<Called> => listen(() => runCommandLine(words));

/** What work prints, and the exit code that it leaves. */
export async function listen(work: () => Promise<unknown>): Promise<Called> {
  const printed = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).flatMap((stream) => {
    const keep = (text: unknown) => {
      printed[stream] += String(text);
      return true;
    };
    const keepLine = (...line: unknown[]) => void keep(`${format(...line)}\n`);
    const methods = stream === "stdout" ? (["log", "info"] as const) : (["error", "warn"] as const);
    return [
      ...methods.map((method) => vi.spyOn(console, method).mockImplementation(keepLine)),
      vi.spyOn(process[stream], "write").mockImplementation(keep),
    ];
  });
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await work();
    return { code: Number(process.exitCode ?? 0), ...printed };
  } catch (error) {
    // Help, or a message that commander has printed.
    if (!(error instanceof CommanderError)) throw error;
    return { code: error.exitCode, ...printed };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
