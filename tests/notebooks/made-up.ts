import type { Notebook, Output } from "../../notebooks/tools/notebook.js";

/** A made-up notebook with a code cell for every source. */
export function madeUp(...sources: readonly (string | { source: string; outputs: Output[] })[]): Notebook {
  const cells = sources.map((given, index) => {
    const { source, outputs } = typeof given === "string" ? { source: given, outputs: [] } : given;
    return { cell_type: "code" as const, id: `cell-${index}`, source, outputs, execution_count: index + 1 };
  });
  return { cells, nbformat: 4, nbformat_minor: 5 };
}

export const showing = (data: Record<string, unknown>) => ({
  source: "1",
  outputs: [{ output_type: "display_data" as const, data }],
});
export const waitForOutput = (text: string, name = "stdout") => ({
  source: "1",
  outputs: [{ output_type: "stream" as const, name, text }],
});
