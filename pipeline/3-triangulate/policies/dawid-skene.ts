import { distinct } from "../../lib/collections.js";
import { evidenceGrades, type Field, parseValue } from "../../schemas/index.js";
import { estimateAccuraciesOf } from "./estimate-accuracies.js";
import { estimateClassesOf } from "./estimate-classes.js";
import { groupOverlapping } from "./group-overlapping.js";
import { majority } from "./majority.js";
import type { Estimate } from "./maximise-posterior.js";
import type { Admitted, Decision, Policy } from "./policy.js";
import { type Ballot, groupVotes, type Vote } from "./vote-patterns.js";

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

function mostProbable(estimate: (ballot: Ballot) => Estimated): Policy {
  return (field, everything) => {
    const byMajority = majority(field, everything);
    // Only where values compete is anything to be estimated, which costs hundreds of steps.
    let estimated: Estimated | undefined;
    return (admitted) => {
      const categories = distinct(
        admitted.filter((observation) => isCategory(observation, field)).map(({ value }) => value),
      );
      if (categories.length === 0) {
        const { value, rule } = byMajority(admitted);
        return { value, rule: value === "" ? rule : ruleWithout(rule) };
      }
      return chooseCategory(field.type, categories, () => {
        estimated ??= estimate(groupVotes(votesOf(everything, field)));
        return { shares: estimated.shares.get(admitted[0]?.case_id ?? "") ?? new Map(), rule: estimated.rule };
      });
    };
  };
}

/** The rule where nothing can be estimated, and the majority decides. */
export function ruleWithout(rule: string): string {
  return `${rule}, not dawid-skene`;
}

/**
 * The most probable of what is stated of one item.
 *
 * @param categories that some source states of it, each once and in order; at least one
 * @param estimated asked for only where values compete
 */
export function chooseCategory(
  type: Field["type"],
  categories: readonly string[],
  estimated: () => { shares: ReadonlyMap<string, number>; rule: string },
): Decision {
  const stated = groupOverlapping(type, categories).map(({ value }) => value);
  if (stated.length === 1) return { value: stated[0] as string, rule: "dawid-skene" };
  const { shares, rule } = estimated();
  const [first, second] = [...shares].filter(([value]) => stated.includes(value)).sort(([, a], [, b]) => b - a) as [
    [string, number],
    [string, number],
  ];
  if (first[1] - second[1] < even) return { value: "", rule: "undecided" };
  return { value: first[0], rule };
}

/** By the full model where the votes can give it, and by the one-coin model where not. */
export function estimate(ballot: Ballot): Estimated {
  const { categories, patterns } = ballot;
  const items = patterns.reduce((sum, { count }) => sum + count, 0);
  const observed = patterns.reduce(
    (sum, { count, cast }) => sum + count * new Set(cast.map(({ observer }) => observer)).size,
    0,
  );
  if (categories.length <= mostCategories && observed >= fewestObserversPerItem * items)
    return { ...estimateClassesOf(ballot), rule: "dawid-skene" };
  return estimateOneCoin(ballot);
}

function estimateOneCoin(ballot: Ballot): Estimated {
  return { ...estimateAccuraciesOf(ballot), rule: "dawid-skene, one-coin" };
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

/** Whether a statement names one of the values between which can be estimated. */
export function isCategory({ value }: Pick<Admitted, "value">, { type }: Pick<Field, "type">): boolean {
  const { kind } = parseValue(type, value);
  return categorical.has(type) && kind !== "oneOf" && kind !== "bounds";
}
