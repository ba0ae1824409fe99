import { type Code, codesOf, splitList } from "../codes.js";
import type { Field, Role } from "./codebook.js";

/** The case that stands for what surrounds the cases: statements on fields of the context are made of it. */
export const contextCase = "_all";

type Coded = Pick<Field, "codes" | "yes" | "pending">;

/** @example fieldWithRole(codebook, "place")?.field // "city" */
export function fieldWithRole(codebook: readonly Field[], role: Role): Field | undefined {
  return codebook.find((field) => field.role === role);
}

/** The id of the field with a role; empty, which no field has, where there is none. */
export function idWithRole(codebook: readonly Field[], role: Role): string {
  return fieldWithRole(codebook, role)?.field ?? "";
}

/** The yes/no fields of a block, in the codebook's order. */
export function fieldsOfBlock(codebook: readonly Field[], block: string): Field[] {
  return codebook.filter((field) => block !== "" && field.block === block);
}

/** The blocks of a codebook, in its order. */
export function blocksOf(codebook: readonly Field[]): string[] {
  return [...new Set(codebook.map(({ block }) => block))].filter((block) => block !== "");
}

export type Meaning = "yes" | "pending" | "no" | "";

/** What a value means where a field's codes say yes: no is any other code, and empty is a missing or open value. */
export function meaningOf(field: Coded, value: string): Meaning {
  if (splitList(field.yes).includes(value)) return "yes";
  if (splitList(field.pending).includes(value)) return "pending";
  return codesOf(field).some(({ code }) => code === value) ? "no" : "";
}

/** The codes of a field that mean the same. @example codesMeaning(licence, "pending") // [{ code: "asked", label: "Asked for" }] */
export function codesMeaning(field: Coded, meaning: Exclude<Meaning, "">): Code[] {
  return codesOf(field).filter(({ code }) => meaningOf(field, code) === meaning);
}

type Translated = "label" | "short_label" | "codes" | "short_codes" | "unit" | "description";

/** A text of a field in a language, or as the plain column has it. @example translated(field, "label", "fr") // "Ville" */
export function translated(field: Field, column: Translated, language: string): string {
  return field[`${column}::${language}`] || field[column];
}
