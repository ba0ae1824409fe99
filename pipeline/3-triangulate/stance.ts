import { distinct, filter } from "../lib/collections.js";
import { evidenceGrades, type Field, type Value, type Witness } from "../schemas/index.js";
import { relate } from "./compare-values.js";
import type { Decision } from "./policies/policy.js";

type Stance = Pick<Witness, "stance" | "reason">;

/** On which side of the value an admitted observation stands. */
export function stanceOn({ value, rule }: Decision, field: Field, said: string): Stance {
  if (value === "") {
    const reason = rule === "undecided" ? "no side has the upper hand" : "narrows the value down, but names none";
    return { stance: "open", reason };
  }
  const relation = relate(field.type, value, said);
  if (relation === "same") return { stance: "supports", reason: "" };
  if (relation === "open") return { stance: "open", reason: "compatible, but does not say so much" };
  return { stance: "dissents", reason: "" };
}

/** The sources on each side, and the most direct grade among the supporting ones; "" when there is none. */
export function partiesOf(witnesses: readonly Witness[]): Pick<Value, "evidence" | "supporting" | "dissenting"> {
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
