import type { TopLevelSpec } from "vega-lite";
import { ascendingBy } from "../../lib/collections.js";
import type { LeverCount } from "../../schemas/index.js";
import { axis } from "../layout/axis.js";
import { captionOf } from "../layout/caption.js";
import { fieldKey, shareKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { contestedMarks, dots, lines, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { leastWidth, textWidth, wrap } from "../layout/text-width.js";
import { colour, lineHeight, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";

type Given = Pick<Tables, "cases" | "codebook" | "levers" | "sources" | "values" | "witnesses" | "reference_date">;

const [gap, dotDiameter, markDiameter] = [6, 5.5, 4.2];

/** How many cases use each lever, the most used first: share of those that answered, and its interval. */
export function leverAdoption(given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field: fieldLabel } = page.texts;
  const words = figures["lever-adoption"];
  const sample = sampleOf(given.cases);
  const levers = given.codebook
    .flatMap(({ field }) => given.levers.filter(({ lever }) => lever === field))
    .map((lever, place) => ({ ...lever, place, name: fieldLabel(lever.lever) }))
    .sort(ascendingBy(({ count, place }) => [-count, place]));
  const counts = levers.map(({ count, of }) => words.share(count, of));
  const countWidth = Math.max(0, ...counts.map((text) => textWidth(text, size.text)));
  const marksWidth = Math.max(0, ...levers.map(({ contested }) => contested)) * (markDiameter + 1.5);
  const leastName = Math.max(0, ...levers.map(({ name }) => leastWidth(name, size.text)));
  const longest = Math.max(0, ...levers.map(({ name }) => textWidth(name, size.text)));
  const [end, ticks] = [common.number(100), [0, 25, 50, 75, 100]];
  const leastPlot = ticks.length * (textWidth(end, size.text) + 2);
  const fixed = countWidth + marksWidth + 3 * gap;
  needsWidth(page, Math.max(leastName + leastPlot + fixed, leastWidth(words.axis(""), size.text) + leastName));
  const nameWidth = Math.min(longest, Math.max(leastName, 0.38 * page.width));
  const [left, right] = [nameWidth + 2 * gap, page.width - countWidth - marksWidth - 2 * gap];
  const x = (percent: number) => left + ((right - left) * percent) / 100;

  const wrapped = levers.map(({ name }) => wrap(name, nameWidth, size.text));
  const rowHeight = Math.max(1, ...wrapped.map((name) => name.length)) * lineHeight.text + 3;
  const bottom = levers.length * rowHeight;
  const rows = levers.map((lever, i) => ({ lever, lines: wrapped[i] ?? [], y: (i + 0.5) * rowHeight }));
  const names = rows.flatMap(({ lines: text, y }) =>
    text.map((line, i) => ({ x: 0, y: y + (i - (text.length - 1) / 2) * lineHeight.text, text: line })),
  );
  const known = rows.flatMap(({ lever, y }) => (hasShare(lever) ? [{ lever, y }] : []));
  const data = ({ lever, count, of, percent, low, high }: LeverCount) => ({
    evidence: shareKey(lever, "yes"),
    lever,
    count,
    of,
    percent,
    low,
    high,
  });
  const scale = axis({
    ticks: ticks.map((percent) => ({ x: x(percent), text: common.number(percent) })),
    top: 0,
    bottom,
    title: words.axis(extent(levers.map(({ of }) => of))),
    middle: (left + right) / 2,
    space: 2 * (page.width - (left + right) / 2),
  });

  const answered = sample.filter(({ case_id }) => answers(given, case_id).some((value) => value !== ""));
  const withoutAnswer = sample.filter((studyCase) => !answered.includes(studyCase)).map(({ name }) => name);
  const captionParts = captionOf(
    given,
    levers.map(({ lever }) => lever),
    page.texts,
  );
  const inWords = levers.map(({ lever, name, count, of, percent, low, high }) => {
    const without = sample.filter(({ case_id }) => lookUp(given.values)(case_id, lever).value === "no");
    const share =
      percent === null || low === null || high === null
        ? common.missing
        : words.interval(count, of, percent, low, high);
    const rest =
      without.length > 0 ? ` (${words.without(common.list(without.map((studyCase) => studyCase.name)))})` : "";
    return `${name}${common.colon}${share}${rest}`;
  });
  return figure(page, {
    title: titleOf(levers, page.texts),
    body: {
      height: bottom,
      axisSpace: scale.height,
      layers: [
        ...scale.layers,
        textMarks(names),
        lines(
          known.map(({ lever, y }) => ({
            ...data(lever),
            x: x(lever.low),
            x2: x(lever.high),
            y,
            y2: y,
          })),
          { width: 1.6, color: colour.filled },
        ),
        dots(
          known.map(({ lever, y }) => ({
            ...data(lever),
            x: x(lever.percent),
            y,
            fill: colour.filled,
            stroke: colour.paper,
          })),
          dotDiameter,
        ),
        textMarks(
          rows.map(({ lever, y }, i) => ({
            x: right + 2 * gap,
            y,
            text: counts[i] ?? "",
            evidence: shareKey(lever.lever, "yes"),
          })),
        ),
        contestedMarks(
          rows.flatMap(({ lever, y }) =>
            Array.from({ length: lever.contested }, (_, i) => ({
              x: right + 2 * gap + countWidth + 1.5 + markDiameter / 2 + i * (markDiameter + 1),
              y,
              evidence: fieldKey(lever.lever),
            })),
          ),
        ),
      ],
    },
    legend: [
      { mark: { dot: { fill: colour.filled, stroke: colour.filled } }, text: words.dot },
      { mark: "contested", text: words.contested },
    ],
    caption: {
      ...captionParts,
      what: words.what(common.cases(sample.length), caption.asOf(given.reference_date)),
      missing:
        withoutAnswer.length > 0
          ? `${captionParts.missing} ${words.withoutAnswer(common.list(withoutAnswer))}`
          : captionParts.missing,
      notes: [words.note],
    },
    description: `${words.description} ${inWords.join(". ")}. ${words.answered(common.list(answered.map(({ name }) => name)) || common.none)}`,
  });
}

function answers({ levers, values }: Given, studyCase: string): string[] {
  const at = lookUp(values);
  return levers.map(({ lever }) => at(studyCase, lever).value);
}

interface Share {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** A lever of which at least one case has a value. */
function hasShare<L extends LeverCount>(lever: L): lever is L & Share {
  return lever.percent !== null && lever.low !== null && lever.high !== null;
}

/** @example extent([14, 16, 16]) // "14–16" */
function extent(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return counts.length === 0 ? "0" : least === most ? String(most) : `${least}–${most}`;
}

function titleOf(levers: readonly LeverCount[], { figures }: Page["texts"]): string {
  const words = figures["lever-adoption"];
  const known = levers.filter(hasShare);
  if (known.length === 0) return words.titleWithout;
  const overlap = Math.max(...known.map(({ low }) => low)) <= Math.min(...known.map(({ high }) => high));
  return words.title(extent(known.map(({ count }) => count)), extent(known.map(({ of }) => of)), overlap);
}
