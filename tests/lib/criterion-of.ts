import type { Criterion } from "../../pipeline/schemas/index.js";

/** A made-up criterion, whole but for what a test names. */
export function criterionOf(criterion: Partial<Criterion>): Criterion {
  return {
    ...{ criterion_id: "made_up", framework: "Made-up league", code: "", name: "Something is required" },
    ...{ fields: "", comparison: "", value: "", fewest: "", least_grade: "", rule_from: "", verified: "yes" },
    ...{ source: "Made-up rules", url: "", question: "Is it so?", note: "" },
    ...(criterion as Record<string, string>),
  } as Criterion;
}
