import type { Case, City, Field, Share, Study, Value, Witness } from "../../schemas/index.js";
import { locate } from "../locate.js";
import { countShares } from "./count-shares.js";

/** Cases that are alike in the values of some fields and in what else may be their value. */
export interface Pattern {
  readonly values: readonly PatternValue[];
  readonly cases: number;
}

export interface PatternValue extends Pick<Value, "field" | "value" | "status"> {
  /** What statements that count state, where sources disagree or no value is concluded. */
  readonly stated: readonly string[];
}

interface Given {
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly cities: readonly City[];
}

/** The fields that shares are counted of, those together whose values are looked at together. */
export function countedTogether(codebook: readonly Field[]): string[][] {
  const places = codebook.filter(({ role }) => role === "place" || role === "region");
  const alone = codebook.filter((field) => ["code", "codes", "year"].includes(field.type) && !places.includes(field));
  const groups = [...alone.map((field) => [field]), ...(places.length > 0 ? [places] : [])];
  return groups.map((fields) => fields.map(({ field }) => field));
}

/**
 * The shares of any number of cases: each pattern is counted as one case that stands for all that have it.
 *
 * @param patterns of the fields of each group of `countedTogether`, in its order
 */
export function countPatterns(given: Given, patterns: readonly (readonly Pattern[])[]): Share[] {
  return countedTogether(given.codebook).flatMap((fields, at) => {
    const codebook = given.codebook.filter(({ field }) => fields.includes(field));
    const world = { ...given, codebook, ...casesLike(patterns[at] ?? []) };
    return countShares({ ...world, places: locate(world) });
  });
}

/** A case for each pattern. */
function casesLike(patterns: readonly Pattern[]) {
  const times = new Map(patterns.map(({ cases }, at) => [`pattern_${at}`, cases]));
  const values = patterns.flatMap(({ values }, at) => values.map((row) => ({ ...row, case_id: `pattern_${at}` })));
  return {
    cases: [...times.keys()].map((case_id): Case => ({ case_id, name: "", in_sample: "yes", note: "" })),
    values: values.map(({ stated: _, ...row }): Value => ({ ...noValue, ...row })),
    witnesses: values.flatMap(({ case_id, field, stated }) =>
      stated.map((value): Witness => ({ ...noWitness, case_id, field, value })),
    ),
    times: (case_id: string) => times.get(case_id) ?? 0,
  };
}

const noValue = { rule: "", evidence: "", stated_on: "", supporting: "", dissenting: "", sources: "" } as const;
const empty = { obs_id: "", source_id: "", independent_source: "", raw: "", observed_on: "", reason_detail: "" };
const noWitness: Omit<Witness, "case_id" | "field" | "value"> = {
  ...empty,
  evidence: "stated",
  stance: "open",
  reason_code: "",
};
