import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { formatDiagnostic, InputError } from "../../pipeline/lib/errors.js";

export const bytes = (text: string) => new TextEncoder().encode(text);
export const text = (written: Uint8Array) => new TextDecoder().decode(written);

/** A folder of these files that is gone after the test. */
export function scratch(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "lib-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a person would read, line by line; fails when nothing is wrong, or when it is our own mistake. */
export async function diagnosticsOf(work: () => unknown): Promise<string[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic);
    throw error;
  }
  throw new Error("expected an InputError, but all was well");
}
