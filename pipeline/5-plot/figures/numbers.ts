import type { TopLevelSpec } from "vega-lite";
import { ascendingBy } from "../../lib/collections.js";
import { type NumberSummary, rangeOf } from "../../schemas/index.js";
import { captionOf } from "../layout/caption.js";
import { figure } from "../layout/figure.js";
import { type Layer, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { leastWidth, textWidth, wrap } from "../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import { formatEnds } from "../report/format-ends.js";
import { formatValue } from "../report/format-value.js";
import type { Texts } from "../text/index.js";
import { nameWithUnit } from "../text/name-with-unit.js";
import { axisHeight, edge, type KnownNumber, medianFill, numberPanel, stackValues } from "./number-panel.js";

type Given = Pick<Tables, "cases" | "numbers" | "sources" | "values" | "witnesses" | "reference_date">;

const [gap, panelGap] = [6, 7];

/** An axis for each field of numbers with enough values, as their units differ: a mark for each value, and the median. */
export function numbers(given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, reasons, field: labelOf, reasonField } = page.texts;
  const words = figures.numbers;
  const panels = panelsOf(given, page);
  const drawn = panels.map(({ summary }) => summary);
  const undrawn = given.numbers.filter(({ reason_code }) => reason_code !== "");
  const notes = undrawn.slice(0, 1).map(({ field, reason_code, reason_detail }) => {
    const each = undrawn.map((summary) => words.countOf(labelOf(summary.field), summary.n));
    return words.undrawn(common.list(each), reasons.numbers[reason_code](reason_detail, reasonField(field)));
  });
  const values = panels.flatMap((panel) => panel.values);
  const isContested = values.some(({ status }) => status === "contested");
  const exact = { dot: { fill: colour.filled, stroke: colour.filled } };
  return figure(page, {
    title: titleOf(drawn, page.texts),
    body: stack(panels, page),
    legend: [
      ...(values.some(({ low, high }) => low === high) ? [{ mark: exact, text: words.exact }] : []),
      ...(values.some(({ low, high }) => low !== high) ? [{ mark: "bounds" as const, text: words.bounds }] : []),
      ...(panels.some(({ median: { low, high } }) => low !== null && low === high) ? [{ text: words.median }] : []),
      ...(panels.some(({ median }) => median.low !== median.high)
        ? [{ mark: { fill: medianFill }, text: words.medianRange }]
        : []),
      ...(isContested ? [{ mark: "contested" as const, text: common.contested }] : []),
    ],
    caption: {
      ...captionOf(
        given,
        drawn.map(({ field }) => field),
        page.texts,
      ),
      what: words.what(common.cases(sampleOf(given.cases).length), caption.asOf(given.reference_date)),
      notes,
    },
    description: [words.description, ...panels.map(({ inWords }) => inWords)].join(" "),
  });
}

type Panel = ReturnType<typeof panelsOf>[number];

/** What each panel shows, in the codebook's order. */
function panelsOf({ numbers: summaries, cases, values }: Given, { width, texts }: Page) {
  const { common, figures, field: labelOf } = texts;
  const words = figures.numbers;
  const at = lookUp(values);
  return summaries
    .filter(({ reason_code }) => reason_code === "")
    .map((summary) => {
      const { field, n, median_low: low, median_high: high } = summary;
      const all = sampleOf(cases).map(({ case_id, name }) => ({ case_id, case: name, ...at(case_id, field) }));
      const each = all.map((one) => `${one.case} ${formatValue(field, one.value, texts)}`);
      const label = labelOf(field);
      const known = all.flatMap(({ value, ...rest }): KnownNumber[] => {
        const [from, to] = rangeOf(texts.parse(field, value));
        return value === "" ? [] : [{ ...rest, low: finite(from), high: finite(to) }];
      });
      const panel = { field, values: known, median: { low, high } };
      return {
        ...panel,
        summary,
        title: nameWithUnit(field, texts),
        beside: words.summary(formatEnds(field, low, high, texts), n),
        inWords: `${label}${common.colon}${each.join(common.semicolon)}.`,
        height: stackValues(panel, width).height,
      };
    })
    .filter((panel) => panel.values.length > 0);
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

/** The panels below each other: title and median, marks, axis. */
function stack(panels: readonly Panel[], page: Page): { layers: Layer[]; height: number; axisSpace: number } {
  const widthOf = (text: string) => textWidth(text, size.text);
  needsWidth(page, 2 * edge + 5 * widthOf("1000 "));
  for (const { title, beside } of panels) needsWidth(page, leastWidth(title, size.text, bold) + gap + widthOf(beside));
  let y = 0;
  const placed = panels.map((panel) => {
    const lines = wrap(panel.title, page.width - gap - widthOf(panel.beside), size.text, bold);
    const titleTop = y;
    const top = y + lines.length * lineHeight.text + 3;
    y = top + panel.height + axisHeight + panelGap;
    return { ...panel, lines, titleTop, top };
  });
  const height = Math.max(0, Math.ceil(y - panelGap - axisHeight));
  const titles = placed.flatMap(({ lines, titleTop }) =>
    lines.map((text, line) => ({ x: 0, y: titleTop + (line + 0.5) * lineHeight.text, text })),
  );
  const besides = placed.map(({ beside, titleTop }) => ({
    x: page.width,
    y: titleTop + lineHeight.text / 2,
    text: beside,
  }));
  const decimalMark = page.texts.common.number(0.5, 1).charAt(1);
  const each = placed.map((panel) => numberPanel(panel, { width: page.width, top: panel.top, height, decimalMark }));
  // Units differ, so each panel has scales of its own.
  const own = { layer: each, resolve: { scale: { x: "independent", y: "independent" } } } as const;
  return {
    layers: [
      textMarks(titles, { bold: true }),
      textMarks(besides, { align: "right" }),
      ...(each.length > 0 ? [own] : []),
    ],
    height,
    axisSpace: axisHeight,
  };
}

/** The field with the most values leads, the first of the codebook among equals. */
function titleOf(drawn: readonly NumberSummary[], texts: Texts): string {
  const words = texts.figures.numbers;
  const [lead] = [...drawn].sort(ascendingBy(({ n }) => [-n]));
  if (lead === undefined) return words.titleWithout;
  const { field, n, exact } = lead;
  const [minimum, median, maximum] = (["minimum", "median", "maximum"] as const).map((name) =>
    formatEnds(field, lead[`${name}_low`], lead[`${name}_high`], texts),
  ) as [string, string, string];
  const isRange = lead.minimum_low === lead.minimum_high && lead.maximum_low === lead.maximum_high;
  const isGiven = isRange && lead.minimum_low !== null && lead.maximum_low !== null;
  // A percentage has its sign behind each number.
  return words.title(
    texts.unit(field) === "%" ? texts.field(field) : nameWithUnit(field, texts),
    median,
    n,
    isGiven ? words.range(minimum, maximum) : words.bounded(n - exact, n),
  );
}
