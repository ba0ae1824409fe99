import { spawn } from "node:child_process";
import { basename, join } from "node:path";
import { z } from "zod";
import { type Diagnostic, formatDiagnostic, InputError } from "../../pipeline/lib/errors.js";
import { readBytes } from "../../pipeline/runner/files.js";
import { type Notebook, parseNotebook } from "./notebook.js";
import type { StudyFolders } from "./study-of.js";
import { withKernel } from "./with-kernel.js";

interface Where {
  readonly root: string;
  readonly python: string;
  readonly file: string;
  readonly folder: string;
  readonly study?: StudyFolders | undefined;
}

const Event = z.object({ cell: z.number(), line: z.number().optional(), message: z.string().optional() });

/**
 * A copy of a notebook, run from top to bottom in a fresh kernel.
 *
 * @param folder where the copy goes
 * @param study what it reads, where that is not what the environment names
 * @throws InputError with the cell, line and message of what failed
 */
export async function execute(path: string, { root, python, file, folder, study }: Where): Promise<Notebook> {
  const copy = join(folder, basename(path));
  const faults = `${copy}.faults.jsonl`;
  const words = ["-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--log-level=ERROR"];
  const options = [
    "--ExecutePreprocessor.record_timing=False",
    "--ExecutePreprocessor.timeout=600",
    // On a busy machine a kernel may take longer to start than the minute that Jupyter gives it.
    "--ExecutePreprocessor.startup_timeout=600",
    "--ExecutePreprocessor.kernel_name=triangulation",
  ];
  const env = { ...withKernel(process.env, root), ...study, NOTEBOOK_FAULTS: faults };
  const output = await finish(spawn(python, [...words, ...options, "--output-dir", folder, path], { env }));
  const events = eventsOf(readBytes(faults));
  const bytes = readBytes(copy);
  const diagnostics = faultsOf(events, file);
  if (diagnostics.length === 0 && bytes === undefined) diagnostics.push(deathOf(events, output, file));
  if (diagnostics.length > 0 || bytes === undefined) throw new InputError(diagnostics);
  return parseNotebook(bytes, file);
}

function finish(child: ReturnType<typeof spawn>): Promise<string> {
  let output = "";
  child.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => child.on("error", reject).on("close", () => resolve(output)));
}

function eventsOf(bytes: Uint8Array | undefined): z.infer<typeof Event>[] {
  const lines = new TextDecoder().decode(bytes ?? new Uint8Array()).split("\n");
  return lines.filter((line) => line !== "").map((line) => Event.parse(JSON.parse(line)));
}

/** What went wrong in the first cell in which anything did, each once, as a timer may throw the same for ever: the rest follows from it. */
function faultsOf(events: readonly z.infer<typeof Event>[], file: string): Diagnostic[] {
  const faults = events.filter(({ message }) => message !== undefined);
  const first = Math.min(...faults.map(({ cell }) => cell));
  const diagnostics = faults
    .filter(({ cell }) => cell === first)
    .map(({ cell, line, message = "" }) => ({ file, column: `cell ${cell}, line ${line}`, message }));
  return [...new Map(diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic])).values()];
}

function deathOf(events: readonly z.infer<typeof Event>[], output: string, file: string): Diagnostic {
  const cell = events.at(-1)?.cell;
  // A traceback may end in a line of dashes.
  const reason =
    output
      .split("\n")
      .filter((line) => /\p{L}/u.test(line))
      .at(-1)
      ?.trim() ?? "no word from Jupyter";
  if (cell === undefined)
    return { file, message: `expected the kernel to start, but it did not (${reason}); install what it needs: npm ci` };
  const remedy = "see that there is memory enough, and step through it: npm run notebooks";
  return {
    file,
    column: `cell ${cell}`,
    message: `expected the kernel to live, but it died or hung there (${reason}); ${remedy}`,
  };
}
