import type { Outcome, Report } from "../runner/run-pipeline.js";

export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows the reports as they come: on a terminal as a live list, else one line per stage.
 *
 * @returns what the run came to, and every report
 * @throws whatever the run throws
 */
export async function showProgress(
  run: AsyncGenerator<Report, Outcome>,
  names: readonly string[],
  terminal: Terminal,
): Promise<{ outcome: Outcome; reports: Report[] }> {
  const reports: Report[] = [];
  const width = Math.max(0, ...names.map((name) => name.length));
  const show = terminal.isTTY ? await liveList(names, width) : (next: Next) => plainLines(next, terminal, width);
  let outcome: Outcome | undefined;
  await show(async () => {
    const step = await run.next();
    if (step.done) outcome = step.value;
    else reports.push(step.value);
    return step.done ? undefined : step.value;
  });
  return { outcome: outcome as Outcome, reports };
}

/** One line on what was done, and what to do next. */
export function closingLine({ written, unchanged, removed, outOfDate }: Outcome, out: string): string {
  const files = `${plural(written, "file")} written, ${unchanged} unchanged${removed > 0 ? `, ${removed} removed` : ""}`;
  if (outOfDate.length === 0) return `${out} is up to date: ${files}`;
  return `${out}: ${files}; still out of date: ${outOfDate.join(", ")}; next: npm start, which runs what is left`;
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

/** @example plural(1, "file") // "1 file" */
export function plural(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? "" : "s"}`;
}

type Next = () => Promise<Report | undefined>;

async function plainLines(next: Next, terminal: Terminal, width: number): Promise<void> {
  for (let report = await next(); report !== undefined; report = await next())
    terminal.write(`${describeReport(report, width)}\n`);
}

/** Loaded only where it is seen: a run with nothing to do should be over before a person notices. */
async function liveList(names: readonly string[], width: number): Promise<(next: Next) => Promise<void>> {
  const { Listr } = await import("listr2");
  return async (next) => {
    const tasks = names.map((title) => ({
      title,
      task: async (_: unknown, task: { title: string }) => {
        const report = await next();
        if (report !== undefined) task.title = describeReport(report, width);
      },
    }));
    // The problems are printed once, below the list; signals are heard by the command line.
    await new Listr(tasks, { registerSignalListeners: false, rendererOptions: { showErrorMessage: false } }).run();
    await next();
  };
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, " ");
}
