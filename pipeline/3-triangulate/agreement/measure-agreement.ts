import { fewestUnits } from "../../lib/agreement/estimate.js";
import { distinct, groupBy } from "../../lib/collections.js";
import { type Agreement, type Field, type Source, wholeAdmission } from "../../schemas/index.js";
import { endOfTerm, isTooIndirect, whyLeftOut, whySetAside } from "../admit.js";
import { decideValue, weighStatements } from "../decide-value.js";
import type { Ended } from "../find-superseded.js";
import type { Admitted } from "../policies/policy.js";
import { primaryFirst } from "../policies/primary-first.js";
import type { Given } from "../resolve.js";
import { compareSides, type Side } from "./compare-sides.js";

/**
 * How far the sources agree on each field: what the survey says against what the documents say together; all independent sources; and every
 * two kinds of source that meet on enough cases.
 *
 * Only statements that count on the reference date are compared, and none whose grade never decides alone. What a side says is
 * found as values are found, by `primaryFirst` among its own statements: a side that is undecided, or leaves the choice open
 * ("oak|elm", events in two places), has no value. A missing statement is not a statement. A document by the survey's own authors counts for neither side.
 */
export function measureAgreement({
  cases,
  codebook,
  observations,
  sources,
  referenceDate,
  admission = wholeAdmission,
}: Omit<Given, "policy">): Agreement[] {
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const surveyors = new Set(
    sources.filter(({ tier }) => tier === "primary").map(({ independent_source }) => independent_source),
  );
  const ids = new Set(cases.map(({ case_id }) => case_id));
  const ofField = groupBy(observations, ({ field }) => field);
  return codebook.flatMap((field) => {
    const statements = (ofField.get(field.field) ?? [])
      .filter(
        (row) =>
          ids.has(row.case_id) &&
          !isTooIndirect(row.evidence, admission.least_grade) &&
          whyLeftOut(row, sourceOf.get(row.source_id) as Source, admission).code === "",
      )
      .flatMap((row): Statement[] => {
        const { tier, independent_source, kind } = sourceOf.get(row.source_id) as Source;
        const setAside = whySetAside(row, field, referenceDate);
        const until = endOfTerm(row, setAside, referenceDate);
        if (until === undefined && setAside.code !== "") return [];
        return [{ ...row, tier, independent_source, kind, ...(until !== undefined && { until }) }];
      })
      .filter(({ tier, independent_source }) => tier === "primary" || !surveyors.has(independent_source));
    return compareField(field, statements);
  });
}

/** One that counts, or whose term is over: then it only shows what of the same source is history. */
type Statement = Admitted & Partial<Pick<Ended, "until">>;
const hasEnded = (statement: Statement): statement is Ended => statement.until !== undefined;

function compareField(field: Field, statements: readonly Statement[]): Agreement[] {
  const byTier = valuesBySide(field, statements, ({ tier }) => tier);
  const byKind = valuesBySide(field, statements, ({ kind }) => kind);
  const byIndependentSource = valuesBySide(field, statements, ({ independent_source }) => independent_source);
  const kinds = distinct(byKind.keys());
  const none: Side = new Map();
  const two = [byTier.get("primary") ?? none, byTier.get("secondary") ?? none] as const;
  return [
    { ...compareSides(field, two, fewestUnits), comparison: "primary~secondary" },
    {
      ...compareSides(field, [...byIndependentSource.values()], fewestUnits, "more_than_two_sides"),
      comparison: "all sources",
    },
    ...kinds.flatMap((one, index) =>
      kinds.slice(index + 1).flatMap((other) => {
        const sides = [byKind.get(one) ?? none, byKind.get(other) ?? none];
        const row = compareSides(field, sides, fewestUnits);
        return row.cases < fewestUnits ? [] : [{ ...row, comparison: `${one}~${other}` }];
      }),
    ),
  ];
}

/** The value of each side for each case on which its own statements agree. */
function valuesBySide(
  field: Field,
  statements: readonly Statement[],
  sideOf: (statement: Admitted) => string,
): Map<string, Side> {
  const sides = new Map<string, Map<string, string>>();
  for (const [side, all] of groupBy(statements, sideOf)) {
    if (all.every(hasEnded)) continue;
    const values = new Map<string, string>();
    for (const [studyCase, own] of groupBy(all, ({ case_id }) => case_id)) {
      const current = own.filter((statement) => !hasEnded(statement));
      const weighed = weighStatements(current, field, own.filter(hasEnded));
      const { value } = decideValue(weighed, primaryFirst(field, current));
      if (value !== "" && weighed.openPlace === undefined) values.set(studyCase, value);
    }
    sides.set(side, values);
  }
  return sides;
}
