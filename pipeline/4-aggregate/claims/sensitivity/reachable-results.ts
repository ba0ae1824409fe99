import { type Demand, fieldsOf, type Part } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import { type Alternatives, noAlternatives } from "./admissible-values.js";
import { caseScenarios, type Scenario } from "./case-scenarios.js";
import { type Fewest, fewest } from "./change.js";
import { connectedComponents } from "./connected-components.js";
import { type Contribution, reachableSums } from "./reachable-sums.js";

/** The results that alternative values can lead to. */
export interface ReachableResults {
  /** All sums that one part can come to. */
  of(part: Part): readonly Contribution[];
  /** All sums that several parts can come to at once, in their order, each with the fewest changes that lead to them. */
  together(parts: readonly Part[]): readonly Contribution[];
  /** The fewest changes after which all demands of one of the alternatives are met; undefined where none does. */
  cheapest(alternatives: readonly (readonly Demand[])[]): Fewest;
  /** Whether there are any. */
  reaches(alternatives: readonly (readonly Demand[])[]): boolean;
}

/**
 * What the alternatives leave open, computed once per group of parts. Parts that share no uncertain value are independent: what
 * one of them needs costs the others nothing.
 *
 * @param mayChange which values may be changed, and to what
 * @param left which alternatives the unchanged ones have, at the cost of no change
 */
export function reachableResults(
  answers: Answers,
  mayChange: Alternatives,
  left: Alternatives = noAlternatives,
): ReachableResults {
  const ids = new Map<Part, number>();
  const known = new Map<string, readonly Contribution[]>();
  const contributions = ({ open, changes }: Scenario): Contribution[] => open.map((sums) => ({ sums, changes }));
  const reached = (parts: readonly Part[]) => {
    for (const part of parts) if (!ids.has(part)) ids.set(part, ids.size);
    const key = parts.map((part) => ids.get(part)).join(" ");
    const found =
      known.get(key) ??
      reachableSums(
        caseScenarios(answers, parts, mayChange, left).map((scenarios) => scenarios.flatMap(contributions)),
        parts.map(({ start }) => start),
      );
    known.set(key, found);
    return found;
  };
  const uncertain = new Map<Part, readonly string[]>();
  const uncertainFieldsOf = (part: Part) => {
    const found = uncertain.get(part) ?? uncertainFields(part, answers, [mayChange, left]);
    uncertain.set(part, found);
    return found;
  };
  const changesFor = (demands: readonly Demand[]): Fewest => {
    const groups = connectedComponents(demands, ({ part }) => uncertainFieldsOf(part)).map((group) => {
      const sums = reached(group.map(({ part }) => part));
      return fewest(
        sums
          .filter((one) => group.every(({ test }, at) => test(one.sums[at] as Contribution["sums"][0])))
          .map(({ changes }) => changes),
      );
    });
    return groups.includes(undefined) ? undefined : groups.flatMap((changes) => changes ?? []);
  };
  return {
    of: (part) => reached([part]),
    together: reached,
    cheapest: (alternatives) => fewest(alternatives.map(changesFor)),
    reaches: (alternatives) => alternatives.some((demands) => changesFor(demands) !== undefined),
  };
}

/** The fields of a part for which some case's value has alternatives. */
export function uncertainFields(part: Part, answers: Answers, alternatives: readonly Alternatives[]): string[] {
  return fieldsOf([part]).filter((field) => {
    const asked = part.lists.flat().filter((condition) => condition.field === field);
    return answers.cases.some((studyCase) =>
      alternatives.some((others) => others(answers, studyCase, field, asked).length > 0),
    );
  });
}
