import type { TopLevelSpec } from "vega-lite";
import { ascendingBy } from "../../lib/collections.js";
import {
  type BlockCount,
  codesMeaning,
  type Field,
  type FigureOf,
  fieldsOfBlock,
  meaningOf,
} from "../../schemas/index.js";
import { axis } from "../layout/axis.js";
import { captionOf } from "../layout/caption.js";
import { fieldKey, shareKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { contestedMarks, dots, type Layer, lines, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { leastWidth, textWidth, wrap } from "../layout/text-width.js";
import { colour, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import { describeShare, extent, hasShare, type Share, titleOf } from "./adoption-words.js";

type Given = Pick<Tables, "cases" | "codebook" | "blocks" | "sources" | "values" | "witnesses" | "reference_date">;

const [gap, dotDiameter, markDiameter] = [6, 5.5, 4.2];

/** For each yes/no field of a block the share of yes among the cases that answered, the greatest first, with its interval. */
export function adoption({ block }: FigureOf<"adoption">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field: fieldLabel } = page.texts;
  const words = figures.adoption;
  const [item, yes] = [page.texts.item(block), page.texts.answer(block, "yes")];
  const sample = sampleOf(given.cases);
  const at = lookUp(given.values);
  const fields = new Map(fieldsOfBlock(given.codebook, block).map((field) => [field.field, field]));
  const shares = [...fields.keys()]
    .flatMap((field) => given.blocks.filter((row) => row.field === field))
    .map((row, place) => ({ ...row, place, name: fieldLabel(row.field) }))
    .sort(ascendingBy(({ count, place }) => [-count, place]));
  const keyOf = (field: string) => yesKey(fields.get(field) as Field);
  const counts = shares.map(({ count, of }) => words.share(count, of));
  const countWidth = Math.max(0, ...counts.map((text) => textWidth(text, size.text)));
  const marksWidth = Math.max(0, ...shares.map(({ contested }) => contested)) * (markDiameter + 1.5);
  const leastName = Math.max(0, ...shares.map(({ name }) => leastWidth(name, size.text)));
  const longest = Math.max(0, ...shares.map(({ name }) => textWidth(name, size.text)));
  const [end, ticks] = [common.number(100), [0, 25, 50, 75, 100]];
  const leastPlot = ticks.length * (textWidth(end, size.text) + 2);
  const fixed = countWidth + marksWidth + 3 * gap;
  needsWidth(page, Math.max(leastName + leastPlot + fixed, leastWidth(words.axis(yes, ""), size.text) + leastName));
  const nameWidth = Math.min(longest, Math.max(leastName, 0.38 * page.width));
  const [left, right] = [nameWidth + 2 * gap, page.width - countWidth - marksWidth - 2 * gap];
  const x = (percent: number) => left + ((right - left) * percent) / 100;

  const wrapped = shares.map(({ name }) => wrap(name, nameWidth, size.text));
  const rowHeight = Math.max(1, ...wrapped.map((name) => name.length)) * lineHeight.text + 3;
  const bottom = shares.length * rowHeight;
  const rows = shares.map((share, i) => ({ share, lines: wrapped[i] ?? [], y: (i + 0.5) * rowHeight }));
  const names = rows.flatMap(({ lines: text, y }) =>
    text.map((line, i) => ({ x: 0, y: y + (i - (text.length - 1) / 2) * lineHeight.text, text: line })),
  );
  const scale = axis({
    ticks: ticks.map((percent) => ({ x: x(percent), text: common.number(percent) })),
    top: 0,
    bottom,
    title: words.axis(yes, extent(shares.map(({ of }) => of))),
    middle: (left + right) / 2,
    space: 2 * (page.width - (left + right) / 2),
  });

  const answered = sample.filter(({ case_id }) => [...fields.keys()].some((field) => at(case_id, field).value !== ""));
  const withoutAnswer = sample.filter((studyCase) => !answered.includes(studyCase)).map(({ name }) => name);
  const captionParts = captionOf(given, [...fields.keys()], page.texts);
  const inWords = shares.map((share) => {
    const isWithout = (studyCase: string) =>
      meaningOf(fields.get(share.field) as Field, at(studyCase, share.field).value) === "no";
    return describeShare(
      share,
      sample.filter(({ case_id }) => isWithout(case_id)).map(({ name }) => name),
      page.texts,
    );
  });
  return figure(page, {
    title: titleOf(block, shares, page.texts),
    body: {
      height: bottom,
      axisSpace: scale.height,
      layers: [
        ...scale.layers,
        textMarks(names),
        ...intervals(rows, { x, keyOf }),
        textMarks(
          rows.map(({ share, y }, i) => ({
            x: right + 2 * gap,
            y,
            text: counts[i] ?? "",
            evidence: keyOf(share.field),
          })),
        ),
        contestedBeside(rows, right + 2 * gap + countWidth + 1.5),
      ],
    },
    legend: [
      { mark: { dot: { fill: colour.filled, stroke: colour.filled } }, text: words.dot },
      ...(shares.some(({ contested }) => contested > 0) ? [{ mark: "contested" as const, text: words.contested }] : []),
    ],
    caption: {
      ...captionParts,
      what: words.what(item, yes, common.cases(sample.length), caption.asOf(given.reference_date)),
      missing:
        withoutAnswer.length > 0
          ? `${captionParts.missing} ${words.withoutAnswer(item, common.list(withoutAnswer))}`
          : captionParts.missing,
      notes: [words.note],
    },
    description: `${words.description(item)} ${inWords.join(". ")}. ${words.answered(common.list(answered.map(({ name }) => name)) || common.none)}`,
  });
}

interface Row {
  readonly share: BlockCount;
  readonly y: number;
}

/** Of each field that has a share, its interval as a line and the share as a dot on it. */
function intervals(
  rows: readonly Row[],
  { x, keyOf }: { readonly x: (percent: number) => number; readonly keyOf: (field: string) => string },
): Layer[] {
  const known = rows.flatMap(({ share, y }) => (hasShare(share) ? [{ share, y }] : []));
  const data = ({ field, count, of, percent, low, high }: BlockCount & Share) => {
    return { evidence: keyOf(field), field, count, of, percent, low, high };
  };
  const paint = { fill: colour.filled, stroke: colour.paper };
  return [
    lines(
      known.map(({ share, y }) => ({ ...data(share), x: x(share.low), x2: x(share.high), y, y2: y })),
      { width: 1.6, color: colour.filled },
    ),
    dots(
      known.map(({ share, y }) => ({ ...data(share), x: x(share.percent), y, ...paint })),
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
