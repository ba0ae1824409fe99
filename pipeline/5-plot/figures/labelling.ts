import type { TopLevelSpec } from "vega-lite";
import { captionOf } from "../layout/caption.js";
import { claimKey, fieldKey, shareKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { dots, type Layer, lines, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Texts } from "../text/index.js";
import {
  type Count,
  type LabellingAnswer,
  type LabellingTables,
  readLabelling,
  tableNumber,
} from "./read-labelling.js";

/** What the three rows are called. */
type Rows = readonly [string, string, string];

const [rowHeight, groupGap, pad, dotSize] = [10.5, 4, 5, 5];
const ticks = [0, 25, 50, 75, 100];

/** What the text states of labelling, what the table counts and what the values give, side by side. */
export function labelling(given: LabellingTables, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.labelling;
  const answers = readLabelling(given, page.texts);
  const names: Rows = [words.text, words.table(tableNumber(given)), words.values];
  const at = lookUp(given.values);
  const cases = sampleOf(given.cases).map(({ case_id, name }) => {
    const { value } = at(case_id, "labelling");
    return `${name}${common.colon}${value === "" ? common.missing : page.texts.label("labelling", value)}`;
  });
  return figure(page, {
    title: titleOf(answers, page.texts),
    body: { ...ranges(answers, names, page), axisSpace: 22 },
    caption: {
      ...captionOf(given, ["labelling"], page.texts),
      what: words.what(common.cases(cases.length), caption.asOf(given.reference_date)),
    },
    description: `${words.description} ${[...answers.map((one) => rowInWords(one, names, page.texts)), ...cases].join(". ")}.`,
  });
}

const look = {
  published: { fill: colour.paper, stroke: colour.ink },
  tabled: { fill: colour.line, stroke: colour.line },
  concluded: { fill: colour.filled, stroke: colour.filled },
};

/** A group of three rows for each code, on one axis from 0 to 100 %. */
function ranges(answers: readonly LabellingAnswer[], rows: Rows, page: Page): { layers: Layer[]; height: number } {
  const { common, figures } = page.texts;
  const words = figures.labelling;
  const percentOf = ({ count, of }: Count) => (of === 0 ? undefined : (100 * count) / of);
  const inWords = (counted: Count) => countInWords(counted, page.texts);
  const rowsOfEach = answers.map(({ code, claim, published, tabled, concluded }) => [
    {
      at: published,
      evidence: claim && claimKey(claim),
      look: look.published,
      text: published === undefined ? "–" : common.percent(published),
    },
    { at: percentOf(tabled), evidence: fieldKey("labelling"), look: look.tabled, text: inWords(tabled) },
    {
      at: percentOf(concluded),
      evidence: shareKey("labelling", code),
      look: look.concluded,
      text: inWords(concluded),
      ...concluded,
    },
  ]);
  const left = Math.max(...rows.map((text) => textWidth(text, size.text))) + 2 * pad;
  const right = Math.max(0, ...rowsOfEach.flat().map(({ text }) => textWidth(text, size.text))) + 2 * pad;
  const heads = answers.map((one) => ({
    label: words.head(one.label.toLowerCase()),
    verdict: one.follows === undefined ? "" : words.follows(one.follows),
  }));
  const headSpace = heads.map(({ label, verdict }) => textWidth(`${label} ${verdict}`, size.text, bold) + pad);
  const leastAxis = ticks.length * textWidth("100 ", size.text) + textWidth(words.axis, size.text, bold) / 3;
  needsWidth(page, Math.max(left + leastAxis + right, ...headSpace));
  const span = page.width - left - right;
  const x = (percent: number) => left + (percent / 100) * span;

  const groupHeight = lineHeight.text + 3 * rowHeight + groupGap;
  const height = answers.length * groupHeight;
  const yOf = (group: number, row: number) => group * groupHeight + lineHeight.text + 2 + (row + 0.5) * rowHeight;
  const placed = rowsOfEach.flatMap((group, i) =>
    group.map((row, j) => ({ ...row, y: yOf(i, j), label: rows[j] ?? "" })),
  );
  const points = placed.flatMap(({ at, y, evidence, look: paint }) =>
    at === undefined ? [] : [{ x: x(at), y, percent: at, evidence, ...paint }],
  );
  const intervals = answers.flatMap(({ code, concluded: { low, high, of } }, i) =>
    of === 0
      ? []
      : [{ x: x(low), x2: x(high), y: yOf(i, 2), y2: yOf(i, 2), low, high, evidence: shareKey("labelling", code) }],
  );
  const headY = (i: number) => i * groupHeight + lineHeight.text / 2;
  return {
    height,
    layers: [
      lines(
        answers.flatMap((_, i) => ticks.map((tick) => ({ x: x(tick), x2: x(tick), y: yOf(i, -0.5), y2: yOf(i, 2.5) }))),
        { color: colour.faint },
      ),
      textMarks(
        heads.map(({ label }, i) => ({ x: 0, y: headY(i), text: label })),
        { bold: true },
      ),
      textMarks(
        heads.map(({ verdict }, i) => ({ x: page.width, y: headY(i), text: verdict })),
        { align: "right" },
      ),
      textMarks(placed.map(({ y, label }) => ({ x: pad, y, text: label }))),
      textMarks(
        placed.map(({ y, text, evidence }) => ({ x: page.width, y, text, evidence })),
        { align: "right" },
      ),
      lines(intervals, { color: colour.filled, width: 1.2 }),
      dots(points, dotSize),
      textMarks(
        ticks.map((tick) => ({ x: x(tick), y: height + 5, text: `${tick}` })),
        { align: "center" },
      ),
      textMarks([{ x: x(50), y: height + 14, text: words.axis }], { align: "center", bold: true }),
    ],
  };
}

/** @example countInWords({ count: 11, of: 17 }, texts) // "11 of 17 (65 %)" */
function countInWords({ count, of }: Count, { common, figures }: Texts): string {
  return of === 0 ? "–" : figures.labelling.count(count, of, common.percent((100 * count) / of));
}

function rowInWords({ label, published, tabled, concluded }: LabellingAnswer, names: Rows, texts: Texts): string {
  const { common, figures } = texts;
  const words = figures.labelling;
  const interval = words.interval(common.number(concluded.low), common.percent(concluded.high));
  const parts = [
    [names[0], published === undefined ? "–" : common.percent(published)],
    [names[1], countInWords(tabled, texts)],
    [names[2], `${countInWords(concluded, texts)}, ${interval}`],
  ];
  return `${label}${common.colon}${parts.map((part) => part.join(" ")).join(common.semicolon)}`;
}

function titleOf(answers: readonly LabellingAnswer[], texts: Texts): string {
  const { common, figures } = texts;
  const published = answers.filter((one) => one.published !== undefined);
  const refuted = published.filter((one) => one.follows === false);
  if (published.length === 0) return figures.labelling.titleWithout;
  const each = refuted.map(({ label, published: percent = 0, concluded: { count, of } }) =>
    figures.labelling.apart(
      label.toLowerCase(),
      common.percent(percent),
      count,
      of,
      common.percent((100 * count) / of),
    ),
  );
  return figures.labelling.title(refuted.length, published.length, each.join(common.semicolon));
}
