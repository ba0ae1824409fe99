import { codesOf } from "../../schemas/codes.js";
import type { CodingRule, Field } from "../../schemas/index.js";

/** What coders are asked of a statement: a field, or a word of which each code is a yes/no field. */
export type Question = Pick<Field, "field" | "type" | "codes">;

interface Given {
  readonly codebook: readonly Field[];
  readonly coding: readonly CodingRule[];
}

/**
 * The question of a field, unless it is free text, which has no code. A word that coding.csv assigns to yes/no fields is a set:
 * its codes are these fields and the others of their blocks.
 *
 * @example questionOf("tool", given) // { field: "tool", type: "codes", codes: "tool_loans=tool_loans;tool_advice=tool_advice" }
 */
export function questionOf(name: string, { codebook, coding }: Given): Question | undefined {
  const field = codebook.find((row) => row.field === name);
  if (field !== undefined) return field.type === "text" ? undefined : field;
  const assigned = new Set(coding.filter((rule) => rule.field === name).map(({ to_field }) => to_field));
  const blocks = new Set(codebook.filter((row) => assigned.has(row.field)).map(({ block }) => block));
  const fields = codebook.filter((row) => assigned.has(row.field) || (row.block !== "" && blocks.has(row.block)));
  if (fields.length === 0 || fields.some(({ yes }) => yes === "")) return undefined;
  return { field: name, type: "codes", codes: fields.map((row) => `${row.field}=${row.field}`).join(";") };
}

/** @example codesOfQuestion({ field: "tree", type: "code", codes: "oak=Oak" }) // ["oak"] */
export function codesOfQuestion(question: Question): string[] {
  return codesOf(question).map(({ code }) => code);
}
