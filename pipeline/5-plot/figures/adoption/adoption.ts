import type { TopLevelSpec } from "vega-lite";
import { ascendingBy } from "../../../lib/collections.js";
import {
  type BlockCount,
  type Case,
  codesMeaning,
  type Field,
  type FigureOf,
  fieldsOfBlock,
  meaningOf,
} from "../../../schemas/index.js";
import { boundsOf } from "../../bounds-of.js";
import { axis } from "../../layout/axis.js";
import { captionOf } from "../../layout/caption.js";
import { fieldKey, shareKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { boxes, contestedMarks, dots, type Layer, textMarks } from "../../layout/marks.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { leastWidth, textWidth, wrap } from "../../layout/text-width.js";
import { colour, lineHeight, size } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import type { Texts } from "../../text/index.js";
import { describeShare, extent, formatCount, hasShare, titleOf } from "./adoption-words.js";

type Given = Pick<Tables, "cases" | "codebook" | "blocks" | "sources" | "values" | "witnesses" | "reference_date">;

// The bar is higher than the dot, so that both its ends are seen.
const [gap, dotDiameter, markDiameter, barHalf] = [6, 5, 4.2, 4];
const barPaint = { fill: colour.range, stroke: colour.range };

/** For each yes/no field of a block the share of yes among the cases that answered, the greatest first, with the bounds that open values leave. */
export function adoption({ block }: FigureOf<"adoption">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.adoption;
  const [item, yes] = [page.texts.item(block), page.texts.answer(block, "yes")];
  const fields = fieldsOfBlock(given.codebook, block);
  const shares = sharesOf(fields, given.blocks, page.texts);
  const { answered, withoutAnswer, inWords } = answersOf(fields, shares, given, page.texts);
  const asked = shares.filter(hasShare).map(({ of }) => of);
  const isOpen = shares.some((share) => boundsOf(share) !== undefined);
  const isContested = shares.some(({ contested }) => contested > 0);
  return figure(page, {
    title: titleOf(block, shares, page.texts),
    body: rangeChart(shares, yes, page),
    legend: [
      ...(shares.some(hasShare)
        ? [{ mark: { dot: { fill: colour.filled, stroke: colour.filled } }, text: words.dot(extent(asked)) }]
        : []),
      ...(isOpen ? [{ mark: { fill: colour.range }, text: words.bounds }] : []),
      ...(isContested ? [{ mark: "contested" as const, text: words.contested }] : []),
    ],
    caption: {
      ...captionOf(
        given,
        fields.map(({ field }) => field),
        page.texts,
        withoutAnswer.length > 0 ? words.withoutAnswer(item, common.list(withoutAnswer)) : "",
      ),
      what: words.what(item, yes, common.cases(sampleOf(given.cases).length), caption.asOf(given.reference_date)),
      notes: isOpen ? [common.boundsNote] : [],
    },
    description: `${words.description(item)} ${inWords.join(". ")}. ${words.answered(common.list(answered) || common.none)}`,
  });
}

/** A field's count, with its name and the evidence key of its yes. */
type FieldShare = BlockCount & { readonly name: string; readonly key: string };

function sharesOf(fields: readonly Field[], blocks: readonly BlockCount[], texts: Texts): FieldShare[] {
  return (
    fields
      .flatMap((field) => blocks.filter((row) => row.field === field.field).map((row) => ({ row, key: yesKey(field) })))
      .map(({ row, key }, place) => ({ ...row, place, key, name: texts.field(row.field) }))
      // Where none is known, neither is a share.
      .sort(ascendingBy(({ count, of, place }) => [of === 0 ? 1 : -count / of, -count, place]))
  );
}

/** Which cases answered anything, and of each share who has no. */
function answersOf(fields: readonly Field[], shares: readonly FieldShare[], given: Given, texts: Texts) {
  const [sample, at] = [sampleOf(given.cases), lookUp(given.values)];
  const hasAnswer = ({ case_id }: Case) => fields.some(({ field }) => at(case_id, field).value !== "");
  const hasNo = ({ case_id }: Case, asked: string) =>
    fields.some((field) => field.field === asked && meaningOf(field, at(case_id, asked).value) === "no");
  const names = (which: (studyCase: Case) => boolean) => sample.filter(which).map(({ name }) => name);
  return {
    answered: names(hasAnswer),
    withoutAnswer: names((studyCase) => !hasAnswer(studyCase)),
    inWords: shares.map((share) =>
      describeShare(
        share,
        names((studyCase) => hasNo(studyCase, share.field)),
        texts,
      ),
    ),
  };
}

const ticks = [0, 25, 50, 75, 100];

/** A row for each share: its name, its bounds and its share on one axis from 0 to 100 %, its count, and a mark for each contested value. */
function rangeChart(shares: readonly FieldShare[], yes: string, page: Page) {
  const { common, figures } = page.texts;
  const words = figures.adoption;
  const { nameWidth, left, right, countWidth } = spaceFor(shares, yes, page);
  const x = (percent: number) => left + ((right - left) * percent) / 100;
  const wrapped = shares.map(({ name }) => wrap(name, nameWidth, size.text));
  const rowHeight = Math.max(1, ...wrapped.map((name) => name.length)) * lineHeight.text + 3;
  const bottom = shares.length * rowHeight;
  const rows = shares.map((share, i) => ({ share, lines: wrapped[i] ?? [], y: (i + 0.5) * rowHeight }));
  const names = rows.flatMap(({ lines: text, y }) =>
    text.map((line, i) => ({ x: 0, y: y + (i - (text.length - 1) / 2) * lineHeight.text, text: line })),
  );
  const counts = rows.map(({ share, y }) => {
    return { x: right + 2 * gap, y, text: formatCount(share, page.texts), evidence: share.key };
  });
  const scale = axis({
    ticks: ticks.map((percent) => ({ x: x(percent), text: common.number(percent) })),
    top: 0,
    bottom,
    title: words.axis(yes),
    middle: (left + right) / 2,
    space: 2 * (page.width - (left + right) / 2),
  });
  return {
    height: bottom,
    axisSpace: scale.height,
    layers: [
      ...scale.layers,
      textMarks(names),
      ...ranges(rows, x),
      textMarks(counts),
      contestedBeside(rows, right + 2 * gap + countWidth + 1.5),
    ],
  };
}

/** Names at the left, up to a share of the page; counts and marks at the right; the axis between. */
function spaceFor(shares: readonly FieldShare[], yes: string, page: Page) {
  const { common, figures } = page.texts;
  const words = figures.adoption;
  const countWidth = Math.max(0, ...shares.map((share) => textWidth(formatCount(share, page.texts), size.text)));
  const marksWidth = Math.max(0, ...shares.map(({ contested }) => contested)) * (markDiameter + 1.5);
  const leastName = Math.max(0, ...shares.map(({ name }) => leastWidth(name, size.text)));
  const longest = Math.max(0, ...shares.map(({ name }) => textWidth(name, size.text)));
  const leastPlot = ticks.length * (textWidth(common.number(100), size.text) + 2);
  const fixed = countWidth + marksWidth + 3 * gap;
  needsWidth(page, Math.max(leastName + leastPlot + fixed, leastWidth(words.axis(yes), size.text) + leastName));
  const nameWidth = Math.min(longest, Math.max(leastName, 0.38 * page.width));
  return { countWidth, nameWidth, left: nameWidth + 2 * gap, right: page.width - countWidth - marksWidth - 2 * gap };
}

interface Row {
  readonly share: FieldShare;
  readonly y: number;
}

/** Of each field the bounds that open values leave as a bar, in percent of all cases, and the share of those that answered as a dot. */
function ranges(rows: readonly Row[], x: (percent: number) => number): Layer[] {
  const known = rows.flatMap(({ share, y }) => (hasShare(share) ? [{ share, y }] : []));
  const open = rows.flatMap(({ share: { key, field, ...share }, y }) => {
    const bounds = boundsOf(share);
    const ends = bounds && { x: x(bounds.low), x2: x(bounds.high), y: y - barHalf, y2: y + barHalf };
    return bounds && ends ? [{ evidence: key, field, ...bounds, ...ends, ...barPaint }] : [];
  });
  const paint = { fill: colour.filled, stroke: colour.paper };
  return [
    boxes(open),
    dots(
      known.map(({ share: { key, field, count, of, percent }, y }) => {
        return { evidence: key, field, count, of, percent, x: x(percent), y, ...paint };
      }),
      dotDiameter,
    ),
  ];
}

/** A mark for each contested value of a field, in a row that begins there. */
function contestedBeside(rows: readonly Row[], left: number): Layer {
  return contestedMarks(
    rows.flatMap(({ share, y }) =>
      Array.from({ length: share.contested }, (_, i) => ({
        x: left + markDiameter / 2 + i * (markDiameter + 1),
        y,
        evidence: fieldKey(share.field),
      })),
    ),
  );
}

/** What a number of yes counts: its share where one code means yes, else all values of the field. */
function yesKey(field: Field): string {
  const [only, ...others] = codesMeaning(field, "yes");
  return only === undefined || others.length > 0 ? fieldKey(field.field) : shareKey(field.field, only.code);
}
