import { plural, thousands } from "../../lib/format-number.js";
import type { Outcome, Report } from "../../runner/run-pipeline.js";

/**
 * Prints a line per stage as it comes.
 *
 * @returns what the run came to, and every report
 * @throws whatever the run throws
 */
export async function showProgress(
  run: AsyncGenerator<Report, Outcome>,
  names: readonly string[],
  print: (text: string) => void,
): Promise<{ outcome: Outcome; reports: Report[] }> {
  const reports: Report[] = [];
  const width = widest(names);
  for (;;) {
    const step = await run.next();
    if (step.done) return { outcome: step.value, reports };
    reports.push(step.value);
    print(describeReport(step.value, width));
  }
}

/** The length of the longest, to which the others are padded. */
export function widest(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => name.length));
}

/** How a person goes on from here. */
export interface Commands {
  /** Runs what is left. */
  readonly run: string;
  /** Makes results again that are up to date; empty where there is nothing more to say. */
  readonly again: string;
}

/** One line on what was done, and what to do next. */
export function closingLine({ written, unchanged, removed, outOfDate }: Outcome, out: string, next: Commands): string {
  const files = `${plural(written, "file")} written, ${unchanged} unchanged${removed > 0 ? `, ${removed} removed` : ""}`;
  if (outOfDate.length > 0)
    return `${out}: ${files}; still out of date: ${outOfDate.join(", ")}; next: ${next.run}, which runs what is left`;
  const isIdle = written === 0 && removed === 0 && next.again !== "";
  return `${out} is up to date: ${files}${isIdle ? `; to recompute them: ${next.again}` : ""}`;
}

/** The stage's line, and below it, indented, a line for each of its notices. */
export function describeReport(report: Report, width: number): string {
  return [describeStage(report, width), ...report.notices.map((notice) => `  ${notice}`)].join("\n");
}

/** @example describeStage(report, 13) // "3-triangulate   4 812 rows in → 459 out   0.12 s   because code changed" */
function describeStage(
  { stage, state, because, rowsIn = 0, rowsOut = 0, milliseconds }: Report,
  width: number,
): string {
  const name = stage.padEnd(width);
  if (state === "unchanged") return `${name}   unchanged`;
  if (state === "skipped") return `${name}   left alone${because === "" ? "" : `, though out of date: ${because}`}`;
  const rows = `${thousands(rowsIn)} ${rowsIn === 1 ? "row" : "rows"} in → ${thousands(rowsOut)} out`;
  return `${name}   ${rows}   ${(milliseconds / 1000).toFixed(2)} s   because ${because}`;
}
