import { filter } from "../lib/collections.js";
import { groupByIndex } from "../lib/group-by-index.js";
import type { Case, Field, Observation, Source, Value, Witness } from "../schemas/index.js";
import { mayDecide, neverAlone, whySetAside } from "./admit.js";
import { relate } from "./compare-values.js";
import type { Admitted, Decide, Decision, Policy } from "./policies/policy.js";
import { idsOf, partiesOf, stanceOn } from "./stance.js";

export interface Given {
  readonly cases: readonly Case[];
  readonly codebook: readonly Field[];
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly referenceDate: string;
  readonly policy: Policy;
}

/** An observation as a policy sees it, and whether it may decide. */
interface Heard extends Admitted {
  readonly observation: Observation;
  /** Why it does not count, or "" when it does. */
  readonly setAside: string;
}

/** One value for every case and field, and the part that every observation of it played. Linear in the observations. */
export function resolve({ cases, codebook, observations, sources, referenceDate, policy }: Given): {
  values: Value[];
  witnesses: Witness[];
} {
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const rowOf = new Map(cases.map(({ case_id }, row) => [case_id, row]));
  const columnOf = new Map(codebook.map(({ field }, column) => [field, column]));
  const saidOf = groupByIndex(observations, cases.length * codebook.length, ({ case_id, field }) => {
    const [row, column] = [rowOf.get(case_id), columnOf.get(field)];
    return row === undefined || column === undefined ? undefined : row * codebook.length + column;
  });
  const hear = (row: number, column: number): Heard[] =>
    saidOf(row * codebook.length + column).map((observation) => {
      const { case_id, value, evidence, observed_on, source_id } = observation;
      const { tier, kind, independent_source } = sourceOf.get(source_id) as Source;
      const setAside = whySetAside(observation, codebook[column] as Field, referenceDate);
      return { case_id, value, evidence, observed_on, tier, kind, independent_source, observation, setAside };
    });
  const deciders = codebook.map((field, column) =>
    // Heard only by the policy that asks: most look at one case at a time, and then nothing is kept.
    policy(field, {
      *[Symbol.iterator]() {
        for (const row of cases.keys()) yield* admittedOf(hear(row, column));
      },
    }),
  );
  const values: Value[] = [];
  const witnesses: Witness[] = [];
  cases.forEach(({ case_id }, row) => {
    codebook.forEach((field, column) => {
      const heard = hear(row, column);
      const admitted = admittedOf(heard);
      const decision = (deciders[column] as Decide)(admitted);
      const own = heard.map((said) => bearWitness(said, field, admitted, decision));
      for (const witness of own) witnesses.push(witness);
      values.push(conclude(case_id, field, admitted, decision, own));
    });
  });
  return { values, witnesses };
}

/** What may decide. */
function admittedOf(heard: readonly Heard[]): readonly Heard[] {
  return filter(heard, (said) => mayDecide(said, said.setAside));
}

function bearWitness(heard: Heard, asked: Field, admitted: readonly Heard[], decision: Decision): Witness {
  const { field, type } = asked;
  const { observation, setAside, case_id, independent_source, value, observed_on, evidence } = heard;
  const { obs_id, source_id, raw } = observation;
  const isHint = neverAlone.has(evidence) && !admitted.some((other) => relate(type, other.value, value) === "same");
  const why = setAside || (isHint ? `grade ${evidence} never decides alone` : "");
  const { stance, reason } = why ? ({ stance: "set-aside", reason: why } as const) : stanceOn(decision, asked, value);
  return { case_id, field, obs_id, source_id, independent_source, value, raw, observed_on, evidence, stance, reason };
}

function conclude(
  case_id: string,
  { field }: Field,
  admitted: readonly Admitted[],
  { value, rule }: Decision,
  witnesses: readonly Witness[],
): Value {
  const status = statusOf(value, rule, admitted, witnesses);
  const { evidence, supporting, dissenting } = partiesOf(witnesses);
  const sources = idsOf(witnesses);
  return { case_id, field, value, status, rule, evidence, supporting, dissenting, sources };
}

function statusOf(
  value: string,
  rule: string,
  direct: readonly Admitted[],
  witnesses: readonly Witness[],
): Value["status"] {
  if (rule === "undecided" || witnesses.some(({ stance }) => stance === "dissents")) return "contested";
  if (value === "") return "missing";
  const primary = filter(direct, ({ tier }) => tier === "primary");
  if (primary.length === 0) return "secondary-only";
  const primaryIndependentSources = new Set(primary.map(({ independent_source }) => independent_source));
  // A document by the survey's own authors is not an independent witness of their survey.
  return witnesses.some(
    ({ stance, independent_source, evidence }) =>
      stance === "supports" && !primaryIndependentSources.has(independent_source) && !neverAlone.has(evidence),
  )
    ? "corroborated"
    : "primary-only";
}
