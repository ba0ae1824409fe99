import { movedKinds } from "../vocabulary.js";
import type { Field, Role } from "./codebook.js";
import { codesMeaning, fieldsOfBlock, fieldWithRole } from "./fields.js";

/**
 * What a figure or a table needs the study to have: a field, of certain types; a field with a role; a block of fields that each have a
 * code which means yes; rows of a file. Without it, it would state what nobody asked.
 */
export type Need =
  | { readonly field: string; readonly types: readonly Field["type"][] }
  | { readonly role: Role }
  | { readonly block: string }
  /** A field of numbers with a value for at least so many cases. */
  | { readonly numbers: number }
  /** A value that is another one than on an earlier date. */
  | { readonly moves: true }
  /** Two cases with a value on every field of this block, so that there is something to compare. */
  | { readonly comparable: string }
  /** Coordinates of the cities, as far as any city is known. */
  | { readonly coordinates: true }
  | { readonly anyOf: readonly string[]; readonly of: string }
  | { readonly rows: "plans" | "claims" | "claims that can be tested" | "regions" };

export interface Supply {
  readonly codebook: readonly Field[];
  readonly plans?: readonly unknown[];
  readonly rawClaims?: readonly unknown[];
  readonly multiverse?: readonly unknown[];
  readonly numbers?: readonly { readonly n: number }[];
  readonly changes?: readonly { readonly change: string }[];
  readonly profiles?: readonly { readonly block: string; readonly order: number | null }[];
  readonly compared_with?: string;
  readonly places?: readonly { readonly city: string; readonly latitude: number | "" }[];
  readonly regions?: { readonly features: readonly unknown[] };
}

/** @example missingNeeds([{ role: "year" }], { codebook: [] }) // ["no field of the codebook has the role year"] */
export function missingNeeds(needs: readonly Need[], supply: Supply): string[] {
  return needs.flatMap((need) => missing(need, supply));
}

function missing(
  need: Need,
  {
    codebook,
    plans = [],
    rawClaims = [],
    multiverse = [],
    numbers = [],
    changes = [],
    profiles = [],
    places = [],
    compared_with = "",
    regions,
  }: Supply,
): string[] {
  if ("rows" in need) {
    const rows = {
      ...{ plans, claims: rawClaims, regions: regions?.features ?? [] },
      "claims that can be tested": multiverse,
    }[need.rows];
    return rows.length > 0 ? [] : [`the study has no ${need.rows}`];
  }
  if ("role" in need) {
    const field = fieldWithRole(codebook, need.role);
    return field === undefined ? [`no field of the codebook has the role ${need.role}`] : [];
  }
  if ("block" in need) {
    const fields = fieldsOfBlock(codebook, need.block);
    if (fields.length === 0) return [`no field of the codebook is in the block ${need.block}`];
    return fields
      .filter((field) => codesMeaning(field, "yes").length === 0)
      .map(({ field }) => `no code of the field ${field} means yes`);
  }
  if ("comparable" in need) {
    const own = profiles.filter(({ block }) => block === need.comparable);
    // That there is no such block is a need of its own.
    return own.length === 0 || own.filter(({ order }) => order !== null).length > 1
      ? []
      : [`fewer than two cases have a value on every field of the block ${need.comparable}`];
  }
  if ("coordinates" in need) {
    const known = places.filter(({ city }) => city !== "");
    return known.length === 0 || known.some(({ latitude }) => latitude !== "")
      ? []
      : ["the study has no coordinates of its cities"];
  }
  if ("anyOf" in need) return need.anyOf.length > 0 ? [] : [`the codebook has no ${need.of}`];
  if ("moves" in need) {
    if (compared_with === "") return ["the study has no earlier date to compare with (parameters.compared_with)"];
    const moved = changes.some(({ change }) => movedKinds.some((kind) => kind === change));
    return moved ? [] : [`no value is another one than on ${compared_with}`];
  }
  if ("numbers" in need) {
    if (!codebook.some(({ type }) => type === "number")) return ["the codebook has no field of type number"];
    return numbers.some(({ n }) => n >= need.numbers)
      ? []
      : [`no field of type number has a value for ${need.numbers} cases`];
  }
  const field = codebook.find((row) => row.field === need.field);
  if (field === undefined) return [`the codebook has no field ${need.field}`];
  return need.types.includes(field.type)
    ? []
    : [`the field ${need.field} is of type ${field.type}, not ${need.types.join(" or ")}`];
}

/** @example leftOut("figure map", missing) // "left out figure map: the study has no regions" */
export function leftOut(what: string, missing: readonly string[]): string {
  return `left out ${what}: ${missing.join("; ")}`;
}
