import type { Multiverse, Verdict } from "../../../schemas/index.js";
import { claimKey } from "../../layout/evidence-keys.js";
import { type Layer, layer } from "../../layout/marks.js";
import { colour, lineHeight, verdictFill } from "../../layout/theme.js";

/** A claim with what the columns beside its bar say. */
export interface DescribedClaim {
  readonly row: Multiverse;
  readonly paraphrase: string;
  readonly kept: string;
  readonly result: string;
  readonly turned: string;
}

/** A bar for each claim, divided by the verdict of each combination. */
export function bars(
  rows: readonly Multiverse[],
  {
    y,
    shown,
    range,
    title,
  }: {
    readonly y: object;
    readonly shown: readonly Verdict[];
    readonly range: readonly number[];
    readonly title: string;
  },
): Layer {
  const counted = rows.flatMap((found) =>
    shown.map((verdict, order) => ({
      id: found.id,
      evidence: claimKey(found.id),
      verdict,
      order,
      combinations: found[verdict],
    })),
  );
  const all = rows[0]?.combinations ?? 0;
  const axis = { title, values: [0, all / 2, all], grid: false, domain: false, format: "d", labelFlush: false };
  return layer(
    counted.filter(({ combinations }) => combinations > 0),
    { type: "bar", height: { band: 0.6 }, stroke: colour.line, strokeWidth: 0.5 },
    {
      y,
      x: {
        field: "combinations",
        type: "quantitative",
        stack: "zero",
        scale: { domain: [0, all], range, nice: false },
        axis,
      },
      order: { field: "order", type: "quantitative" },
      fill: {
        field: "verdict",
        type: "nominal",
        scale: { domain: shown, range: shown.map((verdict) => verdictFill[verdict]) },
        legend: null,
      },
    },
  );
}

/** Words in the row of their claim, line by line. */
export function cellsAt(
  x: number,
  claims: readonly { readonly id: string; readonly lines: readonly string[] }[],
  y: object,
  rowHeight: number,
): Layer {
  const rows = claims.flatMap(({ id, lines }) =>
    lines.map((text, line) => ({
      id,
      evidence: claimKey(id),
      text,
      // From the upper edge of the row, as Vega-Lite counts offsets in a band.
      offset: rowHeight / 2 + (line - (lines.length - 1) / 2) * lineHeight.text,
    })),
  );
  return layer(
    rows,
    { type: "text", x },
    { y, yOffset: { field: "offset", type: "quantitative", scale: null }, text: { field: "text", type: "nominal" } },
  );
}
