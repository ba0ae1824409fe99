import { markdownTable } from "../../pipeline/lib/markdown-table.js";
import type { Summary } from "./measured.js";

/** What `npm run bench -- --record` keeps. */
export interface Recorded {
  readonly machine: string;
  readonly rows: readonly Summary[];
}

/** The table of docs/performance.md, and what `npm run bench` prints. */
export function benchmarkTable(rows: readonly Summary[]): string {
  return markdownTable(
    ["benchmark", "measured", "median", "spread", "runs", "load", "goal", "of the peer's", "goal"],
    rows.map(({ benchmark, what, unit, found: [least, median, most], runs, load, atMost, ofPeer, atMostOfPeer }) => [
      ...[`\`${benchmark}\``, what, `${median} ${unit}`, least === most ? "" : `${least} to ${most}`],
      ...[
        String(runs),
        String(load),
        goal(median, atMost),
        ofPeer === undefined ? "" : spread(ofPeer),
        goal(ofPeer?.[1], atMostOfPeer),
      ],
    ]),
  );
}

function goal(found: number | undefined, atMost: number | undefined): string {
  if (atMost === undefined) return "";
  return found !== undefined && found > atMost ? `${atMost}, missed` : String(atMost);
}

function spread([least, median, most]: readonly [number, number, number]): string {
  return least === most ? `${median} ×` : `${median} × (${least} to ${most})`;
}

/** What docs/performance.md shows of the last recorded run. */
export function recordedRun({ machine, rows }: Recorded): string {
  return `Last recorded on ${machine}.\n\n${benchmarkTable(rows)}`;
}

/** "How fast" in the README. */
export function howFast({ machine, rows }: Recorded): string {
  const shown = rows.filter(({ benchmark }) => benchmark === "peers");
  const lines = shown.map(({ what, unit, found: [, median], ofPeer }) => [
    what,
    `${median} ${unit}`,
    ofPeer === undefined ? "" : `${ofPeer[1]} ×`,
  ]);
  const table = markdownTable(["what", "takes", "as a multiple of the same in Snakemake and pandas"], lines);
  return `On ${machine}, with a load of ${shown[0]?.load ?? 0}:\n\n${table}`;
}

const marks = ["<!-- made by `npm run bench -- --record`; not to be edited by hand -->", "<!-- end of record -->"];

/**
 * A page with this between its marks.
 *
 * @throws Error when it has none
 */
export function withRecord(page: string, text: string): string {
  const [start, end] = marks as [string, string];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`expected the lines ${start} and ${end} in this order, but found none`);
  return `${page.slice(0, from)}${start}\n\n${text.trimEnd()}\n\n${page.slice(to)}`;
}
