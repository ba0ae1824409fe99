import { isDeepStrictEqual } from "node:util";
import { normaliseSvg } from "./normalise-svg.js";
import { codeCells, type Notebook, type Output } from "./notebook.js";

export interface Difference {
  /** The code cell, counted from 1 as Jupyter counts them. */
  readonly cell: number;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** Where a run shows something else than what is saved: text and tables exactly, specs as JSON, SVG by what it draws. */
export function compare(saved: Notebook, run: Notebook): Difference[] {
  const after = codeCells(run);
  return codeCells(saved).flatMap((cell, index) => {
    const count = index + 1;
    const [expected, found] = [parts(cell.outputs), parts(after[index]?.outputs ?? [])];
    const counted = {
      cell: count,
      what: "execution count",
      expected: String(count),
      found: String(cell.execution_count),
    };
    return [
      ...(cell.execution_count === count ? [] : [counted]),
      ...[...new Set([...expected.keys(), ...found.keys()])]
        .filter((what) => !isDeepStrictEqual(expected.get(what), found.get(what)))
        .map((what) => ({ cell: count, what, ...firstDifference(expected.get(what), found.get(what)) })),
    ];
  });
}

/** Everything that a cell shows, by what it is: `output 1, text/html`. */
function parts(outputs: readonly Output[]): Map<string, unknown> {
  const all = outputs.flatMap((output, index) => {
    const name = `output ${index + 1}`;
    if (output.output_type === "stream") return [[`${name}, ${output.name}`, output.text] as const];
    if (output.output_type === "error") return [[`${name}, error`, `${output.ename}: ${output.evalue}`] as const];
    return Object.entries(output.data).map(
      ([type, content]) => [`${name}, ${type}`, comparable(type, content)] as const,
    );
  });
  return new Map(all);
}

function comparable(type: string, content: unknown): unknown {
  if (type.endsWith("json")) return content;
  const text = [content].flat().join("");
  return type === "image/svg+xml" ? normaliseSvg(text) : text;
}

/** The first line that differs; of JSON, its first place. */
function firstDifference(expected: unknown, found: unknown): { expected: string; found: string } {
  const [before, after] = [linesOf(expected), linesOf(found)];
  const at = before.findIndex((line, index) => line !== after[index]);
  const line = at === -1 ? before.length : at;
  return { expected: short(before[line]), found: short(after[line]) };
}

function linesOf(value: unknown): string[] {
  if (value === undefined) return [];
  return (typeof value === "string" ? value : JSON.stringify(value, null, 1)).split("\n");
}

function short(line: string | undefined): string {
  if (line === undefined) return "nothing";
  return line.length <= 160 ? line : `${line.slice(0, 160)}…`;
}
