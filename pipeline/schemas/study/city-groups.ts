import { type Code, codesOf } from "../codes.js";
import type { Field } from "./codebook.js";
import type { Study } from "./study.js";
import { textIn } from "./text-in.js";

type Groups = Pick<Study, "city_groups">;

/** The group of a city that the study puts in none. */
export const elsewhere: Code = { code: "elsewhere", label: "In none of these groups" };

/** The group that a city is counted in. @example cityGroupOf("Oslo", study) // "the_north" */
export function cityGroupOf(city: string, { city_groups }: Groups): string {
  return city_groups.find(({ cities }) => cities.includes(city))?.id ?? elsewhere.code;
}

/** Every group that a city can be in, with what people call it in the study's first language. */
export function cityGroupCodes({ city_groups, languages: [first = ""] }: Groups & Pick<Study, "languages">): Code[] {
  const own = city_groups.map(({ id, label }) => ({ code: id, label: textIn(label, first) }));
  return [...own, own.length === 1 ? { ...elsewhere, label: "Outside this group" } : elsewhere];
}

/** What a claim may ask of a case: each field of the codebook, and `city_group`, the group of its city. */
export function fieldsAsked(
  study: Groups & Pick<Study, "languages">,
  codebook: readonly Pick<Field, "field" | "type" | "codes">[],
) {
  const asked = new Map<string, { readonly type: Field["type"]; readonly codes: readonly string[] }>();
  for (const field of codebook) asked.set(field.field, { type: field.type, codes: idsOf(codesOf(field)) });
  return asked.set("city_group", { type: "code", codes: idsOf(cityGroupCodes(study)) });
}

function idsOf(codes: readonly Code[]): string[] {
  return codes.map(({ code }) => code);
}
