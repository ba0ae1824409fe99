import type { Given } from "../../../pipeline/3-triangulate/resolve.js";
import { mulberry32 } from "../../../pipeline/lib/random.js";
import type { Case, Field, Observation, Source } from "../../../pipeline/schemas/index.js";
import { sourceOf, statementOf } from "../../3-triangulate/given.js";
import { fieldOf } from "../../lib/field-of.js";

/** A source of a made-up world. It errs in each case by itself, unless it copies. */
export interface Informant {
  /** Also its kind, unless it has another: what Dawid and Skene's model takes for an observer. */
  readonly name: string;
  readonly isSurvey?: boolean;
  readonly kind?: string;
  /** How often it states the true value where it states one; otherwise it states another, each as often. */
  readonly accuracy: Rate;
  /** How often it states a value at all; always, where it is left out. */
  readonly coverage?: Rate;
  /** Its statements are from before the change, and it errs or not about the value of that time. */
  readonly isStale?: boolean;
  /** Others that state what it states: under its name as their independent source, or as if they were sources of their own. */
  readonly copies?: { readonly count: number; readonly declared: boolean };
}

/** A share of 1: of all cases or statements alike, or apart for easy and hard cases, or for direct and derived statements. */
export type Rate =
  | number
  | { readonly easy: number; readonly hard: number }
  | { readonly direct: number; readonly derived: number };

export interface WorldPlan {
  readonly name: string;
  /** What holds in it, as a reader of the table needs to know it. */
  readonly description: string;
  readonly cases: number;
  readonly informants: readonly Informant[];
  /** The share of cases whose true value changed between what stale and what other sources report; none, where it is left out. */
  readonly changed?: number;
}

export interface World extends Omit<Given, "policy"> {
  /** By case, what no source needs to know. */
  readonly truth: ReadonlyMap<string, string>;
}

const codes = ["a", "b", "c"] as const;
const hardShare = 0.3;
const referenceDate = "2023-12-31";

/**
 * A world with a known truth. Values, errors and gaps are drawn with the seed alone; so are the days and the grades of statements,
 * which have nothing to do with errors unless the plan says so. Copies are made after everything is drawn: with, without or
 * declared, all the rest of a world is the same.
 */
export function makeWorld({ cases: size, informants, changed = 0 }: WorldPlan, seed: number): World {
  const random = mulberry32(seed);
  const below = (count: number) => Math.floor(random() * count);
  const otherThan = (value: string) => {
    const others = codes.filter((code) => code !== value);
    return others[below(others.length)] as string;
  };
  const facts = Array.from({ length: size }, (_, index): Fact => {
    const value = codes[below(codes.length)] as string;
    const before = random() < changed ? otherThan(value) : value;
    return { case_id: `case_${index}`, value, before, isHard: random() < hardShare };
  });
  const originals = informants.flatMap((informant) =>
    facts.flatMap(({ case_id, value, before, isHard }): Observation[] => {
      const [isStated, isRight, isDirect] = [random(), random(), random() < 0.5];
      const known = informant.isStale ? before : value;
      const [other, day] = [otherThan(known), 1 + below(28)];
      const how = { isHard, isDirect };
      if (isStated >= rateOf(informant.coverage ?? 1, how)) return [];
      const stated = { value: isRight < rateOf(informant.accuracy, how) ? known : other, day };
      return [observationOf(informant, case_id, { ...stated, isDirect })];
    }),
  );
  const copies = informants.flatMap(({ name, copies }) =>
    copyNames(name, copies).flatMap((copy) =>
      originals.filter(({ source_id }) => source_id === name).map((one) => renamed(one, copy)),
    ),
  );
  return {
    truth: new Map(facts.map(({ case_id, value }) => [case_id, value])),
    cases: facts.map(({ case_id }): Case => ({ case_id, name: case_id, in_sample: "yes", note: "" })),
    codebook: [fieldFor(changed > 0)],
    observations: [...originals, ...copies],
    sources: informants.flatMap(sourcesOf),
    referenceDate,
  };
}

interface Fact {
  readonly case_id: string;
  readonly value: string;
  readonly before: string;
  readonly isHard: boolean;
}

function fieldFor(changes: boolean): Field {
  const nature = changes ? ({ nature: "time_varying", valid_years: "5" } as const) : {};
  return fieldOf({
    field: "made_up",
    type: "code",
    codes: codes.map((code) => `${code}=${code}`).join(";"),
    ...nature,
  });
}

function rateOf(rate: Rate, { isHard, isDirect }: { readonly isHard: boolean; readonly isDirect: boolean }): number {
  if (typeof rate === "number") return rate;
  if ("easy" in rate) return isHard ? rate.hard : rate.easy;
  return isDirect ? rate.direct : rate.derived;
}

function observationOf(
  { name, isStale }: Informant,
  case_id: string,
  { value, day, isDirect }: { readonly value: string; readonly day: number; readonly isDirect: boolean },
): Observation {
  return statementOf({
    ...{ obs_id: `${name}.${case_id}`, case_id, field: "made_up", value, source_id: name },
    observed_on: `${isStale ? "2021" : "2023"}-06-${String(day).padStart(2, "0")}`,
    evidence: isDirect ? "stated" : "derived",
  });
}

function renamed(observation: Observation, source_id: string): Observation {
  return { ...observation, source_id, obs_id: `${source_id}.${observation.case_id}` };
}

function copyNames(name: string, copies: Informant["copies"]): string[] {
  return Array.from({ length: copies?.count ?? 0 }, (_, index) => `${name}_copy_${index + 1}`);
}

function sourcesOf({ name, isSurvey, kind, copies }: Informant): Source[] {
  return [name, ...copyNames(name, copies)].map((source_id) => {
    const tier = isSurvey && source_id === name ? "primary" : "secondary";
    return sourceOf({
      ...{ source_id, tier, kind: kind ?? source_id, independent_source: copies?.declared ? name : source_id },
    });
  });
}
