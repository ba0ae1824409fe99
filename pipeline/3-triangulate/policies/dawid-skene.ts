import { distinct } from "../../lib/collections.js";
import { evidenceGrades, type Field, parseValue } from "../../schemas/index.js";
import { estimateAccuracies } from "./estimate-accuracies.js";
import { estimateClasses } from "./estimate-classes.js";
import { groupOverlapping } from "./group-overlapping.js";
import { majority } from "./majority.js";
import type { Estimate } from "./maximise-posterior.js";
import type { Admitted, Policy } from "./policy.js";
import type { Vote } from "./vote-patterns.js";

const categorical: ReadonlySet<Field["type"]> = new Set(["code", "codes", "year", "place"]);
/** Probabilities nearer than this are even. */
const even = 1e-6;
/** What the full model needs: a table of rates per observer for few categories, and enough observers of an item to distinguish them. */
const mostCategories = 3;
const fewestObserversPerItem = 3;

/**
 * The most probable value, each kind of source counting as an observer whose habit of erring is estimated over all cases.
 *
 * Dawid & Skene (1979), Applied Statistics 28(1):20–28: see estimate-classes.ts. Only values that some source states of the case
 * are taken, and of sets only those that are no part of another. An independent source has one vote for each value, however many
 * copies and kinds of copies there are: that of its most direct statement. Statements that only narrow a value down, sets of bounds
 * and fields that are no categories (numbers, words) cannot be estimated so: there the majority decides, and the rule says so.
 *
 * The full model has a rate for each pair of categories and observer, and is identified, in general, from three observers of an
 * item on (E. S. Allman, C. Matias & J. A. Rhodes 2009, Annals of Statistics 37(6A):3099–3132). Where items have fewer than 3 on
 * average, or where more than 3 categories leave more rates than such data can give, the one-coin model takes its place, with one
 * accuracy per observer (estimate-accuracies.ts); the rule then is `dawid-skene, one-coin`.
 */
export const dawidSkene: Policy = mostProbable(estimate);

/** The one-coin model, whatever the data could give: `npm run bench -- truth` compares it with the choice between the two. */
export const oneCoinDawidSkene: Policy = mostProbable(estimateOneCoin);

interface Estimated extends Pick<Estimate, "shares"> {
  readonly rule: string;
}

function mostProbable(estimate: (votes: readonly Vote[]) => Estimated): Policy {
  return (field, everything) => {
    const byMajority = majority(field, everything);
    // Only where values compete is anything to be estimated, which costs hundreds of steps.
    let estimated: Estimated | undefined;
    return (admitted) => {
      const categories = distinct(
        admitted.filter((observation) => isCategory(observation, field)).map(({ value }) => value),
      );
      const stated = groupOverlapping(field.type, categories).map(({ value }) => value);
      const [only] = stated;
      if (only === undefined) {
        const { value, rule } = byMajority(admitted);
        return { value, rule: value === "" ? rule : `${rule}, not dawid-skene` };
      }
      if (stated.length === 1) return { value: only, rule: "dawid-skene" };
      estimated ??= estimate(votesOf(everything, field));
      const [first, second] = [...(estimated.shares.get(admitted[0]?.case_id ?? "") ?? [])]
        .filter(([value]) => stated.includes(value))
        .sort(([, a], [, b]) => b - a) as [[string, number], [string, number]];
      if (first[1] - second[1] < even) return { value: "", rule: "undecided" };
      return { value: first[0], rule: estimated.rule };
    };
  };
}

function estimate(votes: readonly Vote[]): Estimated {
  const categories = new Set(votes.map(({ category }) => category)).size;
  const items = new Set(votes.map(({ item }) => item)).size;
  const observed = new Set(votes.map(({ item, observer }) => `${item}\t${observer}`)).size;
  if (categories <= mostCategories && observed >= fewestObserversPerItem * items)
    return { shares: estimateClasses(votes).shares, rule: "dawid-skene" };
  return estimateOneCoin(votes);
}

function estimateOneCoin(votes: readonly Vote[]): Estimated {
  return { shares: estimateAccuracies(votes).shares, rule: "dawid-skene, one-coin" };
}

/** An independent source has one vote for each value that it states of a case, as an observer of the kind that states it most directly. */
function votesOf(everything: Iterable<Admitted>, field: Field): Vote[] {
  const votes = new Map<string, Vote & { readonly grade: number }>();
  for (const statement of everything) {
    if (!isCategory(statement, field)) continue;
    const { case_id, kind, independent_source, value } = statement;
    const key = `${case_id}\t${value}\t${independent_source}`;
    const known = votes.get(key);
    const grade = evidenceGrades.indexOf(statement.evidence);
    const isBetter = known === undefined || grade < known.grade || (grade === known.grade && kind < known.observer);
    if (isBetter) votes.set(key, { item: case_id, observer: kind, category: value, grade });
  }
  return [...votes.values()];
}

function isCategory({ value }: Admitted, { type }: Field): boolean {
  const { kind } = parseValue(type, value);
  return categorical.has(type) && kind !== "oneOf" && kind !== "bounds";
}
