import { type Adjudication, cellOf, type Field, type Value, type Witness } from "../artifacts.js";
import { groupBy } from "../lib/order.js";
import { whyIdle } from "./check-adjudications.js";
import { sidesOf, stanceOn } from "./take-sides.js";

export interface Resolved {
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

interface Given {
  readonly adjudications: readonly Adjudication[];
  readonly codebook: readonly Field[];
}

/**
 * The values and witnesses once people have settled what they settled: the value is theirs, its rule `adjudicated`, and every
 * admitted witness stands for or against it. It stays contested: the sources disagree as before.
 *
 * A row that meets no conflict, or a value that is on no side of it, settles nothing; whether that is a mistake is for
 * `checkAdjudications` to say.
 */
export function adjudicate(
  { values, witnesses }: Resolved,
  { adjudications, codebook }: Given,
): { values: Value[]; witnesses: Witness[] } {
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const idle = new Set(whyIdle({ values, witnesses }, { adjudications, codebook }).map(({ ruling }) => ruling));
  const rulings = new Map(adjudications.filter((row) => !idle.has(row)).map((ruling) => [cellOf(ruling), ruling]));
  if (rulings.size === 0) return { values: [...values], witnesses: [...witnesses] };
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
      return { ...value, value: ruling.value, rule: "adjudicated", ...sidesOf(heard.get(cellOf(value)) ?? []) };
    }),
    witnesses: settled,
  };
}
