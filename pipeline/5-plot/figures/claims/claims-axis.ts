import type { ClaimResult } from "../../../schemas/index.js";
import { sizeIn } from "../../../schemas/results/result.js";
import { claimKey } from "../../layout/evidence-keys.js";
import { boxes, dots, type Layer, lines, textMarks } from "../../layout/marks.js";
import { colour } from "../../layout/theme.js";

/** A claim, and where on the page its row lies. */
export interface PlacedClaim {
  readonly claim: ClaimResult;
  readonly top: number;
  readonly middle: number;
}

const ticks = [0, 25, 50, 75, 100];
const [half, barHalf, dot] = [4.5, 2, 4.6];

/** The percentages that the published words allow; none for a number or a lead, nor where nothing was computed. */
export function allowed({
  qualifier,
  published,
  percent,
  of,
  verdict,
}: ClaimResult): { low: number; high: number } | undefined {
  if (percent === null || verdict === "untestable") return undefined;
  if (qualifier === "all") return { low: 100, high: 100 };
  if (qualifier === "some") return { low: 100 / Math.max(1, of ?? 1), high: 100 };
  if (qualifier === "majority") return { low: 50, high: 100 };
  if (!published.endsWith("%")) return undefined;
  const [low = 0, high = low] = published.split("–").map(Number.parseFloat);
  return { low, high: qualifier === "more_than" ? 100 : high };
}

/** Published stroke and band, robust bar and computed dot of every claim on a percentage, on one scale from `left` to `right`. */
export function claimsAxis(
  placed: readonly PlacedClaim[],
  { left, right, labelsAt, label }: { left: number; right: number; labelsAt: number; label: (tick: number) => string },
): Layer[] {
  const at = (percent: number) => left + (percent / 100) * (right - left);
  const rows = placed.flatMap(({ claim, top, middle: y }) => {
    const { id, published, percent, low, high } = claim;
    const may = allowed(claim);
    return may ? [{ data: { evidence: claimKey(id), id, published, percent, low, high }, may, top, y }] : [];
  });
  const grid = rows.flatMap(({ top, y }) =>
    ticks.map((tick) => ({ x: at(tick), x2: at(tick), y: top, y2: 2 * y - top })),
  );
  const bar = (row: (typeof rows)[number], from: number, to: number, halfHeight: number, fill: string) =>
    from < to
      ? [{ ...row.data, x: at(from), x2: at(to), y: row.y - halfHeight, y2: row.y + halfHeight, fill, stroke: fill }]
      : [];
  return [
    boxes(rows.flatMap((row) => bar(row, row.may.low, row.may.high, half, colour.plain))),
    lines(grid, { color: colour.faint }),
    boxes(rows.flatMap((row) => bar(row, sizeIn(row.data.low), sizeIn(row.data.high), barHalf, colour.range))),
    lines(
      rows.map(({ data, may, y }) => ({ ...data, x: at(may.low), x2: at(may.low), y: y - half, y2: y + half })),
      { width: 1.2 },
    ),
    dots(
      rows.map(({ data, y }) => ({
        ...data,
        x: at(data.percent ?? 0),
        y,
        fill: colour.filled,
        stroke: colour.filled,
      })),
      dot,
    ),
    textMarks(
      ticks.map((tick) => ({ x: at(tick), y: labelsAt, text: label(tick) })),
      { align: "center" },
    ),
  ];
}
