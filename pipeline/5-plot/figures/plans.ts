import type { TopLevelSpec } from "vega-lite";
import { distinct, groupBy } from "../../lib/collections.js";
import { type FigureOf, idWithRole } from "../../schemas/index.js";
import { axis } from "../layout/axis.js";
import { captionOf } from "../layout/caption.js";
import { valueKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { contestedMarks, dots, lines, textMarks } from "../layout/marks.js";
import { needsWidth, type Page } from "../layout/page.js";
import { yearTicks } from "../layout/round-ticks.js";
import { leastWidth, textWidth, wrap } from "../layout/text-width.js";
import { bold, colour, lineHeight, sequential, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import { hangingOf, headingOf, planBars } from "./plan-bars.js";
import { type PlanNames, planNames } from "./plan-names.js";
import { type PlanRow, planRows } from "./plan-rows.js";

type Given = Pick<
  Tables,
  "study" | "codebook" | "cases" | "totals" | "plans" | "sources" | "values" | "witnesses" | "reference_date"
>;

const [dotDiameter, dotStep, gap] = [6, 7.5, 6];
/** What a year takes at least, so that the dots of two do not meet. */
const leastBand = 5.5;

/** The national plans over the years, the forms of ecosystem that came out of each, and below, when each case was created. */
export function plans(_: FigureOf<"plans">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures } = page.texts;
  const words = figures.plans;
  const names = planNames(given.study, page.texts);
  const rows = planRows(given.plans, given.totals);
  const field = idWithRole(given.codebook, "year");
  const label = page.texts.field(field);
  const { dated, undated } = creations(field, given);
  const headings = rows.map(({ plan }) => headingOf(plan, names));

  const years = [...rows.flatMap(({ plan }) => [plan.first_year, plan.last_year]), ...dated.map(({ year }) => year)]
    .filter((year) => year !== "")
    .map(Number);
  const [first, last] = years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
  const ownRow = words.cases(label);
  const labels = [...headings, ownRow];
  const longest = Math.max(...labels.map((text) => textWidth(text, size.text, bold)));
  const least = Math.max(...labels.map((text) => leastWidth(text, size.text, bold)));
  needsWidth(page, Math.max(least, 0.2 * page.width) + gap + (last - first + 1) * leastBand);
  const nameWidth = Math.max(
    least,
    Math.min(longest, 0.3 * page.width, page.width - gap - (last - first + 1) * leastBand),
  );
  const left = nameWidth + gap;
  const band = (page.width - left) / (last - first + 1);
  const x = (year: number | string, part = 0) => left + (Number(year) - first + part) * band;

  const bars = planBars(rows, { names, left, nameWidth, width: page.width, x });
  const y = bars.height;

  const stacks = [...groupBy(dated, ({ year }) => year).values()];
  const highest = Math.max(1, ...stacks.map((stack) => stack.length));
  const rowLabel = wrap(ownRow, nameWidth, size.text, bold);
  const plotted = Math.max(highest * dotStep, rowLabel.length * lineHeight.text);
  const bottom = y + gap + plotted;
  const spots = stacks.flatMap((stack) =>
    [
      ...stack.filter(({ status }) => status !== "contested"),
      ...stack.filter(({ status }) => status === "contested"),
    ].map(({ name, evidence, year, status }, i) => ({
      evidence,
      case: name,
      year,
      status,
      x: x(year, 0.5),
      y: bottom - (i + 0.5) * dotStep,
    })),
  );
  const scale = axis({
    ticks: yearTicks(first, last, (textWidth("2000", size.text) + 4) / band).map((year) => ({
      x: x(year, 0.5),
      text: String(year),
    })),
    top: 0,
    bottom: bottom + 1,
    title: words.axis,
    middle: (left + page.width) / 2,
    space: page.width - left,
  });

  const captionParts = captionOf(given, [field], page.texts);
  const unyeared = [...rows.map(({ plan }) => plan), ...rows.flatMap(({ beside }) => beside)];
  const named = (which: (plan: PlanRow["plan"]) => boolean) => common.list(unyeared.filter(which).map(names.plan));
  const [endless, yearless] = [
    named(({ first_year, last_year }) => first_year !== "" && last_year === ""),
    named(({ first_year }) => first_year === ""),
  ];
  const isCited = new Set(given.plans.map(({ source_id }) => source_id));
  const studies = distinct(
    given.sources
      .filter(({ source_id }) => isCited.has(source_id))
      .map(({ publisher, published }) => `${publisher} (${published})`),
  );
  const inWords = rows.map((row) => {
    const out = hangingOf(row, names).map(({ line }) => line);
    const heading = headingOf(row.plan, names);
    return out.length === 0 ? heading : `${heading}${common.colon}${common.list(out)}`;
  });
  const created = stacks.map(
    (stack) => `${stack[0]?.year}${common.colon}${common.list(stack.map(({ name }) => name))}`,
  );
  return figure(page, {
    title: titleOf(label, { rows, names }, dated, page.texts),
    body: {
      height: bottom,
      axisSpace: 1 + scale.height,
      layers: [
        ...scale.layers,
        ...bars.layers,
        lines([{ x: 0, x2: page.width, y: y + 1, y2: y + 1 }], { color: colour.line }),
        textMarks(
          rowLabel.map((line, i) => ({ x: 0, y: bottom - (rowLabel.length - i - 0.5) * lineHeight.text, text: line })),
          { bold: true },
        ),
        dots(
          spots.map((spot) => ({ ...spot, fill: colour.filled, stroke: colour.filled })),
          Math.min(dotDiameter, band - 1),
        ),
        contestedMarks(spots.filter(({ status }) => status === "contested")),
      ],
    },
    legend: [
      { mark: { fill: sequential(1) }, text: words.bar },
      { mark: { dot: { fill: colour.filled, stroke: colour.filled } }, text: words.dot },
      { mark: "contested", text: words.contested },
    ],
    caption: {
      ...captionParts,
      what: words.what(label, common.cases(sampleOf(given.cases).length), caption.asOf(given.reference_date)),
      missing: [
        captionParts.missing,
        undated.length > 0 ? words.undated(common.list(undated)) : "",
        endless === "" ? "" : words.endless(endless),
        yearless === "" ? "" : words.yearless(yearless),
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      notes: studies.length > 0 ? [words.source(common.list(studies))] : [],
    },
    description: `${words.description} ${[...inWords, ...created, ...undated].join(". ")}.`,
  });
}

/** The cases whose year is known, and the names of the others. */
function creations(field: string, { cases, values }: Given) {
  const at = lookUp(values);
  const all = sampleOf(cases).map(({ case_id, name }) => {
    const { value, status } = at(case_id, field);
    return { name, evidence: valueKey(case_id, field), year: /^\d{4}$/.test(value) ? value : "", status };
  });
  const byYear = [...all].sort((a, b) => Number(a.year) - Number(b.year));
  return {
    dated: byYear.filter(({ year }) => year !== ""),
    undated: all.filter(({ year }) => year === "").map(({ name }) => name),
  };
}

/** Within the years of which plan most cases were created; the first of equals. */
function titleOf(
  label: string,
  { rows, names }: { readonly rows: readonly PlanRow[]; readonly names: PlanNames },
  dated: readonly { year: string }[],
  { figures }: Page["texts"],
): string {
  const words = figures.plans;
  const within = rows
    .filter(({ plan }) => plan.last_year !== "")
    .map(({ plan }) => ({
      plan,
      count: dated.filter(({ year }) => plan.first_year <= year && year <= plan.last_year).length,
    }));
  const best = within.reduce(
    (most, next) => (next.count > most.count ? next : most),
    within[0] ?? { plan: undefined, count: 0 },
  );
  if (best.plan === undefined || best.count === 0) return words.titleWithout(label);
  const { plan, count } = best;
  const before = dated.filter(({ year }) => year < plan.first_year).length;
  return words.title(label, count, dated.length, names.plan(plan), `${plan.first_year}–${plan.last_year}`, before);
}
