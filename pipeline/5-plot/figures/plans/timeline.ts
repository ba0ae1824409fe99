import type { TopLevelSpec } from "vega-lite";
import { ascendingBy, groupBy } from "../../../lib/collections.js";
import { type FigureOf, idWithRole, type Witness } from "../../../schemas/index.js";
import { boundCases, inBrackets, openIn } from "../../bound-cases.js";
import { captionOf } from "../../layout/caption.js";
import { valueKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { type Layer, layer } from "../../layout/marks.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { yearTicks } from "../../layout/round-ticks.js";
import { textWidth } from "../../layout/text-width.js";
import { colour, size } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import { yearsWithin } from "../../years-within.js";

type Given = Pick<Tables, "study" | "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;

const rowHeight = 10.5;
/** From the names to the first year, and from the last to the frame, so that their labels are whole. */
const edge = 10;

interface Row {
  readonly case: string;
  readonly case_id: string;
  readonly evidence: string;
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly status: string;
}

/** Cases in the order of a year, with the years that other sources give. */
export function timeline(listed: FigureOf<"timeline">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.timeline;
  const field = listed.field ?? idWithRole(given.codebook, "year");
  const label = page.texts.field(field);
  const sample = sampleOf(given.cases);
  const { rows, dissenting } = datedRows(field, given);
  const undated = sample.filter(({ case_id }) => !rows.some((row) => row.case_id === case_id)).map(({ name }) => name);
  const [first, last] = [Math.min(...rows.map((row) => row.first)), Math.max(...rows.map((row) => row.last))];
  const left = Math.max(0, ...rows.map(({ case: studyCase }) => textWidth(studyCase, size.text))) + edge;
  needsWidth(page, left + 4 * textWidth("2000 ", size.text) + edge);
  const x = yearScale(label, [first, last], [left, page.width - edge]);

  const inWords = rows.map(({ case: studyCase, year }) => {
    const others = dissenting.filter((other) => other.case === studyCase).map((other) => String(other.year));
    const dissent = others.length > 0 ? ` (${words.dissent(common.list(others))})` : "";
    return `${studyCase}${common.colon}${year}${dissent}`;
  });
  return figure(page, {
    title: titleOf(field, rows, undated.length, given, page.texts),
    body: {
      height: rows.length * rowHeight,
      axisSpace: 27,
      layers: {
        grid: [guides(rows, left - edge / 2, page.width), names(rows)],
        ranges: [ranges(rows, x)],
        others: [points(dissenting, x, colour.paper, colour.contested)],
        concluded: [points(rows, x, colour.filled, colour.filled)],
      },
    },
    legend: [
      ...(rows.length > 0
        ? [{ mark: { dot: { fill: colour.filled, stroke: colour.filled } }, text: words.concluded }]
        : []),
      ...(dissenting.length > 0
        ? [{ mark: { dot: { fill: colour.paper, stroke: colour.contested } }, text: words.others }]
        : []),
    ],
    caption: {
      ...captionOf(given, [field], page.texts, undated.length > 0 ? words.undated(common.list(undated)) : ""),
      what: words.what(label, common.cases(sample.length), caption.asOf(given.reference_date)),
    },
    description: inWords.length === 0 ? words.description : `${words.description} ${inWords.join(common.semicolon)}.`,
  });
}

/** The cases whose year is known, the oldest first, and the years that dissenting sources give. */
function datedRows(field: string, { cases, values, witnesses }: Given) {
  const at = lookUp(values);
  const others = dissent(field, witnesses);
  const rows: Row[] = sampleOf(cases)
    .map(({ case_id, name }, order) => {
      const { value, status } = at(case_id, field);
      const year = Number(value);
      const years = [year, ...(others.get(case_id) ?? [])];
      const evidence = valueKey(case_id, field);
      return {
        case: name,
        case_id,
        evidence,
        year,
        first: Math.min(...years),
        last: Math.max(...years),
        status,
        order,
      };
    })
    .filter(({ case_id }) => /^\d{4}$/.test(at(case_id, field).value))
    .sort(ascendingBy(({ year, order }) => [year, order]));
  const dissenting = rows.flatMap(({ case: studyCase, case_id, evidence, year }) =>
    [...new Set(others.get(case_id) ?? [])]
      .filter((other) => other !== year)
      .map((other) => ({ case: studyCase, evidence, year: other })),
  );
  return { rows, dissenting };
}

/** The years that dissenting sources give, by case: both ends of a range. */
function dissent(asked: string, witnesses: readonly Witness[]): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const { case_id, field, stance, value } of witnesses) {
    if (field !== asked || stance !== "dissents") continue;
    years.set(case_id, [...(years.get(case_id) ?? []), ...(value.match(/\d{4}/g) ?? []).map(Number)]);
  }
  return years;
}

const row = { field: "case", type: "nominal", sort: null, axis: null, scale: { paddingInner: 0, paddingOuter: 0 } };

/** The year's scale and axis, the same for every layer. */
function yearScale(title: string, [first, last]: readonly [number, number], range: readonly [number, number]) {
  const look = {
    grid: true,
    gridWidth: 0.5,
    domain: false,
    tickWidth: 0.5,
    tickRound: false,
    translate: 0,
    labelFlush: false,
    labelOverlap: false,
  };
  const leastStep = ((last - first + 1) * (textWidth("2000", size.text) + 3)) / (range[1] - range[0] + edge);
  const axis = {
    title,
    format: "d",
    values: Number.isFinite(last - first) ? yearTicks(first, last, leastStep) : [],
    ...look,
  };
  const scale = { domain: [first, last], range: [...range], nice: false, zero: false };
  return (field: string) => ({ field, type: "quantitative", scale, axis });
}

type YearScale = ReturnType<typeof yearScale>;

/** A faint line from each name across, to read its points by. */
function guides(rows: readonly Row[], from: number, to: number): Layer {
  const mark = { type: "rule", color: colour.faint, strokeWidth: 0.5, x: from, x2: to };
  return layer(rows, mark, { y: row });
}

function ranges(rows: readonly Row[], x: YearScale): Layer {
  const apart = rows.filter(({ first, last }) => first < last);
  return layer(
    apart,
    { type: "rule", color: colour.contested, strokeWidth: 1.2 },
    { x: x("first"), x2: { field: "last" }, y: row },
  );
}

function points(rows: readonly { case: string; year: number }[], x: YearScale, fill: string, stroke: string): Layer {
  const mark = { type: "point", shape: "circle", size: 26, filled: false, fill, stroke, strokeWidth: 1.2, opacity: 1 };
  return layer(rows, mark, { x: x("year"), y: row });
}

function names(rows: readonly Row[]): Layer {
  return layer(rows, { type: "text", x: 0 }, { y: row, text: { field: "case", type: "nominal" } });
}

/** How many of the cases have a year from more than one independent source: only these can disagree. */
function countCompared(asked: string, { cases, witnesses }: Given): number {
  const counted = witnesses.filter(({ field, stance }) => field === asked && stance !== "set-aside");
  const byCase = groupBy(counted, ({ case_id }) => case_id);
  const sourcesOf = (id: string) => new Set((byCase.get(id) ?? []).map((witness) => witness.independent_source));
  return sampleOf(cases).filter(({ case_id }) => sourcesOf(case_id).size > 1).length;
}

function titleOf(field: string, rows: readonly Row[], undated: number, given: Given, texts: Page["texts"]): string {
  const { common, figures, field: fieldLabel } = texts;
  const label = fieldLabel(field);
  const words = figures.timeline;
  const middle = rows[Math.ceil(rows.length / 2) - 1]?.year;
  if (middle === undefined) return words.titleWithout(label, common.cases(undated));
  const byThen = rows.filter(({ year }) => year <= middle).length;
  const bounds = boundCases([yearsWithin(field, Number.NEGATIVE_INFINITY, middle)], given);
  const open = inBrackets(openIn(bounds, { count: byThen, of: rows.length }, texts));
  // Of all: sources disagree on a year, too, where no policy can decide between them.
  const at = lookUp(given.values);
  const contested = sampleOf(given.cases).filter(({ case_id }) => at(case_id, field).status === "contested").length;
  const isCompared = countCompared(field, given) > 0;
  return words.title(label, byThen, rows.length, middle, open, isCompared ? contested : undefined);
}
