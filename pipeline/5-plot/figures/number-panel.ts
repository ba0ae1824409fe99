import { ascendingBy } from "../../lib/collections.js";
import { valueKey } from "../layout/evidence-keys.js";
import { type Layer, layer } from "../layout/marks.js";
import { packLanes } from "../layout/pack-lanes.js";
import { roundTicks } from "../layout/round-ticks.js";
import { colour, sequential } from "../layout/theme.js";

/** A value that is known: an exact number is both of its bounds, an open bound is null. */
export interface KnownNumber {
  readonly case: string;
  readonly case_id: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
}

export interface NumberPanel {
  readonly field: string;
  readonly values: readonly KnownNumber[];
  readonly median: { readonly low: number | null; readonly high: number | null };
}

const [laneHeight, dotDiameter, arrow] = [5.6, 4.6, 3.5];
/** From the axis to the edge of the page: for arrows beyond it, and so that the labels at its ends are whole. */
export const edge = 14;
export const axisHeight = 14;
export const medianFill = sequential(0.2);

/** Where a panel lies, in points: its marks from `top` to `bottom`, its axis below; `height` is that of the whole figure's body. */
interface Frame {
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** The language's decimal mark. */
  readonly decimalMark: string;
}

/** The values of a field on their own axis, exact ones below, each as low as it finds room: equal ones are a stack. */
export function stackValues({ field, values }: NumberPanel, width: number) {
  const ticks = ticksOf(values);
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (value: number) => edge + ((value - first) / (last - first)) * (width - 2 * edge);
  const inOrder = [...values].sort(
    ascendingBy(({ low, high }) => [low === high ? 0 : 1, low ?? first - 1, high ?? last + 1]),
  );
  const lanes = packLanes(
    inOrder.map(({ low, high }) => [
      (low === null ? 0 : x(low)) - dotDiameter / 2,
      (high === null ? width : x(high)) + dotDiameter / 2,
    ]),
    0.5,
  );
  const rows = inOrder.map((value, at) => ({
    ...value,
    evidence: valueKey(value.case_id, field),
    lane: lanes[at] ?? 0,
  }));
  const count = Math.max(0, ...lanes) + 1;
  return { rows, ticks, lanes: count, height: count * laneHeight + 2 };
}

/** Dots for exact numbers, lines for bounds with an arrow where one is open, and the median behind them. */
export function numberPanel(panel: NumberPanel, { width, top, height, decimalMark }: Frame): Layer {
  const { rows, ticks, lanes, height: markHeight } = stackValues(panel, width);
  const bottom = top + markHeight;
  const axis = {
    ...{ title: null, orient: "bottom", grid: false, offset: bottom - height, values: ticks, format: "~f" },
    ...{ labelFlush: false, labelExpr: `replace(datum.label, '.', '${decimalMark}')` },
  };
  const scale = { domain: [ticks[0], ticks.at(-1)], range: [edge, width - edge], nice: false, zero: false };
  const x = (field: string) => ({ field, type: "quantitative", scale, axis });
  const laneScale = { domain: [-0.5, lanes - 0.5], range: [bottom - 2, top], nice: false, zero: false };
  const y = { field: "lane", type: "quantitative", scale: laneScale, axis: null };
  const color = {
    condition: { test: "datum.status === 'contested'", value: colour.contested },
    value: colour.filled,
  };
  const line = { type: "rule", strokeWidth: 1.2 };
  const tick = { type: "tick", orient: "vertical", size: dotDiameter, thickness: 1.2, opacity: 1 };
  const arrowHead = (shape: string) => ({ type: "point", shape, size: 4 * arrow, filled: true, opacity: 1 });
  const bounded = rows.filter(({ low, high }) => low !== high);
  const having = (end: "low" | "high") => bounded.filter((row) => row[end] !== null);
  const openAbove = bounded.filter(({ high }) => high === null);
  const openBelow = bounded.filter(({ low }) => low === null);
  return {
    layer: [
      ...medianMarks(panel.median, x, [top, bottom], width),
      layer(
        having("low").filter(({ high }) => high !== null),
        line,
        { x: x("low"), x2: { field: "high" }, y, color },
      ),
      layer(openAbove, line, { x: x("low"), x2: { value: width - arrow }, y, color }),
      layer(openBelow, line, { x: x("high"), x2: { value: arrow }, y, color }),
      layer(openAbove, arrowHead("triangle-right"), { x: { value: width - arrow }, y, color }),
      layer(openBelow, arrowHead("triangle-left"), { x: { value: arrow }, y, color }),
      layer(having("low"), tick, { x: x("low"), y, color }),
      layer(having("high"), tick, { x: x("high"), y, color }),
      layer(
        rows.filter(({ low, high }) => low === high),
        { type: "point", shape: "circle", size: (Math.PI / 4) * dotDiameter ** 2, filled: true, opacity: 1 },
        { x: x("low"), y, color },
      ),
    ],
  };
}

/** A line where the median is a number; else its range, to the edge where it is open, with a line at each end that is known. */
function medianMarks(
  { low, high }: NumberPanel["median"],
  x: (field: string) => object,
  [top, bottom]: readonly [number, number],
  width: number,
): Layer[] {
  const sides = { y: { value: top }, y2: { value: bottom } };
  const ends = [...new Set([low, high])].flatMap((median) => (median === null ? [] : [{ median }]));
  const area = { type: "rect", color: medianFill };
  const to = high === null ? { x2: { value: width } } : { x2: { field: "high" } };
  const range =
    low === null
      ? layer([{ high }], area, { x: x("high"), x2: { value: 0 }, ...sides })
      : layer([{ low, high }], area, { x: x("low"), ...to, ...sides });
  const rules = layer(ends, { type: "rule", color: colour.ink, strokeWidth: 0.8 }, { x: x("median"), ...sides });
  return ends.length === 0 ? [] : low === high ? [rules] : [range, rules];
}

/** From the least to the greatest number that any value gives; about a single one, from nought to its double. */
function ticksOf(values: readonly KnownNumber[]): number[] {
  const all = values.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null);
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const [first = 0, last = 1] =
    least < greatest ? [least, greatest] : least === 0 ? [] : [0, 2 * least].sort((a, b) => a - b);
  return roundTicks(first, last, 5, all.every(Number.isInteger) ? 1 : 0);
}
