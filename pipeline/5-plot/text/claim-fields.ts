import { type Claim, conditionsOf, type Field, idWithRole } from "../../schemas/index.js";

/** The fields of the codebook that the claims measure; the group of a city rests on the city. */
export function claimFields(claims: readonly Claim[], codebook: readonly Field[]): string[] {
  const place = idWithRole(codebook, "place");
  const measured = new Set(
    claims.flatMap(({ measure }) => conditionsOf(measure)).map(({ field }) => (field === "city_group" ? place : field)),
  );
  return codebook.map(({ field }) => field).filter((field) => measured.has(field));
}
