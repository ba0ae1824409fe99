import { z } from "zod";
import { InputError } from "../../pipeline/lib/errors.js";
import { parseJson } from "../../pipeline/lib/json.js";

const Lines = z.union([z.string(), z.array(z.string())]).transform((lines) => [lines].flat().join(""));
const Bundle = z.record(z.string(), z.unknown());
const Output = z.discriminatedUnion("output_type", [
  z.object({ output_type: z.literal("stream"), name: z.string(), text: Lines }),
  z.object({ output_type: z.enum(["display_data", "execute_result"]), data: Bundle }),
  z.object({ output_type: z.literal("error"), ename: z.string(), evalue: z.string() }),
]);
export type Output = z.infer<typeof Output>;

const Cell = z.discriminatedUnion("cell_type", [
  z.object({ cell_type: z.literal("markdown"), id: z.string(), source: Lines }),
  z.object({
    cell_type: z.literal("code"),
    id: z.string(),
    source: Lines,
    execution_count: z.number().int().nullable(),
    outputs: z.array(Output),
  }),
]);
export type CodeCell = Extract<z.infer<typeof Cell>, { cell_type: "code" }>;

/** The part of a notebook (nbformat 4.5) that is ours; what programs add of their own is left out. */
export const Notebook = z.object({ cells: z.array(Cell), nbformat: z.literal(4), nbformat_minor: z.number().min(5) });
export type Notebook = z.infer<typeof Notebook>;

/** @throws InputError when the file is not JSON, or not a notebook */
export function parseNotebook(bytes: Uint8Array, file: string): Notebook {
  try {
    return parseJson(bytes, file, Notebook);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const diagnostics = error.diagnostics.map(({ message, ...where }) => ({
      ...where,
      message: `${message}; take the last good one from the repository`,
    }));
    throw new InputError(diagnostics);
  }
}

export function codeCells(notebook: Notebook): CodeCell[] {
  return notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
}
