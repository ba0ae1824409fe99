import { distinct } from "../../../lib/collections.js";
import { remember } from "../../../lib/remember.js";
import { allTrue, matchConditions, type TruthValue } from "../match-condition.js";
import type { Part } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import type { Alternatives } from "./admissible-values.js";
import type { Change } from "./change.js";
import { type Sum, sumsKey } from "./reachable-sums.js";

/** One scenario of a case: some of its values are changed, and so certain; the others stay as they are. */
export interface Scenario {
  readonly changes: readonly Change[];
  /** What it adds to the sums of each part, by its values as changed. */
  readonly now: readonly Sum[];
  /** Whether each part is then about it. */
  readonly concerns: readonly boolean[];
  /** Everything that it may add by what is still missing or contested; `now` is among it. */
  readonly open: readonly (readonly Sum[])[];
}

/** Which lists of conditions a case meets, now and under every alternative. */
interface Matches {
  readonly changes: readonly Change[];
  readonly now: readonly TruthValue[];
  readonly open: readonly (readonly TruthValue[])[];
}

/**
 * The scenarios of each case: of those that come to the same, the one with the fewest changes.
 *
 * One field after the other, and what comes to the same is kept once, so that the work grows with the fields and not with the
 * product of their alternatives.
 *
 * @param mayChange which alternatives a value may be changed to
 * @param left which alternatives an unchanged value still has; `noAlternatives` where only the value itself is asked, which is far less work
 */
export function caseScenarios(
  answers: Answers,
  parts: readonly Part[],
  mayChange: Alternatives,
  left: Alternatives,
): (readonly Scenario[])[] {
  const lists = parts.flatMap((part) => part.lists);
  const fields = distinct(lists.flat().map(({ field }) => field));
  const matches = new Map(fields.map((field) => [field, fieldMatcher(answers, field, lists, [mayChange, left])]));
  return answers.cases.map((studyCase) => {
    let partial: readonly Matches[] = [{ changes: [], now: lists.map(() => true), open: [lists.map(() => true)] }];
    for (const field of fields) {
      const options = matches.get(field)?.(studyCase) ?? [];
      partial = cheapest(
        partial.flatMap((one) => options.map((option) => both(one, option))),
        ({ now, open }) => [truthKey(now), ...open.map(truthKey).sort()].join(" "),
      );
    }
    return cheapest(
      partial.map((one) => toScenario(one, parts)),
      ({ now, concerns, open }) => [sumsKey(now), concerns.join(), ...open.map(sumsKey).sort()].join(" "),
    );
  });
}

/** Which lists the value of a case meets, as it is and changed. A list that does not ask for the field is met. */
function fieldMatcher(
  answers: Answers,
  field: string,
  lists: Part["lists"],
  [mayChange, left]: readonly [Alternatives, Alternatives],
): (studyCase: string) => readonly Matches[] {
  const asking = lists.map((list) => list.filter((condition) => condition.field === field));
  const asked = asking.flat();
  const known = new Map<string, readonly TruthValue[]>();
  const truths = (value: string) => {
    return remember(known, value, () => asking.map((list) => matchConditions(list, () => value)));
  };
  return (studyCase) => {
    const now = truths(answers.at(studyCase, field).value);
    const open = [now, ...left(answers, studyCase, field, asked).map(truths)];
    const changed = mayChange(answers, studyCase, field, asked).map((value): Matches => {
      return { changes: [{ case: studyCase, field, value }], now: truths(value), open: [truths(value)] };
    });
    return cheapest([{ changes: [], now, open: once(open, truthKey) }, ...changed], ({ now, open }) =>
      [truthKey(now), ...open.map(truthKey).sort()].join(" "),
    );
  };
}

function both(one: Matches, other: Matches): Matches {
  const and = (left: readonly TruthValue[], right: readonly TruthValue[]) =>
    left.map((truth, at) => allTrue([truth, right[at]]));
  return {
    changes: [...one.changes, ...other.changes],
    now: and(one.now, other.now),
    open: once(
      one.open.flatMap((left) => other.open.map((right) => and(left, right))),
      truthKey,
    ),
  };
}

function toScenario({ changes, now, open }: Matches, parts: readonly Part[]): Scenario {
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { lists }) => sum + lists.length, 0));
  const of = (met: readonly TruthValue[]) =>
    parts.map(({ lists }, at) => met.slice(starts[at], (starts[at] ?? 0) + lists.length));
  const sums = (met: readonly TruthValue[]) => of(met).map((own, at) => (parts[at] as Part).contribution(own));
  return {
    changes,
    now: sums(now),
    concerns: of(now).map((own, at) => (parts[at] as Part).concerns(own)),
    open: once(open.map(sums), sumsKey),
  };
}

function cheapest<T extends { readonly changes: readonly Change[] }>(
  items: readonly T[],
  key: (item: T) => string,
): readonly T[] {
  return once(
    [...items].sort((a, b) => a.changes.length - b.changes.length),
    key,
  );
}

/** The first of those with the same key. */
function once<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  // Most lists have one item: values are mostly certain.
  if (items.length < 2) return items;
  const found = new Map<string, T>();
  for (const item of items) remember(found, key(item), () => item);
  return [...found.values()];
}

function truthKey(truths: readonly TruthValue[]): string {
  let key = "";
  for (const truth of truths) key += truth === undefined ? "?" : truth ? "1" : "0";
  return key;
}
