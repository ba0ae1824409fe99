import type { TopLevelSpec } from "vega-lite";
import type { FigureOf } from "../../../schemas/index.js";
import { captionOf } from "../../layout/caption.js";
import { claimKey, fieldKey, shareKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { boxes, dots, type Layer, lines, textMarks } from "../../layout/marks.js";
import { isPhone, needsWidth, type Page } from "../../layout/page.js";
import { textWidth } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Texts } from "../../text/index.js";
import { nameAbsence } from "../../text/name-absence.js";
import { type Count, type PublishedAnswer, readShares, type ShareTables } from "./read-shares.js";
import { countInWords, rowInWords, titleOf } from "./share-words.js";

// The bar is higher than the dot, so that both its ends are seen.
const [rowHeight, groupGap, pad, dotSize, barHalf] = [10.5, 4, 5, 5, 4];
const barPaint = { fill: colour.range, stroke: colour.range };
const ticksOn = (page: Page) => (isPhone(page) ? [0, 50, 100] : [0, 25, 50, 75, 100]);

/** What the text states of a field, what the survey counts and what the values give, side by side. */
export function shares({ field }: FigureOf<"shares">, given: ShareTables, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.shares;
  const answers = readShares(field, given, page.texts);
  const label = page.texts.field(field);
  const at = lookUp(given.values);
  const cases = sampleOf(given.cases).map(({ case_id, name }) => {
    const own = at(case_id, field);
    return `${name}${common.colon}${page.texts.label(field, own.value) || nameAbsence(own, page.texts)}`;
  });
  const published = answers.filter((answer) => answer.published !== undefined).length;
  const isAsked = answers.some(({ tabled }) => tabled.of > 0);
  const isOpen = answers.some(({ bounds }) => bounds !== undefined);
  return figure(page, {
    title: titleOf(label, answers, cases.length, page.texts),
    body: { ...ranges(field, answers, page), axisSpace: 22 },
    legend: isOpen ? [{ mark: { fill: colour.range }, text: words.bounds }] : [],
    caption: {
      ...captionOf(given, [field], page.texts),
      what: words.what(label, common.cases(cases.length), caption.asOf(given.reference_date), published, isAsked),
      notes: [...(isOpen ? [common.boundsNote] : []), common.rounding],
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
  const groups = placeGroups(field, answers, page);
  const { left, right } = sidesOf(groups, page);
  const ticks = ticksOn(page);
  const x = (percent: number) => left + (percent / 100) * (page.width - left - right);
  const height = groups.reduce((sum, group) => sum + group.height, 0);
  const rows = groups.flatMap((group) => group.rows);
  const points = rows.flatMap(({ at, y, evidence, look: paint }) =>
    at === undefined ? [] : [{ x: x(at), y, percent: at, evidence, ...paint }],
  );
  const open = groups.flatMap(({ answer: { code, bounds }, rows: own }) => {
    const y = own.at(-1)?.y ?? 0;
    const ends = bounds && { x: x(bounds.low), x2: x(bounds.high), y: y - barHalf, y2: y + barHalf };
    return bounds && ends ? [{ ...bounds, ...ends, ...barPaint, evidence: shareKey(field, code) }] : [];
  });
  const grid = groups.flatMap(({ top, bottom }) =>
    ticks.map((tick) => ({ x: x(tick), x2: x(tick), y: top, y2: bottom })),
  );
  return {
    height,
    layers: [
      lines(grid, { color: colour.faint }),
      textMarks(
        groups.map(({ answer, headY: y }) => ({ x: 0, y, text: answer.label })),
        { bold: true },
      ),
      textMarks(
        groups.map(({ verdict, verdictY: y }) => ({ x: page.width, y, text: verdict })),
        { align: "right" },
      ),
      textMarks(rows.map(({ y, label }) => ({ x: pad, y, text: label }))),
      textMarks(
        rows.map(({ y, text, evidence }) => ({ x: page.width, y, text, evidence })),
        { align: "right" },
      ),
      boxes(open),
      dots(points, dotSize),
      textMarks(
        ticks.map((tick) => ({ x: x(tick), y: height + 5, text: `${tick}` })),
        { align: "center" },
      ),
      textMarks([{ x: x(50), y: height + 14, text: words.axis }], { align: "center", bold: true }),
    ],
  };
}

/** The rows of each code from its heading down; `top` and `bottom` are where its grid goes. */
function placeGroups(field: string, answers: readonly PublishedAnswer[], page: Page) {
  const { texts } = page;
  const verdictOf = ({ follows }: PublishedAnswer) =>
    follows === undefined ? "" : texts.figures.shares.follows(follows);
  const widthOf = (answer: PublishedAnswer) => textWidth(`${answer.label} ${verdictOf(answer)}`, size.text, bold) + pad;
  // On a phone, a verdict that has no room beside its answer stands below.
  const isBelow = isPhone(page) && answers.some((answer) => widthOf(answer) > page.width);
  const below = isBelow ? lineHeight.text : 0;
  let from = 0;
  return answers.map((answer) => {
    const rows = rowsOf(field, answer, texts);
    const height = lineHeight.text + below + rows.length * rowHeight + groupGap;
    const start = from;
    const yOf = (row: number) => start + lineHeight.text + below + 2 + (row + 0.5) * rowHeight;
    from += height;
    return {
      ...{ answer, height, top: yOf(-0.5), bottom: yOf(rows.length - 0.5), headY: start + lineHeight.text / 2 },
      ...{ verdict: verdictOf(answer), verdictY: start + below + lineHeight.text / 2 },
      headWidth: isBelow ? textWidth(verdictOf(answer), size.text, bold) : widthOf(answer),
      rows: rows.map((row, i) => ({ ...row, y: yOf(i) })),
    };
  });
}

/** The room for the rows' names at the left and for their counts at the right. */
function sidesOf(groups: ReturnType<typeof placeGroups>, page: Page): { left: number; right: number } {
  const rows = groups.flatMap((group) => group.rows);
  const left = Math.max(...rows.map(({ label }) => textWidth(label, size.text))) + 2 * pad;
  const right = Math.max(0, ...rows.map(({ text }) => textWidth(text, size.text))) + 2 * pad;
  const axisTitle = page.texts.figures.shares.axis;
  const leastAxis = ticksOn(page).length * textWidth("100 ", size.text) + textWidth(axisTitle, size.text, bold) / 3;
  needsWidth(page, Math.max(left + leastAxis + right, ...groups.map(({ headWidth }) => headWidth)));
  return { left, right };
}
