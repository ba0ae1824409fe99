import type { Cluster, Field, Observation, Source, Value, Witness } from "../artifacts.js";
import { keep } from "../lib/order.js";
import { shelve } from "../lib/shelve.js";
import { whySetAside } from "./admit.js";
import type { Admitted, Policy } from "./policy.js";
import { relate } from "./relate.js";
import { idsOf, sidesOf, stanceOn } from "./take-sides.js";

export interface Given {
  readonly clusters: readonly Cluster[];
  readonly codebook: readonly Field[];
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly referenceDate: string;
  readonly policy: Policy;
}

/** An observation as a policy sees it, with what a witness says beyond that. */
interface Heard extends Admitted {
  readonly observation: Observation;
  /** Why it does not count, or "" when it does. */
  readonly setAside: string;
}

/** Grades too indirect to decide alone: they count only beside a more direct witness that says the same. */
export const neverAlone: ReadonlySet<string> = new Set(["sector_match", "weak"]);

/** One value for every cluster and field, and the part that every observation of it played. Linear in the observations. */
export function resolve({ clusters, codebook, observations, sources, referenceDate, policy }: Given): {
  values: Value[];
  witnesses: Witness[];
} {
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const columnOf = new Map(codebook.map(({ field }, column) => [field, column]));
  const rowOf = new Map(clusters.map(({ cluster_id }, row) => [cluster_id, row]));
  const saidOf = shelve(observations, clusters.length * codebook.length, ({ cluster_id, field }) => {
    const [row, column] = [rowOf.get(cluster_id), columnOf.get(field)];
    return row === undefined || column === undefined ? undefined : row * codebook.length + column;
  });
  const hearCase = (row: number, column: number, field: Field) =>
    saidOf(row * codebook.length + column).map((observation) =>
      hear(observation, sourceOf.get(observation.source_id) as Source, field, referenceDate),
    );
  const deciders = codebook.map((field, column) =>
    policy(field, {
      *[Symbol.iterator]() {
        for (const row of clusters.keys()) yield* admittedOf(hearCase(row, column, field));
      },
    }),
  );
  const values: Value[] = [];
  const witnesses: Witness[] = [];
  clusters.forEach(({ cluster_id }, row) => {
    codebook.forEach((field, column) => {
      const settled = settle(hearCase(row, column, field), cluster_id, field, deciders[column] as ReturnType<Policy>);
      values.push(settled.value);
      for (const witness of settled.witnesses) witnesses.push(witness);
    });
  });
  return { values, witnesses };
}

function hear(observation: Observation, { tier, kind, voice }: Source, field: Field, referenceDate: string): Heard {
  const { cluster_id, value, evidence, observed_on } = observation;
  const setAside = whySetAside(observation, field, referenceDate);
  return { observation, setAside, cluster_id, value, evidence, observed_on, tier, kind, voice };
}

/** What may decide. */
function admittedOf(heard: readonly Heard[]): readonly Heard[] {
  return keep(heard, ({ setAside, evidence }) => setAside === "" && !neverAlone.has(evidence));
}

interface Settled {
  readonly value: Value;
  readonly witnesses: readonly Witness[];
}

function settle(heard: readonly Heard[], cluster_id: string, field: Field, decide: ReturnType<Policy>): Settled {
  const admitted = admittedOf(heard);
  const decision = decide(admitted);
  const witnesses = heard.map(({ observation, setAside, value, evidence, observed_on, voice }): Witness => {
    const { obs_id, source_id, raw } = observation;
    const { stance, reason } = setAside
      ? ({ stance: "set-aside", reason: setAside } as const)
      : neverAlone.has(evidence) && !admitted.some((other) => relate(field.type, other.value, value) === "same")
        ? ({ stance: "set-aside", reason: `grade ${evidence} never decides alone` } as const)
        : stanceOn(decision, field, value);
    return {
      cluster_id,
      field: field.field,
      obs_id,
      source_id,
      voice,
      value,
      raw,
      observed_on,
      evidence,
      stance,
      reason,
    };
  });
  const { evidence, supporting, dissenting } = sidesOf(witnesses);
  return {
    value: {
      cluster_id,
      field: field.field,
      value: decision.value,
      status: statusOf(decision.value, decision.rule, admitted, witnesses),
      rule: decision.rule,
      evidence, supporting, dissenting,
      sources: idsOf(witnesses),
    },
    witnesses,
  };
}

function statusOf(
  value: string,
  rule: string,
  direct: readonly Admitted[],
  witnesses: readonly Witness[],
): Value["status"] {
  if (rule === "undecided" || witnesses.some(({ stance }) => stance === "dissents")) return "contested";
  if (value === "") return "missing";
  const primary = keep(direct, ({ tier }) => tier === "primary");
  if (primary.length === 0) return "secondary-only";
  const primaryVoices = new Set(primary.map(({ voice }) => voice));
  // A document by the survey's own authors is not an independent witness of their survey.
  return witnesses.some(
    ({ stance, voice, evidence }) => stance === "supports" && !primaryVoices.has(voice) && !neverAlone.has(evidence),
  )
    ? "corroborated"
    : "primary-only";
}
