import { distinct, filter } from "../lib/collections.js";
import { latestOf } from "../lib/dates.js";
import { evidenceGrades, type Field, parseValue, type Value, type Witness } from "../schemas/index.js";
import { compareValues } from "./compare-values.js";
import { showsPresence } from "./find-open-place.js";
import type { Decision } from "./policies/policy.js";

type Stance = Pick<Witness, "stance" | "reason_code">;

/** Whether an admissible statement supports the value, contradicts it or leaves it open. Where the place is open, each of its places has support. */
export function stanceTowards(
  { value, rule }: Decision,
  field: Field,
  statement: Pick<Witness, "value" | "evidence">,
): Stance {
  if (value === "") {
    return { stance: "open", reason_code: rule === "undecided" ? "undecided" : "names_none" };
  }
  const comparison = compareValues(field.type, value, statement.value);
  const isOpenPlace = field.type === "place" && parseValue(field.type, value).kind === "oneOf";
  if (comparison === "equal" || (isOpenPlace && comparison === "compatible"))
    return { stance: "supports", reason_code: "" };
  if (comparison === "compatible") return { stance: "open", reason_code: "less_specific" };
  if (showsPresence(field, statement)) return { stance: "open", reason_code: "presence_only" };
  return { stance: "dissents", reason_code: "" };
}

type Sides = Pick<Value, "evidence" | "stated_on" | "supporting" | "dissenting">;

/** The sources on each side, and the most direct grade and the latest date among the supporting ones; "" when there is none. */
export function sourcesByStance(witnesses: readonly Witness[]): Sides {
  const supporting = filter(witnesses, ({ stance }) => stance === "supports");
  const dissenting = filter(witnesses, ({ stance }) => stance === "dissents");
  const evidence = evidenceGrades.find((grade) => supporting.some((witness) => witness.evidence === grade)) ?? "";
  const stated_on = latestOf(supporting.map(({ observed_on }) => observed_on));
  return { evidence, stated_on, supporting: idsOf(supporting), dissenting: idsOf(dissenting) };
}

/** The sources of these rows, each once. */
export function idsOf(rows: readonly { readonly source_id: string }[]): string {
  // Most sides have one witness or none, and need no list for it.
  if (rows.length < 2) return rows[0]?.source_id ?? "";
  return distinct(rows.map(({ source_id }) => source_id)).join(";");
}
