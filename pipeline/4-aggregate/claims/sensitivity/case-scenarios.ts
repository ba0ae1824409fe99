import { distinct } from "../../../lib/collections.js";
import { meetsAll, type Truth } from "../match-condition.js";
import type { Part } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import type { Readings } from "./admissible-values.js";
import type { Change } from "./change.js";
import { type Sum, showSums } from "./reachable-sums.js";

/** One way that a case may stand: some of its values are changed, and so settled; the others stay as they are. */
export interface Stand {
  readonly changes: readonly Change[];
  /** What it adds to the sums of each part, by its values as they then stand. */
  readonly now: readonly Sum[];
  /** Whether each part is then about it. */
  readonly concerns: readonly boolean[];
  /** Everything that it may add by what is still missing or contested; `now` is among it. */
  readonly open: readonly (readonly Sum[])[];
}

/** By which lists of conditions a case meets, now and by every reading. */
interface Met {
  readonly changes: readonly Change[];
  readonly now: readonly Truth[];
  readonly open: readonly (readonly Truth[])[];
}

/**
 * For each case the ways that it may stand: of those that come to the same, the one with the fewest changes.
 *
 * One field after the other, and what comes to the same is kept once, so that the work grows with the fields and not with the
 * product of their readings.
 *
 * @param mayChange which other readings a value may be changed to
 * @param left which other readings an unchanged value still has; `none` where only how it stands is asked, which is far less work
 */
export function waysToStand(answers: Answers, parts: readonly Part[], mayChange: Readings, left: Readings): Stand[][] {
  const lists = parts.flatMap((part) => part.lists);
  const fields = distinct(lists.flat().map(({ field }) => field));
  return answers.cases.map((studyCase) => {
    let ways: Met[] = [{ changes: [], now: lists.map(() => true), open: [lists.map(() => true)] }];
    for (const field of fields) {
      const readings = readField(answers, studyCase, field, lists, [mayChange, left]);
      ways = cheapest(
        ways.flatMap((way) => readings.map((reading) => both(way, reading))),
        ({ now, open }) => [showTruths(now), ...open.map(showTruths).sort()].join(" "),
      );
    }
    return cheapest(
      ways.map((way) => weigh(way, parts)),
      ({ now, concerns, open }) => [showSums(now), concerns.join(), ...open.map(showSums).sort()].join(" "),
    );
  });
}

/** What one value makes of the lists, as it stands and changed. A list that does not ask the field is met by it. */
function readField(
  answers: Answers,
  studyCase: string,
  field: string,
  lists: Part["lists"],
  [mayChange, left]: readonly [Readings, Readings],
): readonly Met[] {
  const asking = lists.map((list) => list.filter((condition) => condition.field === field));
  const asked = asking.flat();
  const truths = (value: string) => asking.map((list) => meetsAll(list, () => value));
  const now = truths(answers.at(studyCase, field).value);
  const open = [now, ...left(answers, studyCase, field, asked).map(truths)];
  const changed = mayChange(answers, studyCase, field, asked).map((value): Met => {
    return { changes: [{ case: studyCase, field, value }], now: truths(value), open: [truths(value)] };
  });
  return cheapest([{ changes: [], now, open: once(open, showTruths) }, ...changed], ({ now, open }) =>
    [showTruths(now), ...open.map(showTruths).sort()].join(" "),
  );
}

function both(one: Met, other: Met): Met {
  const and = (left: readonly Truth[], right: readonly Truth[]) =>
    left.map((truth, at) => (truth === true ? right[at] : right[at] === false ? false : truth));
  return {
    changes: [...one.changes, ...other.changes],
    now: and(one.now, other.now),
    open: once(
      one.open.flatMap((left) => other.open.map((right) => and(left, right))),
      showTruths,
    ),
  };
}

function weigh({ changes, now, open }: Met, parts: readonly Part[]): Stand {
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { lists }) => sum + lists.length, 0));
  const of = (met: readonly Truth[]) =>
    parts.map(({ lists }, at) => met.slice(starts[at], (starts[at] ?? 0) + lists.length));
  const sums = (met: readonly Truth[]) => of(met).map((own, at) => (parts[at] as Part).weigh(own));
  return {
    changes,
    now: sums(now),
    concerns: of(now).map((own, at) => (parts[at] as Part).concerns(own)),
    open: once(open.map(sums), showSums),
  };
}

function cheapest<T extends { readonly changes: readonly Change[] }>(ways: readonly T[], key: (way: T) => string): T[] {
  return once(
    [...ways].sort((a, b) => a.changes.length - b.changes.length),
    key,
  );
}

/** The first of those that are shown alike. */
function once<T>(items: readonly T[], show: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(show(item))) found.set(show(item), item);
  return [...found.values()];
}

function showTruths(truths: readonly Truth[]): string {
  return truths.map((truth) => (truth === undefined ? "?" : truth ? "1" : "0")).join("");
}
