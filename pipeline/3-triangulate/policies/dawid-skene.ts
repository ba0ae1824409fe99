import { distinct } from "../../lib/collections.js";
import { type Field, parseValue } from "../../schemas/index.js";
import { estimateClasses, type Vote } from "./estimate-classes.js";
import { majority } from "./majority.js";
import type { Admitted, Policy } from "./policy.js";

const categorical: ReadonlySet<Field["type"]> = new Set(["code", "codes", "year", "place"]);
/** Probabilities nearer than this are even. */
const even = 1e-9;

/**
 * The most probable value, each kind of source counting as an observer whose habit of erring is estimated over all cases.
 *
 * Dawid & Skene (1979), Applied Statistics 28(1):20–28: see estimate-classes.ts. Only values that some source states of the case
 * are taken. A publisher has one vote per value within a kind. Statements that only narrow a value down, sets of bounds and fields that
 * are no categories (numbers, words) cannot be estimated so: there the majority decides, and the rule says so.
 */
export const dawidSkene: Policy = (field, everything) => {
  const byMajority = majority(field, everything);
  // Only where values compete is anything to be estimated, which costs hundreds of steps.
  let estimate: ReturnType<typeof estimateClasses> | undefined;
  return (admitted) => {
    const stated = distinct(admitted.filter((observation) => isCategory(observation, field)).map(({ value }) => value));
    const [only] = stated;
    if (only === undefined) {
      const { value, rule } = byMajority(admitted);
      return { value, rule: value === "" ? rule : `${rule}, not dawid-skene` };
    }
    if (stated.length === 1) return { value: only, rule: "dawid-skene" };
    estimate ??= estimateClasses(votesOf(everything, field));
    const [first, second] = [...(estimate.shares.get(admitted[0]?.case_id ?? "") ?? [])]
      .filter(([value]) => stated.includes(value))
      .sort(([, a], [, b]) => b - a) as [[string, number], [string, number]];
    if (first[1] - second[1] < even) return { value: "", rule: "undecided" };
    return { value: first[0], rule: "dawid-skene" };
  };
};

/** A publisher has one vote within a kind for each value that it states of a case. */
function votesOf(everything: Iterable<Admitted>, field: Field): Vote[] {
  const votes = new Map<string, Vote>();
  for (const statement of everything) {
    if (!isCategory(statement, field)) continue;
    const { case_id, kind, independent_source, value } = statement;
    votes.set(`${case_id}\t${kind}\t${value}\t${independent_source}`, {
      item: case_id,
      observer: kind,
      category: value,
    });
  }
  return [...votes.values()];
}

function isCategory({ value }: Admitted, { type }: Field): boolean {
  const { kind } = parseValue(type, value);
  return categorical.has(type) && kind !== "oneOf" && kind !== "bounds";
}
