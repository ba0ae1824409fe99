import { format } from "node:util";
import { vi } from "vitest";
import { runCommandLine } from "../../pipeline/commands/program.js";

/**
 * A command as a person gives it, in this process: what it prints, and its exit code. One at a time, as it listens to this process's output.
 * What only a process shows, as signals, pipes and memory, is asked of `runCommand`.
 */
export async function callCommand(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
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
    await runCommandLine(words);
    return { code: Number(process.exitCode ?? 0), ...printed };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
