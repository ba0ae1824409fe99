import { groupBy } from "../lib/collections.js";
import { type Adjudication, cellOf, type Field, type Value, type Witness } from "../schemas/index.js";
import { findUnusedAdjudications, type Resolved, type UnusedAdjudication } from "./find-unused-adjudications.js";
import { sourcesByStance, stanceTowards } from "./stance.js";

interface Given {
  readonly adjudications: readonly Adjudication[];
  readonly codebook: readonly Field[];
}

/**
 * The values and witnesses once people have settled what they settled: the value is theirs, its rule `adjudicated`, and every
 * admissible statement supports or contradicts it. It stays contested: the sources disagree as before.
 *
 * A row that meets no conflict, or whose value nobody states, settles nothing and is handed back as unused; whether that is a
 * mistake is for `checkAdjudications` to say. An adjudication holds whatever the policy, wherever there is a conflict for it to settle.
 *
 * @example adjudicate(resolved, { adjudications: [{ case_id: "alpha", field: "tree", value: "oak", … }], codebook })
 *   // its value is "oak" by the rule "adjudicated", and its status is still "contested"
 */
export function adjudicate(
  { values, witnesses }: Resolved,
  { adjudications, codebook }: Given,
): { values: Value[]; witnesses: Witness[]; unused: UnusedAdjudication[] } {
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const unused = findUnusedAdjudications({ values, witnesses }, { adjudications, codebook });
  const unusedRows = new Set(unused.map(({ adjudication }) => adjudication));
  const adjudicationsByCell = new Map(
    adjudications.filter((row) => !unusedRows.has(row)).map((row) => [cellOf(row), row]),
  );
  if (adjudicationsByCell.size === 0) return { values: [...values], witnesses: [...witnesses], unused };
  const takeStance = (witness: Witness): Witness => {
    const adjudication = adjudicationsByCell.get(cellOf(witness));
    if (!adjudication || witness.stance === "set-aside") return witness;
    const decision = { value: adjudication.value, rule: "adjudicated" };
    return { ...witness, ...stanceTowards(decision, fieldOf.get(witness.field) as Field, witness) };
  };
  const settled = witnesses.map(takeStance);
  const statements = groupBy(
    settled.filter((witness) => adjudicationsByCell.has(cellOf(witness))),
    cellOf,
  );
  return {
    values: values.map((value) => {
      const adjudication = adjudicationsByCell.get(cellOf(value));
      if (!adjudication) return value;
      return {
        ...value,
        value: adjudication.value,
        rule: "adjudicated",
        ...sourcesByStance(statements.get(cellOf(value)) ?? []),
      };
    }),
    witnesses: settled,
    unused,
  };
}
