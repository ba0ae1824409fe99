import { evidenceGrades, type Field, type Value, type Witness } from "../artifacts.js";
import { distinct } from "../lib/order.js";
import { relate } from "./relate.js";

type Stance = Pick<Witness, "stance" | "reason">;

/** On which side of the value an admitted observation stands. */
export function stanceOn(value: string, field: Field, said: string): Stance {
  if (value === "") return { stance: "open", reason: "no side has the upper hand" };
  const relation = relate(field.type, value, said);
  if (relation === "same") return { stance: "supports", reason: "" };
  if (relation === "open") return { stance: "open", reason: "compatible, but does not say so much" };
  return { stance: "dissents", reason: "" };
}

/** The sources on each side, and the most direct grade among the supporting ones; "" when there is none. */
export function sidesOf(witnesses: readonly Witness[]): Pick<Value, "evidence" | "supporting" | "dissenting"> {
  const supporting = witnesses.filter(({ stance }) => stance === "supports");
  const dissenting = witnesses.filter(({ stance }) => stance === "dissents");
  return {
    evidence: evidenceGrades.find((grade) => supporting.some(({ evidence }) => evidence === grade)) ?? "",
    supporting: idsOf(supporting),
    dissenting: idsOf(dissenting),
  };
}

function idsOf(side: readonly Witness[]): string {
  return distinct(side.map(({ source_id }) => source_id)).join(";");
}
