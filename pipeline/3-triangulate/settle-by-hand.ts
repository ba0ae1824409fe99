import { filter, groupBy } from "../lib/collections.js";
import { cellOf, type Field, type SettledValue, type Value, type Witness } from "../schemas/index.js";
import type { Resolved } from "./find-unused-adjudications.js";
import { sourcesByStance, stanceTowards } from "./stance.js";

interface Given {
  readonly settled: readonly SettledValue[];
  readonly codebook: readonly Field[];
}

/**
 * The values and witnesses where a person supposes values, whether or not a source states them: the rule is `settled`, and each
 * statement that counts supports or contradicts the value. It is contested where one contradicts it; where no source states any
 * value it is `secondary-only`, as it is not the survey's.
 *
 * @example settleByHand(resolved, { settled: [{ case_id: "alpha", field: "tree", value: "oak" }], codebook })
 */
export function settleByHand(
  { values, witnesses }: Resolved,
  { settled, codebook }: Given,
): { values: Value[]; witnesses: Witness[] } {
  const givenValue = new Map(settled.map((row) => [cellOf(row), row.value]));
  if (givenValue.size === 0) return { values: [...values], witnesses: [...witnesses] };
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const taken = witnesses.map((witness): Witness => {
    const value = givenValue.get(cellOf(witness));
    if (value === undefined || witness.stance === "set-aside") return witness;
    return { ...witness, ...stanceTowards({ value, rule: "settled" }, fieldOf.get(witness.field) as Field, witness) };
  });
  const witnessesOf = groupBy(
    filter(taken, (witness) => givenValue.has(cellOf(witness))),
    cellOf,
  );
  return {
    values: values.map((row): Value => {
      const value = givenValue.get(cellOf(row));
      if (value === undefined) return row;
      const own = witnessesOf.get(cellOf(row)) ?? [];
      const isContested = own.some(({ stance }) => stance === "dissents");
      const status = isContested ? "contested" : row.status === "missing" ? "secondary-only" : row.status;
      return { ...row, value, status, rule: "settled", ...sourcesByStance(own) };
    }),
    witnesses: taken,
  };
}
