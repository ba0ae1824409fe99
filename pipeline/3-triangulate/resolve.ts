import {
  type Cluster,
  evidenceGrades,
  type Field,
  type Observation,
  type Source,
  type Value,
  type Witness,
} from "../artifacts.js";
import { distinct, groupBy } from "../lib/order.js";
import { whySetAside } from "./admit.js";
import { type Admitted, primaryFirst } from "./primary-first.js";
import { relate } from "./relate.js";

export interface Given {
  readonly clusters: readonly Cluster[];
  readonly codebook: readonly Field[];
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly referenceDate: string;
}

/** Grades too indirect to decide alone: they count only beside a more direct witness that says the same. */
export const neverAlone: ReadonlySet<string> = new Set(["sector_match", "weak"]);

/** One value for every cluster and field, and the part that every observation of it played. Linear in the observations. */
export function resolve({ clusters, codebook, observations, sources, referenceDate }: Given): {
  values: Value[];
  witnesses: Witness[];
} {
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const said = groupBy(observations, ({ cluster_id, field }) => `${cluster_id}\t${field}`);
  const values: Value[] = [];
  const witnesses: Witness[] = [];
  for (const { cluster_id } of clusters) {
    for (const field of codebook) {
      const all = (said.get(`${cluster_id}\t${field.field}`) ?? []).map((observation) => {
        const source = sourceOf.get(observation.source_id) as Source;
        return { ...observation, tier: source.tier, voice: source.voice };
      });
      const settled = settle(all, field, referenceDate);
      values.push({
        cluster_id,
        field: field.field,
        ...settled.value,
        sources: distinct(all.map(({ source_id }) => source_id)).join(";"),
      });
      for (const witness of settled.witnesses) witnesses.push(witness);
    }
  }
  return { values, witnesses };
}

function settle(
  all: readonly Admitted[],
  field: Field,
  referenceDate: string,
): { value: Omit<Value, "cluster_id" | "field" | "sources">; witnesses: Witness[] } {
  const setAside = new Map(all.map((observation) => [observation, whySetAside(observation, field, referenceDate)]));
  const dated = all.filter((observation) => setAside.get(observation) === "");
  const direct = dated.filter(({ evidence }) => !neverAlone.has(evidence));
  const { value, rule } = primaryFirst(direct, field);

  const witnesses = all.map((observation): Witness => {
    const { cluster_id, obs_id, source_id, voice, raw, observed_on, evidence } = observation;
    const place = {
      cluster_id,
      field: field.field,
      obs_id,
      source_id,
      voice,
      value: observation.value,
      raw,
      observed_on,
      evidence,
    };
    const because = setAside.get(observation) ?? "";
    if (because) return { ...place, stance: "set-aside", reason: because };
    if (
      neverAlone.has(evidence) &&
      !direct.some((other) => relate(field.type, other.value, observation.value) === "same")
    ) {
      return { ...place, stance: "set-aside", reason: `grade ${evidence} never decides alone` };
    }
    if (value === "") {
      const reason = rule === "undecided" ? "no side has the upper hand" : "narrows the value down, but names none";
      return { ...place, stance: "open", reason };
    }
    const relation = relate(field.type, value, observation.value);
    if (relation === "same") return { ...place, stance: "supports", reason: "" };
    if (relation === "open") return { ...place, stance: "open", reason: "compatible, but does not say so much" };
    return { ...place, stance: "dissents", reason: "" };
  });
  const supporting = witnesses.filter(({ stance }) => stance === "supports");
  const dissenting = witnesses.filter(({ stance }) => stance === "dissents");
  const idsOf = (side: readonly Witness[]) => distinct(side.map(({ source_id }) => source_id)).join(";");
  return {
    value: {
      value,
      status: statusOf(value, rule, direct, supporting, dissenting),
      rule,
      evidence: mostDirect(supporting),
      supporting: idsOf(supporting),
      dissenting: idsOf(dissenting),
    },
    witnesses,
  };
}

function statusOf(
  value: string,
  rule: string,
  direct: readonly Admitted[],
  supporting: readonly Witness[],
  dissenting: readonly Witness[],
): Value["status"] {
  if (dissenting.length > 0 || rule === "undecided") return "contested";
  if (value === "") return "missing";
  const primaryVoices = new Set(direct.filter(({ tier }) => tier === "primary").map(({ voice }) => voice));
  if (primaryVoices.size === 0) return "secondary-only";
  // A document by the survey's own authors is not an independent witness of their survey.
  return supporting.some(({ voice, evidence }) => !primaryVoices.has(voice) && !neverAlone.has(evidence))
    ? "corroborated"
    : "primary-only";
}

function mostDirect(supporting: readonly Witness[]): Value["evidence"] {
  return evidenceGrades.find((grade) => supporting.some(({ evidence }) => evidence === grade)) ?? "";
}
