import { codesOf } from "./codes.js";
import { headerOf } from "./header-of.js";
import { Table2Row, Table3Row } from "./published-tables.js";
import { type Field, isLever } from "./study.js";

/**
 * What a figure or a table needs the study to have: a field; a field of a type or with codes; levers, each with a
 * code that means used; a field for each column of a published table; rows of a file. Without it, it would state what nobody asked.
 */
export type Need =
  | string
  | (Codes & { readonly field: string; readonly type?: Field["type"] })
  | (Codes & { readonly levers: true })
  | (Codes & { readonly columns: readonly string[] })
  | { readonly rows: "plans" | "claims" }
  /** A field of numbers with a value for at least so many cases. */
  | { readonly numbers: number };

interface Codes {
  /** Codes that it must have. */
  readonly codes?: readonly string[];
  /** Codes beside which it must have no others: to show another as one of these would be false. */
  readonly among?: readonly string[];
}

export interface Supply {
  readonly codebook: readonly Field[];
  readonly plans?: readonly unknown[];
  readonly rawClaims?: readonly unknown[];
  readonly numbers?: readonly { readonly n: number }[];
}

/** @example missingNeeds(["creation_year"], { codebook: [] }) // ["the codebook has no field creation_year"] */
export function missingNeeds(needs: readonly Need[], supply: Supply): string[] {
  return needs.flatMap((need) => missing(typeof need === "string" ? { field: need } : need, supply));
}

function missing(
  need: Exclude<Need, string>,
  { codebook, plans = [], rawClaims = [], numbers = [] }: Supply,
): string[] {
  if ("rows" in need)
    return { plans, claims: rawClaims }[need.rows].length > 0 ? [] : [`the study has no ${need.rows}`];
  if ("numbers" in need) {
    if (numbers.length === 0) return ["the codebook has no field of type number"];
    return numbers.some(({ n }) => n >= need.numbers)
      ? []
      : [`no field of type number has a value for ${need.numbers} cases`];
  }
  if ("levers" in need) {
    const levers = codebook.filter(({ field }) => isLever(field));
    if (levers.length === 0) return ["the codebook has no field that starts with lever_"];
    return levers.flatMap((lever) => wrongCodes(lever, need));
  }
  if ("columns" in need) {
    const byHeader = new Map(codebook.map((field) => [headerOf(field), field]));
    return need.columns.flatMap((column) => {
      const field = byHeader.get(column);
      return field === undefined ? [`the codebook has no field headed ${column}`] : wrongCodes(field, need);
    });
  }
  const field = codebook.find((row) => row.field === need.field);
  if (field === undefined) return [`the codebook has no field ${need.field}`];
  if (need.type !== undefined && field.type !== need.type)
    return [`the field ${need.field} is of type ${field.type}, not ${need.type}`];
  return wrongCodes(field, need);
}

function wrongCodes(field: Field, { codes = [], among }: Codes): string[] {
  const own = codesOf(field).map(({ code }) => code);
  const lacking = codes.filter((code) => !own.includes(code));
  if (lacking.length > 0) return lacking.map((code) => `the field ${field.field} has no code ${code}`);
  const others = among === undefined ? [] : own.filter((code) => !among.includes(code));
  return others.map((code) => `the field ${field.field} has the code ${code}, which is none of ${among?.join(", ")}`);
}

const used = ["yes"] as const;
const [, ...columns2] = Object.keys(Table2Row.shape);
const [, ...columns3] = Object.keys(Table3Row.shape);

/** What the tables of 4-aggregate need that are left out of a study which lacks it. */
export const tableNeeds: Readonly<
  Record<"table-2" | "table-3" | "levers" | "lever-profiles" | "numbers", readonly Need[]>
> = {
  "table-2": [{ columns: columns2 }],
  "table-3": [{ columns: columns3, codes: used }],
  levers: [{ levers: true, codes: used }],
  numbers: [{ numbers: 0 }],
  "lever-profiles": [{ levers: true, codes: used }],
};

/** @example leftOut("figure map", missing) // "left out figure map: the codebook has no field city" */
export function leftOut(what: string, missing: readonly string[]): string {
  return `left out ${what}: ${missing.join("; ")}`;
}
