import { type Demand, fieldsOf, type Part } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import { none, type Readings } from "./admissible-values.js";
import { type Stand, waysToStand } from "./case-scenarios.js";
import { type Fewest, fewest } from "./fewest.js";
import { groupJoined } from "./group-joined.js";
import { type Contribution, reachableSums } from "./reachable-sums.js";

/** What other readings of the values can lead to. */
export interface Outlook {
  /** All sums that one part can come to. */
  of(part: Part): readonly Contribution[];
  /** The fewest changes after which all demands of one of the alternatives are met; none where that cannot be. */
  cheapest(alternatives: readonly (readonly Demand[])[]): Fewest;
}

/**
 * Looks at what the readings leave open, each group of parts once. Parts that no value in doubt joins are looked at apart: what
 * one of them needs costs the others nothing.
 *
 * @param mayChange which values may be changed, and to what
 * @param left which other readings the unchanged ones have, at the cost of no change
 */
export function exploreReadings(answers: Answers, mayChange: Readings, left: Readings = none): Outlook {
  const ids = new Map<Part, number>();
  const known = new Map<string, readonly Contribution[]>();
  const contributions = ({ open, changes }: Stand): Contribution[] => open.map((sums) => ({ sums, changes }));
  const reached = (parts: readonly Part[]) => {
    for (const part of parts) if (!ids.has(part)) ids.set(part, ids.size);
    const key = parts.map((part) => ids.get(part)).join(" ");
    const found =
      known.get(key) ??
      reachableSums(
        waysToStand(answers, parts, mayChange, left).map((ways) => ways.flatMap(contributions)),
        parts.map(({ start }) => start),
      );
    known.set(key, found);
    return found;
  };
  const doubts = new Map<Part, readonly string[]>();
  const inDoubt = (part: Part) => {
    const found = doubts.get(part) ?? fieldsInDoubt(part, answers, [mayChange, left]);
    doubts.set(part, found);
    return found;
  };
  const meet = (demands: readonly Demand[]): Fewest => {
    const groups = groupJoined(demands, ({ part }) => inDoubt(part)).map((group) => {
      const sums = reached(group.map(({ part }) => part));
      return fewest(
        sums
          .filter((one) => group.every(({ test }, at) => test(one.sums[at] as Contribution["sums"][0])))
          .map(({ changes }) => changes),
      );
    });
    return groups.includes(undefined) ? undefined : groups.flatMap((changes) => changes ?? []);
  };
  return { of: (part) => reached([part]), cheapest: (alternatives) => fewest(alternatives.map(meet)) };
}

/** The fields of a part of which some case's value may be read otherwise. */
export function fieldsInDoubt(part: Part, answers: Answers, readings: readonly Readings[]): string[] {
  return fieldsOf([part]).filter((field) => {
    const asked = part.lists.flat().filter((condition) => condition.field === field);
    return answers.cases.some((studyCase) =>
      readings.some((others) => others(answers, studyCase, field, asked).length > 0),
    );
  });
}
