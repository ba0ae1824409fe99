import { formatSpec } from "../../pipeline/5-plot/format-spec-file.js";
import { formatJson } from "../../pipeline/lib/json.js";
import type { Notebook, Output } from "./notebook.js";

/** How a notebook is saved: keys sorted, one line of text a line, and nothing of the program or machine that ran it. */
export function formatNotebook({ cells }: Notebook): Uint8Array {
  let count = 0;
  const specs: unknown[] = [];
  const hold = (spec: unknown) => `\0${specs.push(spec) - 1}`;
  const bytes = formatJson({
    cells: cells.map((cell) => {
      const { id, cell_type } = cell;
      const kept = { id, cell_type, metadata: {}, source: lines(cell.source) };
      if (cell.cell_type === "markdown") return kept;
      count += 1;
      return {
        ...kept,
        execution_count: count,
        outputs: joined(cell.outputs).map((output) => formatOutput(output, hold)),
      };
    }),
    metadata: {
      kernelspec: { name: "triangulation", display_name: "TypeScript (this study)", language: "typescript" },
      language_info: { name: "typescript", file_extension: ".ts", mimetype: "text/typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  });
  // A chart's rows stand on a line each, as in its own file: with a line for every cell the notebook would be twice as long.
  const whole = new TextDecoder()
    .decode(bytes)
    .replace(/"\\u0000(\d+)"/g, (_, index) => formatSpec(specs[Number(index)]));
  return new TextEncoder().encode(whole);
}

function formatOutput(output: Output, hold: (spec: unknown) => string): object {
  if (output.output_type === "stream") return { ...output, text: lines(output.text) };
  if (output.output_type === "error") return { ...output, traceback: [] };
  const data = Object.entries(output.data).map(([type, content]) => [
    type,
    isText(type) ? lines(textOf(content)) : hold(content),
  ]);
  return { output_type: "display_data", data: Object.fromEntries(data), metadata: {} };
}

/** Text is sent in pieces as the clock has it: pieces that follow each other are one. */
function joined(outputs: readonly Output[]): Output[] {
  const result: Output[] = [];
  for (const output of outputs) {
    const last = result.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name)
      result[result.length - 1] = { ...last, text: last.text + output.text };
    else result.push(output);
  }
  return result;
}

function isText(type: string): boolean {
  return type.startsWith("text/") || type === "image/svg+xml";
}

function textOf(content: unknown): string {
  return [content].flat().join("");
}

function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}
