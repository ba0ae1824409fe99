import type { Cluster, Field, Observation, Source, Value, Witness } from "../artifacts.js";
import { distinct, groupBy } from "../lib/order.js";
import { whySetAside } from "./admit.js";
import type { Admitted, Decision, Policy } from "./policy.js";
import { relate } from "./relate.js";
import { sidesOf, stanceOn } from "./take-sides.js";

export interface Given {
  readonly clusters: readonly Cluster[];
  readonly codebook: readonly Field[];
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly referenceDate: string;
  readonly policy: Policy;
}

/** Everything said of one field of one cluster. */
interface Case {
  readonly all: readonly Admitted[];
  readonly setAside: ReadonlyMap<Admitted, string>;
  /** What may decide. */
  readonly direct: readonly Admitted[];
}

/** Grades too indirect to decide alone: they count only beside a more direct witness that says the same. */
export const neverAlone: ReadonlySet<string> = new Set(["sector_match", "weak"]);

/** One value for every cluster and field, and the part that every observation of it played. Linear in the observations. */
export function resolve({ clusters, codebook, observations, sources, referenceDate, policy }: Given): {
  values: Value[];
  witnesses: Witness[];
} {
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const said = groupBy(observations, ({ cluster_id, field }) => `${cluster_id}\t${field}`);
  const resolved = codebook.map((field) => {
    const cases = clusters.map(({ cluster_id }) =>
      hear(said.get(`${cluster_id}\t${field.field}`) ?? [], sourceOf, field, referenceDate),
    );
    const decide = policy(
      field,
      cases.flatMap(({ direct }) => direct),
    );
    return cases.map((heard) => settle(heard, field, decide(heard.direct)));
  });
  const values: Value[] = [];
  const witnesses: Witness[] = [];
  for (const [place, { cluster_id }] of clusters.entries()) {
    for (const [index, { field }] of codebook.entries()) {
      const settled = resolved[index]?.[place] as Settled;
      values.push({ cluster_id, field, ...settled.value });
      for (const witness of settled.witnesses) witnesses.push(witness);
    }
  }
  return { values, witnesses };
}

function hear(
  said: readonly Observation[],
  sourceOf: ReadonlyMap<string, Source>,
  field: Field,
  referenceDate: string,
): Case {
  const all = said.map((observation) => {
    const { tier, kind, voice } = sourceOf.get(observation.source_id) as Source;
    return { ...observation, tier, kind, voice };
  });
  const setAside = new Map(all.map((observation) => [observation, whySetAside(observation, field, referenceDate)]));
  const direct = all.filter((observation) => setAside.get(observation) === "" && !neverAlone.has(observation.evidence));
  return { all, setAside, direct };
}

interface Settled {
  readonly value: Omit<Value, "cluster_id" | "field">;
  readonly witnesses: readonly Witness[];
}

function settle({ all, setAside, direct }: Case, field: Field, { value, rule }: Decision): Settled {
  const witnesses = all.map((observation): Witness => {
    const { cluster_id, obs_id, source_id, voice, value: said, raw, observed_on, evidence } = observation;
    const place = { cluster_id, field: field.field, obs_id, source_id, voice, value: said, raw, observed_on, evidence };
    const because = setAside.get(observation) ?? "";
    if (because) return { ...place, stance: "set-aside", reason: because };
    if (neverAlone.has(evidence) && !direct.some((other) => relate(field.type, other.value, said) === "same")) {
      return { ...place, stance: "set-aside", reason: `grade ${evidence} never decides alone` };
    }
    return { ...place, ...stanceOn({ value, rule }, field, said) };
  });
  return {
    value: {
      value,
      status: statusOf(value, rule, direct, witnesses),
      rule,
      ...sidesOf(witnesses),
      sources: distinct(all.map(({ source_id }) => source_id)).join(";"),
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
  const primaryVoices = new Set(direct.filter(({ tier }) => tier === "primary").map(({ voice }) => voice));
  if (primaryVoices.size === 0) return "secondary-only";
  // A document by the survey's own authors is not an independent witness of their survey.
  return witnesses.some(
    ({ stance, voice, evidence }) => stance === "supports" && !primaryVoices.has(voice) && !neverAlone.has(evidence),
  )
    ? "corroborated"
    : "primary-only";
}
