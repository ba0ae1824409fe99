import type { TopLevelSpec } from "vega-lite";
import { distinct, groupBy } from "../../../lib/collections.js";
import { type FigureOf, idWithRole, type Plan } from "../../../schemas/index.js";
import { boundCases, inBrackets, openIn } from "../../bound-cases.js";
import { type Caption, captionOf } from "../../layout/caption.js";
import { valueKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import type { Page } from "../../layout/page.js";
import { colour, sequential } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import { yearsWithin } from "../../years-within.js";
import { hangingOf, headingOf, planBars } from "./plan-bars.js";
import { type PlanNames, planNames } from "./plan-names.js";
import { type PlanRow, planRows } from "./plan-rows.js";
import { type Creation, creationRow, yearAxis, yearSpace } from "./plan-years.js";

type Given = Pick<
  Tables,
  "study" | "codebook" | "cases" | "totals" | "plans" | "sources" | "values" | "witnesses" | "reference_date"
>;

/** The national plans over the years, the forms of ecosystem that came out of each, and below, when each case was created. */
export function plans(_: FigureOf<"plans">, given: Given, page: Page): TopLevelSpec {
  const words = page.texts.figures.plans;
  const field = idWithRole(given.codebook, "year");
  const label = page.texts.field(field);
  const names = planNames(given.study, page.texts);
  const rows = planRows(given.plans, given.totals);
  const { dated, undated } = creations(field, given);
  const stacks = [...groupBy(dated, ({ year }) => year).values()];
  const isContested = dated.some(({ status }) => status === "contested");

  const space = yearSpace(
    {
      labels: [...rows.map(({ plan }) => headingOf(plan, names)), words.cases(label)],
      years: [...rows.flatMap(({ plan }) => [plan.first_year, plan.last_year]), ...dated.map(({ year }) => year)],
    },
    page,
  );
  const bars = planBars(rows, { ...space, names });
  const row = creationRow(stacks, words.cases(label), bars.height, space);
  const scale = yearAxis(space, row.bottom, words.axis);
  return figure(page, {
    title: titleOf(field, { rows, names }, dated, given, page.texts),
    body: {
      height: row.bottom,
      axisSpace: 1 + scale.height,
      layers: [...scale.layers, ...bars.layers, ...row.layers],
    },
    legend: [
      { mark: { fill: sequential(1) }, text: words.bar },
      { mark: { dot: { fill: colour.filled, stroke: colour.filled } }, text: words.dot },
      ...(isContested ? [{ mark: "contested" as const, text: words.contested }] : []),
    ],
    caption: planCaption(field, { rows, names, undated }, given, page.texts),
    description: `${words.description} ${[...inWords({ rows, names }, stacks, page.texts), ...undated].join(". ")}.`,
  });
}

interface NamedRows {
  readonly rows: readonly PlanRow[];
  readonly names: PlanNames;
}

/** With the plans and the cases of which a year is not stated. */
function planCaption(
  field: string,
  { rows, names, undated }: NamedRows & { readonly undated: readonly string[] },
  given: Given,
  texts: Page["texts"],
): Caption {
  const { common, caption, figures } = texts;
  const words = figures.plans;
  const parts = captionOf(given, [field], texts);
  const all = [...rows.map(({ plan }) => plan), ...rows.flatMap(({ beside }) => beside)];
  const named = (which: (plan: Plan) => boolean) => common.list(all.filter(which).map(names.plan));
  const endless = named(({ first_year, last_year }) => first_year !== "" && last_year === "");
  const yearless = named(({ first_year }) => first_year === "");
  const isCited = new Set(given.plans.map(({ source_id }) => source_id));
  const cited = given.sources.filter(({ source_id }) => isCited.has(source_id));
  const studies = distinct(cited.map(({ publisher, published }) => `${publisher} (${published})`));
  return {
    ...parts,
    what: words.what(
      texts.field(field),
      common.cases(sampleOf(given.cases).length),
      caption.asOf(given.reference_date),
    ),
    missing: [
      parts.missing,
      undated.length > 0 ? words.undated(common.list(undated)) : "",
      endless === "" ? "" : words.endless(endless),
      yearless === "" ? "" : words.yearless(yearless),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    notes: studies.length > 0 ? [words.source(common.list(studies))] : [],
  };
}

/** Each plan with what came out of it, then each year with the cases created in it. */
function inWords(
  { rows, names }: NamedRows,
  stacks: readonly (readonly Creation[])[],
  { common }: Page["texts"],
): string[] {
  const ofPlans = rows.map((row) => {
    const out = hangingOf(row, names).map(({ line }) => line);
    const heading = headingOf(row.plan, names);
    return out.length === 0 ? heading : `${heading}${common.colon}${common.list(out)}`;
  });
  const ofYears = stacks.map(
    (stack) => `${stack[0]?.year}${common.colon}${common.list(stack.map(({ name }) => name))}`,
  );
  return [...ofPlans, ...ofYears];
}

/** The cases whose year is known, and the names of the others. */
function creations(
  field: string,
  { cases, values }: Given,
): { dated: readonly Creation[]; undated: readonly string[] } {
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
  field: string,
  { rows, names }: NamedRows,
  dated: readonly Creation[],
  given: Given,
  texts: Page["texts"],
): string {
  const words = texts.figures.plans;
  const label = texts.field(field);
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
  const [first, last] = [Number(plan.first_year), Number(plan.last_year)];
  const inYears = boundCases([yearsWithin(field, first, last)], given);
  const open = openIn(inYears, { count, of: dated.length }, texts);
  const earlier = boundCases([yearsWithin(field, Number.NEGATIVE_INFINITY, first - 1)], given);
  const openBefore = openIn(earlier, { count: before, of: earlier.all }, texts, open === "");
  return words.title(label, count, dated.length, names.plan(plan), `${first}–${last}`, before, [
    inBrackets(open),
    inBrackets(openBefore),
  ]);
}
