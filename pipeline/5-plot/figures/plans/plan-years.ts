import type { Value } from "../../../schemas/index.js";
import { axis } from "../../layout/axis.js";
import { contestedMarks, dots, type Layer, lines, textMarks } from "../../layout/marks.js";
import { areNamesAbove, type Page } from "../../layout/page.js";
import { yearTicks } from "../../layout/round-ticks.js";
import { leastWidth, textWidth, wrap } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../../layout/theme.js";

/** A case and the year in which it was created. */
export interface Creation {
  readonly name: string;
  readonly evidence: string;
  readonly year: string;
  readonly status: Value["status"];
}

/** Names at the left, the years beside them, a band for each. */
export interface YearSpace {
  /** The names go from 0 to `nameWidth`, the years from `left` to `width`; on a phone, names stand over what is of their years. */
  readonly isOver: boolean;
  readonly nameWidth: number;
  readonly left: number;
  readonly width: number;
  readonly first: number;
  readonly last: number;
  readonly band: number;
  /** Where a year starts, or a part of it later. */
  readonly x: (year: number | string, part?: number) => number;
}

const [dotDiameter, dotStep, gap] = [6, 7.5, 6];
/** What a year takes at least, so that the dots of two do not meet. */
const leastBand = 5.5;

/** From the first to the last year that anything has; the names take what they need, up to a share of the page. */
export function yearSpace(given: { labels: readonly string[]; years: readonly string[] }, page: Page): YearSpace {
  const { width } = page;
  const years = given.years.filter((year) => year !== "").map(Number);
  const [first, last] = years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
  const count = last - first + 1;
  const longest = Math.max(...given.labels.map((text) => textWidth(text, size.text, bold)));
  const least = Math.max(...given.labels.map((text) => leastWidth(text, size.text, bold)));
  const beside = Math.max(least, 0.2 * width) + gap + count * leastBand;
  const isOver = areNamesAbove(page, beside, Math.max(least, count * leastBand + textWidth("2000", size.text) / 2));
  const nameWidth = isOver ? width : Math.max(least, Math.min(longest, 0.3 * width, width - gap - count * leastBand));
  const left = isOver ? textWidth("2000", size.text) / 2 : nameWidth + gap;
  const band = (width - left) / count;
  const x = (year: number | string, part = 0) => left + (Number(year) - first + part) * band;
  return { isOver, nameWidth, left, width, first, last, band, x };
}

export function yearAxis({ first, last, left, width, band, x }: YearSpace, bottom: number, title: string) {
  const years = yearTicks(first, last, (textWidth("2000", size.text) + 4) / band);
  return axis({
    ticks: years.map((year) => ({ x: x(year, 0.5), text: String(year) })),
    top: 0,
    bottom: bottom + 1,
    title,
    middle: (left + width) / 2,
    space: width - left,
  });
}

/** A dot for each case over the year of its creation, the contested ones on top of the others. */
export function creationRow(
  stacks: readonly (readonly Creation[])[],
  label: string,
  top: number,
  { isOver, nameWidth, width, band, x }: YearSpace,
): { layers: Layer[]; bottom: number } {
  const labelLines = wrap(label, nameWidth, size.text, bold);
  const highest = Math.max(1, ...stacks.map((stack) => stack.length));
  const labelHeight = labelLines.length * lineHeight.text;
  const bottom = top + gap + (isOver ? labelHeight + highest * dotStep : Math.max(highest * dotStep, labelHeight));
  const foot = isOver ? top + gap + labelHeight : bottom;
  const spots = stacks.flatMap((stack) =>
    [
      ...stack.filter(({ status }) => status !== "contested"),
      ...stack.filter(({ status }) => status === "contested"),
    ].map(({ name, evidence, year, status }, i) => {
      return { evidence, case: name, year, status, x: x(year, 0.5), y: bottom - (i + 0.5) * dotStep };
    }),
  );
  const labelRows = labelLines.map((text, i) => {
    return { x: 0, y: foot - (labelLines.length - i - 0.5) * lineHeight.text, text };
  });
  return {
    bottom,
    layers: [
      lines([{ x: 0, x2: width, y: top + 1, y2: top + 1 }], { color: colour.line }),
      textMarks(labelRows, { bold: true }),
      dots(
        spots.map((spot) => ({ ...spot, fill: colour.filled, stroke: colour.filled })),
        Math.min(dotDiameter, band - 1),
      ),
      contestedMarks(spots.filter(({ status }) => status === "contested")),
    ],
  };
}
