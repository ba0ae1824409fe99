import { chooseCategory, estimate } from "../../3-triangulate/policies/dawid-skene.js";
import { ballotOf, type Tally } from "../../3-triangulate/policies/vote-patterns.js";
import { distinct } from "../../lib/collections.js";
import { once } from "../../lib/once.js";
import type { Field } from "../../schemas/index.js";
import { separators } from "../rules/statement.js";
import { type PreparedValue, prepareValue } from "./prepared-value.js";

/** On how many cases the very same votes were cast. */
export interface CountedVotes {
  readonly votes: string;
  readonly cases: number;
}

export interface EstimatedValue extends PreparedValue {
  readonly field: string;
  readonly votes: string;
  readonly rule: string;
}

/** What each pattern of votes on a field comes to, by the very function that estimates in memory: it needs to know only how many are alike. */
export function estimateValues(
  { field, type }: Pick<Field, "field" | "type">,
  counted: readonly CountedVotes[],
): EstimatedValue[] {
  const tallies = counted.map(({ votes, cases }): Tally => ({ items: [votes], count: cases, cast: castOf(votes) }));
  const estimated = once(() => estimate(ballotOf(tallies)));
  return tallies.map(({ items: [votes = ""], cast }) => {
    const categories = distinct(cast.map(({ category }) => category));
    const { value, rule } = chooseCategory(type, categories, () => {
      const { shares, rule } = estimated();
      return { shares: shares.get(votes) ?? new Map(), rule };
    });
    return { field, votes, rule, ...prepareValue(type, value) };
  });
}

function castOf(votes: string): Tally["cast"] {
  return votes.split(separators.vote).map((vote) => {
    const [observer = "", category = ""] = vote.split(separators.code);
    return { observer, category };
  });
}
