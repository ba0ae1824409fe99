import type { TopLevelSpec } from "vega-lite";
import type { FigureOf } from "../../schemas/index.js";
import { exactShare } from "../exact-share.js";
import { captionOf } from "../layout/caption.js";
import { claimKey, fieldKey, shareKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { dots, type Layer, lines, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import { mostCommon, nameEquals } from "../most-common.js";
import type { Texts } from "../text/index.js";
import { type Count, type PublishedAnswer, readShares, type ShareTables } from "./read-shares.js";

const [rowHeight, groupGap, pad, dotSize] = [10.5, 4, 5, 5];
const ticks = [0, 25, 50, 75, 100];

/** What the text states of a field, what the survey counts and what the values give, side by side. */
export function shares({ field }: FigureOf<"shares">, given: ShareTables, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.shares;
  const answers = readShares(field, given, page.texts);
  const label = page.texts.field(field);
  const at = lookUp(given.values);
  const cases = sampleOf(given.cases).map(({ case_id, name }) => {
    const { value } = at(case_id, field);
    return `${name}${common.colon}${value === "" ? common.missing : page.texts.label(field, value)}`;
  });
  const published = answers.filter((answer) => answer.published !== undefined).length;
  const isAsked = answers.some(({ tabled }) => tabled.of > 0);
  return figure(page, {
    title: titleOf(label, answers, cases.length, page.texts),
    body: { ...ranges(field, answers, page), axisSpace: 22 },
    caption: {
      ...captionOf(given, [field], page.texts),
      what: words.what(label, common.cases(cases.length), caption.asOf(given.reference_date), published, isAsked),
      notes: [common.rounding],
    },
    description: `${words.description} ${[...answers.map((one) => rowInWords(one, page.texts)), ...cases].join(". ")}.`,
  });
}

const look = {
  published: { fill: colour.paper, stroke: colour.ink },
  tabled: { fill: colour.line, stroke: colour.line },
  concluded: { fill: colour.filled, stroke: colour.filled },
};

interface Row {
  readonly label: string;
  readonly at: number | undefined;
  readonly evidence: string | undefined;
  readonly look: { readonly fill: string; readonly stroke: string };
  readonly text: string;
}

/** The rows of one code: the published share where there is one, the survey's where somebody answered, and the values'. */
function rowsOf(field: string, { code, claim, published, tabled, concluded }: PublishedAnswer, texts: Texts): Row[] {
  const { common, figures } = texts;
  const words = figures.shares;
  const percentOf = ({ count, of }: Count) => (of === 0 ? undefined : (100 * count) / of);
  const text =
    published === undefined
      ? []
      : [
          {
            ...{ label: words.text, at: published, evidence: claim && claimKey(claim), look: look.published },
            text: common.percent(published),
          },
        ];
  const survey =
    tabled.of === 0
      ? []
      : [
          {
            ...{ label: words.survey, at: percentOf(tabled), evidence: fieldKey(field), look: look.tabled },
            text: countInWords(tabled, texts),
          },
        ];
  const values = {
    ...{ label: words.values, at: percentOf(concluded), evidence: shareKey(field, code), look: look.concluded },
    text: countInWords(concluded, texts),
  };
  return [...text, ...survey, values];
}

/** A group of rows for each code, on one axis from 0 to 100 %. */
function ranges(field: string, answers: readonly PublishedAnswer[], page: Page): { layers: Layer[]; height: number } {
  const words = page.texts.figures.shares;
  const rowsOfEach = answers.map((answer) => rowsOf(field, answer, page.texts));
  const rows = rowsOfEach.flat().map(({ label }) => label);
  const left = Math.max(...rows.map((text) => textWidth(text, size.text))) + 2 * pad;
  const right = Math.max(0, ...rowsOfEach.flat().map(({ text }) => textWidth(text, size.text))) + 2 * pad;
  const heads = answers.map((one) => ({
    label: one.label,
    verdict: one.follows === undefined ? "" : words.follows(one.follows),
  }));
  const headSpace = heads.map(({ label, verdict }) => textWidth(`${label} ${verdict}`, size.text, bold) + pad);
  const leastAxis = ticks.length * textWidth("100 ", size.text) + textWidth(words.axis, size.text, bold) / 3;
  needsWidth(page, Math.max(left + leastAxis + right, ...headSpace));
  const span = page.width - left - right;
  const x = (percent: number) => left + (percent / 100) * span;

  const heights = rowsOfEach.map((group) => lineHeight.text + group.length * rowHeight + groupGap);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const yOf = (group: number, row: number) => (tops[group] ?? 0) + lineHeight.text + 2 + (row + 0.5) * rowHeight;
  const placed = rowsOfEach.flatMap((group, i) => group.map((row, j) => ({ ...row, y: yOf(i, j) })));
  const points = placed.flatMap(({ at, y, evidence, look: paint }) =>
    at === undefined ? [] : [{ x: x(at), y, percent: at, evidence, ...paint }],
  );
  const atLast = (group: number) => {
    const y = yOf(group, (rowsOfEach[group]?.length ?? 1) - 1);
    return { y, y2: y };
  };
  const intervals = answers.flatMap(({ code, concluded: { low, high, of } }, i) =>
    of === 0 ? [] : [{ ...atLast(i), x: x(low), x2: x(high), low, high, evidence: shareKey(field, code) }],
  );
  const headY = (i: number) => (tops[i] ?? 0) + lineHeight.text / 2;
  return {
    height,
    layers: [
      lines(
        rowsOfEach.flatMap((group, i) =>
          ticks.map((tick) => ({ x: x(tick), x2: x(tick), y: yOf(i, -0.5), y2: yOf(i, group.length - 0.5) })),
        ),
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
  return of === 0 ? "–" : figures.shares.count(count, of, common.percent((100 * count) / of));
}

function rowInWords({ label, published, tabled, concluded }: PublishedAnswer, texts: Texts): string {
  const { common, figures } = texts;
  const words = figures.shares;
  const exact = concluded.of === 0 ? concluded : exactShare(concluded.count, concluded.of);
  const interval = words.interval(common.number(exact.low), common.percent(exact.high));
  const parts = [
    ...(published === undefined ? [] : [[words.text, common.percent(published)]]),
    ...(tabled.of === 0 ? [] : [[words.survey, countInWords(tabled, texts)]]),
    [words.values, `${countInWords(concluded, texts)}${concluded.of === 0 ? "" : `, ${interval}`}`],
  ];
  return `${label}${common.colon}${parts.map((part) => part.join(" ")).join(common.semicolon)}`;
}

function titleOf(field: string, answers: readonly PublishedAnswer[], cases: number, texts: Texts): string {
  const { common } = texts;
  const words = texts.figures.shares;
  const published = answers.filter((one) => one.published !== undefined);
  const refuted = published.filter((one) => one.follows === false);
  if (published.length === 0) {
    const known = answers.filter(({ concluded }) => concluded.of > 0);
    const equals = mostCommon(known.map(({ label, concluded }) => ({ label, concluded, count: concluded.count })));
    const [first] = equals;
    if (first === undefined) return words.titleWithout(field, common.cases(cases));
    const named = nameEquals(
      equals.map(({ label }) => label),
      texts,
    );
    return `${words.most(field, named, countInWords(first.concluded, texts))}${common.each(equals.length)}`;
  }
  const each = refuted.map(({ label, published: percent = 0, concluded: { count, of } }) =>
    words.apart(label, common.percent(percent), count, of, common.percent((100 * count) / of)),
  );
  return words.title(field, refuted.length, published.length, each.join(common.semicolon));
}
