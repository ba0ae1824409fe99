import type { DataFrame } from "danfojs-node";
import type { TopLevelSpec } from "vega-lite";
import { chartConfig } from "../../pipeline/5-plot/layout/theme.js";
import { compileView } from "../../pipeline/5-plot/render.js";
import { escapeXml } from "../../pipeline/lib/escape.js";
import { escapeInvisible } from "../../pipeline/lib/escape-invisible.js";
import { fitWords } from "./fit-text.js";

// For the notebooks: what a cell shows, in every form that the reader's program may want, in one output.

/** A chart or map in the project's style: interactive where Vega-Lite runs (JupyterLab, VS Code), drawn as SVG everywhere else. */
export async function chart(given: TopLevelSpec): Promise<void> {
  const spec = { config: chartConfig, ...given };
  const view = await compileView(spec);
  const svg = enlarged(shortened(await fitWords(await view.toSVG())));
  view.finalize();
  const words = [spec.title ?? ""]
    .flat()
    .map((title) => (typeof title === "object" && "text" in title ? title.text : title));
  display({
    "application/vnd.vegalite.v5+json": spec,
    "image/svg+xml": svg,
    "text/plain": [...words.flat(), spec.description ?? ""].filter((text) => text !== "").join("\n"),
  });
}

/** Figures are drawn at the size of print; a screen is further away. */
function enlarged(svg: string): string {
  return svg.replace(/^(<svg[^>]*?) width="([\d.]+)" height="([\d.]+)"/, (_, start, width, height) => {
    return `${start} width="${Math.round(width * 1.75)}" height="${Math.round(height * 1.75)}"`;
  });
}

/** Outlines in tenths of a point, which no screen shows finer: a map's picture is then a third smaller. */
function shortened(svg: string): string {
  return svg.replace(/(?<= d=")[^"]*/g, (path) =>
    path.replace(/-?\d+\.\d+/g, (length) => String(+(+length).toFixed(1))),
  );
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows as a table, all columns or those named; a danfo.js frame as it is.
 *
 * @example await table(found.slice(0, 5), ["case_id", "field", "value", "status"]);
 */
export async function table(rows: readonly Row[] | DataFrame, columns?: readonly string[]): Promise<void> {
  const { DataFrame } = await import("danfojs-node");
  const named = columns === undefined ? {} : { columns: [...columns] };
  // danfo.js takes none without a prototype, as the rows of a sheet are.
  const plain = isRows(rows) ? rows.map((row) => ({ ...row })) : [];
  const whole = isRows(rows) ? new DataFrame(plain, plain.length === 0 ? named : {}) : rows;
  // danfo.js chooses no columns of a frame without rows.
  const frame = columns === undefined || whole.shape[0] === 0 ? whole : whole.loc({ columns: [...columns] });
  display({ "text/html": toHtml(frame), "text/plain": toText(frame) });
}

/** What danfo.js makes of groups is a frame of another class than the one that it gives out. */
function isRows(given: readonly Row[] | DataFrame): given is readonly Row[] {
  return Array.isArray(given);
}

/** Words from data are only ever shown: nothing in them is taken for HTML, and what cannot be seen is spelt out. */
function toHtml(frame: DataFrame): string {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag} style="text-align:left">${breakable(cell)}</${tag}>`).join("")}</tr>`;
  const [headings = [], ...rows] = linesOf(frame);
  return [
    "<table>",
    `<thead>${row("th", headings)}</thead>`,
    "<tbody>",
    ...rows.map((cells) => row("td", cells)),
    "</tbody>",
    "</table>",
  ].join("\n");
}

/** @example "case_id  value\nce3m        2011" */
function toText(frame: DataFrame): string {
  const lines = linesOf(frame);
  const widths = frame.columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The headings, then row by row. */
function linesOf(frame: DataFrame): string[][] {
  const lines: unknown[][] = [frame.columns, ...(frame.values as unknown[][])];
  return lines.map((cells) => cells.map((cell) => (cell == null ? "" : escapeInvisible(String(cell)))));
}

/** A list in a cell may break after each `;`: it has no spaces, and would push the next columns off the page. */
function breakable(cell: string): string {
  return cell.split(";").map(escapeXml).join(";<wbr>");
}

/** One output with the same content in several forms, which tslab's own `display` cannot send. */
function display(data: Readonly<Record<string, unknown>>): void {
  // The notebook's kernel has loaded it already; elsewhere there is nothing to show on.
  const { lastWriteDisplayData } = require("tslab/dist/jupyter.js") as typeof import("tslab/dist/jupyter.js");
  if (!lastWriteDisplayData) throw new Error("expected to run in a notebook, but there is none to show on");
  lastWriteDisplayData({ data: { ...data }, metadata: {}, transient: {} } as never, false);
}
