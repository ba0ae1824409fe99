import { z } from "zod";
import { isPartialDate } from "../lib/dates.js";

export const Slug = z.string().regex(/^[a-z_][a-z0-9_]*$/, "a short slug of a-z, 0-9 and _");
/** Without the colons that ids of a published table's cells have, so that no statement can pass for one. */
export const StatementId = z.string().regex(/^[A-Za-z0-9_.-]+$/, "letters, digits, _, . and -");
export const SourceId = z.string().regex(/^[A-Za-z0-9_]+$/, "letters, digits and _");
/** What a text holds is told to other programs as `fieldType`, in the words of Table Schema. */
export const YesNo = z.enum(["yes", "no"]).meta({ fieldType: "boolean", trueValues: ["yes"], falseValues: ["no"] });
export const Text = z.string();
export const Reason = z.string().min(1, "a reason");

/** How directly a source states something, from the most to the least direct. */
export const evidenceGrades = [
  "stated",
  "seat_or_address",
  "event_or_site",
  "name",
  "derived",
  "sector_match",
  "weak",
] as const;
export const Evidence = z.enum(evidenceGrades);
export const statuses = ["corroborated", "contested", "primary-only", "secondary-only", "missing"] as const;
export const Tier = z.enum(["primary", "secondary"]);
/** A day, a month or a year: 2016-11-15, 2016-11 or 2016; empty where the source does not say. */
export const PartialDate = z
  .string()
  .refine((date) => date === "" || isPartialDate(date), { error: "a date that exists, as 2016, 2016-11 or 2016-11-15" })
  .meta({ pattern: "(\\d{4}(-\\d{2}(-\\d{2})?)?)?" });
export const Numeral = z
  .string()
  .regex(/^(-?\d+(\.\d+)?)?$/, "a number, or empty")
  .meta({ fieldType: "number" });
export const WholeNumeral = z
  .string()
  .regex(/^(-?\d+)?$/, "a whole number, or empty")
  .meta({ fieldType: "integer" });
/** A number, or null where the cell is empty. A column that prints a fixed number of decimals is an `optionalNumber`. */
export const OptionalNumber = z.preprocess(numberOf, z.number().nullable()).meta({ fieldType: "number" });
/** A whole number, or null where the cell is empty. */
export const OptionalInteger = z.preprocess(numberOf, z.int().nullable()).meta({ fieldType: "integer" });
/**
 * A number that is printed with a fixed number of decimals ("65.0"), or null where the cell is empty. Whoever makes such a number
 * rounds it first (`lib/round.ts`), so that it is the same before and after it was written; printing refuses any other.
 */
export function optionalNumber({ decimals }: { readonly decimals: number }): typeof OptionalNumber {
  return OptionalNumber.meta({ fieldType: "number", decimals });
}
/** A year as a table prints it; that this study's are years is tested where its columns are described. */
export const PrintedYear = Text.meta({ fieldType: "year" });
export const OptionalYear = z
  .string()
  .regex(/^(\d{4})?$/, "a year of four digits, or empty where none is stated")
  .meta({ fieldType: "year" });

/** The rules that can turn conflicting observations into one value; 3-triangulate has a function of each name. */
export const policyNames = [
  "primary-first",
  "secondary-first",
  "majority",
  "most-recent",
  "best-evidence",
  "dawid-skene",
] as const;
export type PolicyName = (typeof policyNames)[number];
/** The columns of a table that has one for each policy. */
export function columnPerPolicy<Cell>(cell: Cell): Record<PolicyName, Cell> {
  return Object.fromEntries(policyNames.map((name) => [name, cell])) as Record<PolicyName, Cell>;
}

/** What a cell reads as: `Number` alone would take an empty one for 0. */
function numberOf(cell: unknown): unknown {
  if (cell === "") return null;
  return typeof cell === "string" ? Number(cell) : cell;
}
