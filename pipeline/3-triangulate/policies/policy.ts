import type { Field, Observation, Source } from "../../schemas/index.js";

/** What a policy may look at of an observation that may decide (admissible on the reference date, coded, direct enough) and of its source. */
export type Admitted = Pick<Observation, "case_id" | "value" | "evidence" | "observed_on"> &
  Pick<Source, "tier" | "kind" | "independent_source">;

/** A value, "" where there is none, and the name of the rule that gave it: `none` where nobody says one, `undecided` where sides are even. */
export interface Decision {
  readonly value: string;
  readonly rule: string;
}

/**
 * A named rule that turns conflicting observations into one value. It is prepared once for a field, with all that is admitted on it,
 * and then decides case by case; most policies look at the one case alone.
 */
export type Policy = (field: Field, everything: Iterable<Admitted>) => Decide;
export type Decide = (ofOneCase: readonly Admitted[]) => Decision;
