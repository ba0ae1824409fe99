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
 * A row that meets no conflict, or whose value nobody states, settles nothing and is handed back as idle; whether that is a
 * mistake is for `checkAdjudications` to say. An adjudication holds whatever the policy, wherever there is a conflict for it to settle.
 *
 * @example adjudicate(resolved, { adjudications: [{ case_id: "alpha", field: "tree", value: "oak", … }], codebook })
 *   // its value is "oak" by the rule "adjudicated", and its status is still "contested"
 */
export function adjudicate(
  { values, witnesses }: Resolved,
  { adjudications, codebook }: Given,
): { values: Value[]; witnesses: Witness[]; idle: UnusedAdjudication[] } {
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const idle = findUnusedAdjudications({ values, witnesses }, { adjudications, codebook });
  const idleRows = new Set(idle.map(({ adjudication }) => adjudication));
  const adjudicationsByCell = new Map(
    adjudications.filter((row) => !idleRows.has(row)).map((row) => [cellOf(row), row]),
  );
  if (adjudicationsByCell.size === 0) return { values: [...values], witnesses: [...witnesses], idle };
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
    idle,
  };
}
