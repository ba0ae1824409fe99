import { evidenceGrades, type Field, type Observation, type Source } from "../artifacts.js";
import { ascendingBy, distinct } from "../lib/order.js";
import { latestDay } from "../lib/partial-date.js";
import { relate } from "./relate.js";

export type Admitted = Observation & Pick<Source, "tier" | "voice">;

/**
 * The paper's own policy: what the questionnaire says stands; where it is silent, the documents fill in.
 *
 * Where several candidates stand, the one that most voices support is taken; then the one most directly stated; then the one
 * stated last. Candidates still even stay undecided.
 *
 * @returns the value, "" where there is none, and the rule that gave it
 */
export function primaryFirst(admitted: readonly Admitted[], field: Field): { value: string; rule: string } {
  const primary = admitted.filter(({ tier }) => tier === "primary");
  const [tier, said] = primary.length > 0 ? (["primary", primary] as const) : (["secondary", admitted] as const);
  // "mixed or public" narrows a value down but is none.
  const candidates = distinct(said.map(({ value }) => value).filter((value) => !value.includes("|")));
  if (candidates.length === 0) return { value: "", rule: "none" };
  if (candidates.length === 1) return { value: candidates[0] as string, rule: tier };

  const ranked = candidates.map((value) => rank(value, said, field)).sort(byRank);
  const [first, second] = ranked as [Ranked, Ranked];
  if (first.voices > second.voices) return { value: first.value, rule: `${tier}, most voices` };
  if (first.grade < second.grade) return { value: first.value, rule: `${tier}, most direct` };
  if (first.latest > second.latest) return { value: first.value, rule: `${tier}, most recent` };
  // Even candidates that say the same (bounds that overlap) are no dispute: the first in order speaks for both.
  return relate(field.type, first.value, second.value) === "different"
    ? { value: "", rule: "undecided" }
    : { value: first.value, rule: tier };
}

interface Ranked {
  readonly value: string;
  readonly voices: number;
  /** Place in the list of grades, 0 the most direct. */
  readonly grade: number;
  readonly latest: string;
}

const byRank = ascendingBy(({ voices, grade, latest, value }: Ranked) => [-voices, grade, invert(latest), value]);

function rank(value: string, said: readonly Admitted[], field: Field): Ranked {
  const support = said.filter((other) => relate(field.type, value, other.value) === "same");
  return {
    value,
    voices: new Set(support.map(({ voice }) => voice)).size,
    grade: Math.min(...support.map(({ evidence }) => evidenceGrades.indexOf(evidence))),
    latest: support
      .map(({ observed_on }) => (observed_on ? latestDay(observed_on) : ""))
      .reduce((a, b) => (a > b ? a : b)),
  };
}

/** A number that falls as the day rises, so that the latest day sorts first. */
function invert(day: string): number {
  return -Number(day.replaceAll("-", "") || 0);
}
