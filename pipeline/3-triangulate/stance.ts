import { distinct, filter } from "../lib/collections.js";
import { evidenceGrades, type Field, type Value, type Witness } from "../schemas/index.js";
import { compareValues } from "./compare-values.js";
import type { Decision } from "./policies/policy.js";

type Stance = Pick<Witness, "stance" | "reason_code">;

/** Whether an admissible statement supports the value, contradicts it or leaves it open. */
export function stanceTowards({ value, rule }: Decision, field: Field, stated: string): Stance {
  if (value === "") {
    return { stance: "open", reason_code: rule === "undecided" ? "undecided" : "names_none" };
  }
  const comparison = compareValues(field.type, value, stated);
  if (comparison === "equal") return { stance: "supports", reason_code: "" };
  if (comparison === "compatible") return { stance: "open", reason_code: "less_specific" };
  return { stance: "dissents", reason_code: "" };
}

/** The sources on each side, and the most direct grade among the supporting ones; "" when there is none. */
export function sourcesByStance(witnesses: readonly Witness[]): Pick<Value, "evidence" | "supporting" | "dissenting"> {
  const supporting = filter(witnesses, ({ stance }) => stance === "supports");
  const dissenting = filter(witnesses, ({ stance }) => stance === "dissents");
  const evidence = evidenceGrades.find((grade) => supporting.some((witness) => witness.evidence === grade)) ?? "";
  return { evidence, supporting: idsOf(supporting), dissenting: idsOf(dissenting) };
}

/** The sources of these rows, each once. */
export function idsOf(rows: readonly { readonly source_id: string }[]): string {
  // Most sides have one witness or none, and need no list for it.
  if (rows.length < 2) return rows[0]?.source_id ?? "";
  return distinct(rows.map(({ source_id }) => source_id)).join(";");
}
