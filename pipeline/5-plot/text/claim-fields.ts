import type { Claim, Condition, Field } from "../../schemas/index.js";

/** The fields of the codebook that the claims measure; the group of a city rests on the city. */
export function claimFields(claims: readonly Claim[], codebook: readonly Field[]): string[] {
  const measured = new Set(
    claims
      .flatMap(({ measure }) => conditionsOf(measure))
      .map(({ field }) => (field === "city_group" ? "city" : field)),
  );
  return codebook.map(({ field }) => field).filter((field) => measured.has(field));
}

function conditionsOf(measure: Claim["measure"]): Condition[] {
  switch (measure?.kind) {
    case "cases":
      return [...measure.where, ...measure.among];
    case "each":
      return [...measure.options, ...measure.among];
    case "leading":
      return [...measure.leaders, ...measure.others, ...measure.among];
    default:
      return [];
  }
}
