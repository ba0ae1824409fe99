import { groupBy } from "../lib/collections.js";
import { type Adjudication, cellOf, type Field, type Value, type Witness } from "../schemas/index.js";
import { findIdle, type Idle, type Resolved } from "./find-unused-adjudications.js";
import { partiesOf, stanceOn } from "./stance.js";

interface Given {
  readonly adjudications: readonly Adjudication[];
  readonly codebook: readonly Field[];
}

/**
 * The values and witnesses once people have settled what they settled: the value is theirs, its rule `adjudicated`, and every
 * admitted witness stands for or against it. It stays contested: the sources disagree as before.
 *
 * A row that meets no conflict, or whose value nobody states, settles nothing and is handed back as idle; whether that is a
 * mistake is for `checkAdjudications` to say. A ruling holds whatever the policy, wherever there is a conflict for it to settle.
 *
 * @example adjudicate(resolved, { adjudications: [{ case_id: "valbiom", field: "governance", value: "public", … }], codebook })
 *   // its value is "public" by the rule "adjudicated", and its status is still "contested"
 */
export function adjudicate(
  { values, witnesses }: Resolved,
  { adjudications, codebook }: Given,
): { values: Value[]; witnesses: Witness[]; idle: Idle[] } {
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const idle = findIdle({ values, witnesses }, { adjudications, codebook });
  const idleRows = new Set(idle.map(({ ruling }) => ruling));
  const rulings = new Map(adjudications.filter((row) => !idleRows.has(row)).map((row) => [cellOf(row), row]));
  if (rulings.size === 0) return { values: [...values], witnesses: [...witnesses], idle };
  const sideWith = (witness: Witness): Witness => {
    const ruling = rulings.get(cellOf(witness));
    if (!ruling || witness.stance === "set-aside") return witness;
    const decision = { value: ruling.value, rule: "adjudicated" };
    return { ...witness, ...stanceOn(decision, fieldOf.get(witness.field) as Field, witness.value) };
  };
  const settled = witnesses.map(sideWith);
  const heard = groupBy(
    settled.filter((witness) => rulings.has(cellOf(witness))),
    cellOf,
  );
  return {
    values: values.map((value) => {
      const ruling = rulings.get(cellOf(value));
      if (!ruling) return value;
      return { ...value, value: ruling.value, rule: "adjudicated", ...partiesOf(heard.get(cellOf(value)) ?? []) };
    }),
    witnesses: settled,
    idle,
  };
}
