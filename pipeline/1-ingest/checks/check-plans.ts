import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import type { Plan, StatedSource } from "../../schemas/index.js";

interface Given {
  readonly plansGiven: readonly Plan[];
  readonly paperSources: readonly Pick<StatedSource, "source_id">[];
  readonly rawTotals: readonly { readonly origin: string; readonly origin_year: string }[];
}

/**
 * The plans as they stand, once each lasts from one year to a later one, names plans and sources that there are, and the table of totals and
 * the plans, where there are both, agree on what came out of which, and on the year.
 *
 * @throws InputError with everything wrong in the file
 */
export function checkPlans(
  { plansGiven, paperSources, rawTotals }: Given,
  files: { readonly plansGiven: string },
): Plan[] {
  const ids = plansGiven.map(({ plan_id }) => plan_id);
  const sources = paperSources.map(({ source_id }) => source_id);
  const origins = new Map(rawTotals.map(({ origin, origin_year }) => [withoutYears(origin), origin_year]));
  const named = plansGiven.map(({ context_name }) => context_name).filter((name) => name !== "");
  const diagnostics: Diagnostic[] = plansGiven.flatMap((plan) => {
    const { plan_id, first_year, last_year, beside, context_name, source_id } = plan;
    const wrong = (column: keyof Plan & string, message: string) => [
      { ...whereIs(plan, files.plansGiven), column, message },
    ];
    const year = origins.get(context_name);
    return [
      ...(last_year !== "" && (first_year === "" || last_year < first_year)
        ? wrong("last_year", `expected a year from first_year (${first_year || "empty"}) on, but found ${last_year}`)
        : []),
      ...(beside === plan_id ? wrong("beside", `expected another plan, but found "${beside}" itself`) : []),
      ...(beside !== "" && !ids.includes(beside)
        ? wrong("beside", `expected the id of a plan, but found "${beside}"${didYouMean(beside, ids)}`)
        : []),
      ...(sources.includes(source_id)
        ? []
        : wrong(
            "source_id",
            `expected a source of the paper, but found "${source_id}"${didYouMean(source_id, sources)}`,
          )),
      ...(context_name !== "" && named.filter((name) => name === context_name).length > 1
        ? wrong("context_name", `expected one plan of this name, but found "${context_name}" again`)
        : []),
      ...(context_name !== "" && year === undefined
        ? wrong(
            "context_name",
            `expected a plan of the table of totals, but found "${context_name}"${didYouMean(context_name, [...origins.keys()])}`,
          )
        : []),
      ...(year !== undefined && year !== first_year
        ? wrong("first_year", `expected ${year}, as the table of totals has it, but found ${first_year || "nothing"}`)
        : []),
    ];
  });
  // A study may print a table of totals and describe no plan at all.
  const undescribed = plansGiven.length === 0 ? [] : [...origins.keys()].filter((name) => !named.includes(name));
  for (const origin of undescribed)
    diagnostics.push({
      file: files.plansGiven,
      column: "context_name",
      message: `expected the plan "${origin}" of the table of totals, but found none; add its row`,
    });
  throwIfAny(diagnostics);
  return [...plansGiven];
}

/** @example withoutYears("Emergence plan (2005)") // "Emergence plan" */
function withoutYears(origin: string): string {
  return origin.replace(/ *\(.*\)$/, "");
}
