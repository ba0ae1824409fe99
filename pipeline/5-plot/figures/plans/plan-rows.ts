import { ascendingBy, groupBy } from "../../../lib/collections.js";
import type { Plan, Total } from "../../../schemas/index.js";

/** A plan with what hangs on it: forms of ecosystem, and plans beside it of which no year is stated. */
export interface PlanRow {
  readonly plan: Plan;
  /** Names as the table of totals gives them, in its order. */
  readonly forms: readonly string[];
  readonly beside: readonly Plan[];
}

/**
 * The plans in order of their years. A form of ecosystem belongs to the plan that the table of totals gives as its origin; a plan without a
 * year of its own to the one that it ran beside, or, if there is none, to the end.
 */
export function planRows(plans: readonly Plan[], totals: readonly Total[]): PlanRow[] {
  const formsOf = groupBy([...totals].sort(ascendingBy(({ order }) => [order])), ({ origin }) =>
    origin.replace(/ *\(.*\)$/, ""),
  );
  const hangs = ({ first_year, beside }: Plan) => first_year === "" && plans.some(({ plan_id }) => plan_id === beside);
  return plans
    .filter((plan) => !hangs(plan))
    .sort(ascendingBy(({ first_year, last_year, plan_id }) => [first_year || "9999", last_year, plan_id]))
    .map((plan) => ({
      plan,
      forms: [
        ...new Set((plan.context_name === "" ? [] : (formsOf.get(plan.context_name) ?? [])).map(({ form }) => form)),
      ],
      beside: plans.filter((other) => hangs(other) && other.beside === plan.plan_id),
    }));
}
