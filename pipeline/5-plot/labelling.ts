import type { TopLevelSpec } from "vega-lite";
import { captionOf } from "./caption.js";
import { dots, type Layer, lines, textMarks } from "./draw.js";
import { figure } from "./figure.js";
import { textWidth } from "./measure.js";
import { needsWidth, type Page } from "./page.js";
import { lookUp, sampleOf } from "./read.js";
import type { Tables } from "./tables.js";
import type { Texts } from "./texts/index.js";
import { bold, colour, lineHeight, size } from "./theme.js";

type Given = Pick<
  Tables,
  "clusters" | "codebook" | "sources" | "values" | "witnesses" | "reference_date" | "rawClaims" | "claims" | "shares"
>;
interface Count {
  readonly count: number;
  readonly of: number;
}
/** What three places say of one code: the paper's text, its table, and the values with their interval. */
interface Told {
  readonly label: string;
  /** In percent. */
  readonly published: number | undefined;
  /** Whether no admissible reading of the values gives what is published. */
  readonly isRefuted: boolean;
  readonly tabled: Count;
  readonly concluded: Count & { readonly low: number; readonly high: number };
}

const [rowHeight, groupGap, pad, dotSize] = [10.5, 4, 5, 5];
const ticks = [0, 25, 50, 75, 100];

/** What the text states of labelling, what the table counts and what the values give, side by side. */
export function labelling(given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.labelling;
  const told = toldOf(given, page.texts);
  const at = lookUp(given.values);
  const clusters = sampleOf(given.clusters).map(({ cluster_id, name }) => {
    const { value } = at(cluster_id, "labelling");
    return `${name}${common.colon}${value === "" ? common.missing : page.texts.label("labelling", value)}`;
  });
  return figure(page, {
    title: titleOf(told, page.texts),
    body: { ...ranges(told, page), axisRoom: 22 },
    key: [
      { mark: { dot: look.published }, text: words.text },
      { mark: { dot: look.tabled }, text: words.table },
      { mark: { dot: look.concluded }, text: words.values },
    ],
    caption: {
      ...captionOf(given, ["labelling"], page.texts),
      what: words.what(common.clusters(clusters.length), caption.asOf(given.reference_date)),
    },
    description: `${words.description} ${[...told.map((one) => rowInWords(one, page.texts)), ...clusters].join(". ")}.`,
  });
}

const look = {
  published: { fill: colour.paper, stroke: colour.ink },
  tabled: { fill: colour.line, stroke: colour.line },
  concluded: { fill: colour.filled, stroke: colour.filled },
};

function toldOf({ rawClaims, claims, shares, sources, witnesses }: Given, texts: Texts): Told[] {
  const isPrimary = new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
  const answers = witnesses.filter(
    ({ field, source_id, value }) => field === "labelling" && value !== "" && isPrimary.has(source_id),
  );
  const of = new Set(answers.map(({ cluster_id }) => cluster_id)).size;
  return texts.codes("labelling").map(({ code, label }) => {
    const claim = rawClaims.find(({ measure, published }) => {
      const [where, ...more] = measure?.kind === "clusters" && measure.among.length === 0 ? measure.where : [];
      const isOne = more.length === 0 && where?.field === "labelling" && where.in?.join() === code;
      return isOne && published.kind === "percent" && published.low !== null;
    });
    const verdict = claims.find(({ id }) => id === claim?.id)?.verdict;
    const answering = answers.filter(({ value }) => value === code).map(({ cluster_id }) => cluster_id);
    const share = shares.find((row) => row.field === "labelling" && row.code === code);
    return {
      label,
      published: claim?.published.low ?? undefined,
      isRefuted: verdict === "contradicted" || verdict === "impossible",
      tabled: { count: new Set(answering).size, of },
      concluded: {
        ...{ count: share?.count ?? 0, of: share?.of ?? 0 },
        ...{ low: Number(share?.low ?? 0), high: Number(share?.high ?? 0) },
      },
    };
  });
}

/** A group of three rows for each code, on one axis from 0 to 100 %. */
function ranges(told: readonly Told[], page: Page): { layers: Layer[]; height: number } {
  const { common, figures } = page.texts;
  const words = figures.labelling;
  const rows = [words.text, words.table, words.values];
  const percentOf = ({ count, of }: Count) => (of === 0 ? undefined : (100 * count) / of);
  const inWords = (counted: Count) => countInWords(counted, page.texts);
  const told3 = told.map(({ published, tabled, concluded }) => [
    { at: published, look: look.published, text: published === undefined ? "–" : common.percent(published) },
    { at: percentOf(tabled), look: look.tabled, text: inWords(tabled) },
    { at: percentOf(concluded), look: look.concluded, text: inWords(concluded), ...concluded },
  ]);
  const left = Math.max(...rows.map((text) => textWidth(text, size.text))) + 2 * pad;
  const right = Math.max(0, ...told3.flat().map(({ text }) => textWidth(text, size.text))) + 2 * pad;
  const heads = told.map(({ label, isRefuted }) => ({ label, verdict: isRefuted ? words.refuted : "" }));
  const headRoom = heads.map(({ label, verdict }) => textWidth(`${label} ${verdict}`, size.text, bold) + pad);
  const leastAxis = ticks.length * textWidth("100 ", size.text) + textWidth(words.axis, size.text, bold) / 3;
  needsWidth(page, Math.max(left + leastAxis + right, ...headRoom));
  const span = page.width - left - right;
  const x = (percent: number) => left + (percent / 100) * span;

  const groupHeight = lineHeight.text + 3 * rowHeight + groupGap;
  const height = told.length * groupHeight;
  const yOf = (group: number, row: number) => group * groupHeight + lineHeight.text + 2 + (row + 0.5) * rowHeight;
  const placed = told3.flatMap((group, i) => group.map((row, j) => ({ ...row, y: yOf(i, j), label: rows[j] ?? "" })));
  const points = placed.flatMap(({ at, y, look: paint }) =>
    at === undefined ? [] : [{ x: x(at), y, percent: at, ...paint }],
  );
  const intervals = told.flatMap(({ concluded: { low, high, of } }, i) =>
    of === 0 ? [] : [{ x: x(low), x2: x(high), y: yOf(i, 2), y2: yOf(i, 2), low, high }],
  );
  const headY = (i: number) => i * groupHeight + lineHeight.text / 2;
  return {
    height,
    layers: [
      lines(
        ticks.map((tick) => ({ x: x(tick), x2: x(tick), y: lineHeight.text + 2, y2: height })),
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
        placed.map(({ y, text }) => ({ x: page.width, y, text })),
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

function rowInWords({ label, published, tabled, concluded }: Told, texts: Texts): string {
  const { common, figures } = texts;
  const words = figures.labelling;
  const interval = words.interval(common.number(concluded.low), common.percent(concluded.high));
  const parts = [
    [words.text, published === undefined ? "–" : common.percent(published)],
    [words.table, countInWords(tabled, texts)],
    [words.values, `${countInWords(concluded, texts)}, ${interval}`],
  ];
  return `${label}${common.colon}${parts.map((part) => part.join(" ")).join(common.semicolon)}`;
}

function titleOf(told: readonly Told[], texts: Texts): string {
  const { common, figures } = texts;
  const published = told.filter((one) => one.published !== undefined);
  const refuted = published.filter(({ isRefuted }) => isRefuted);
  if (published.length === 0) return figures.labelling.titleWithout;
  const each = refuted.map(({ label, published: percent = 0, concluded: { count, of } }) =>
    figures.labelling.apart(label.toLowerCase(), common.percent(percent), count, of),
  );
  return figures.labelling.title(refuted.length, published.length, each.join(common.semicolon));
}
