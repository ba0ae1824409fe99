import { distinct } from "../../lib/collections.js";
import type { Admission, Field, PolicyName } from "../../schemas/index.js";

/** What is asked of an engine. */
export interface Asked {
  readonly codebook: readonly Field[];
  readonly referenceDate: string;
  readonly admission: Admission;
  /** The first makes values and witnesses; for the others there is their value beside it. */
  readonly policies: readonly [PolicyName, ...PolicyName[]];
}

/** What is asked of the statements on fields of one type. */
export interface Question {
  readonly type: Field["type"];
  /** Those of the type that cannot change over time. */
  readonly fixed: readonly string[];
  readonly referenceDate: string;
  readonly admission: Admission;
}

/** One for the fields of each type, as what it means that values agree depends on it. */
export function questionsOf({ codebook, referenceDate, admission }: Asked): Question[] {
  const types = distinct(codebook.map(({ type }) => type)) as Field["type"][];
  return types.map((type) => {
    const fixed = codebook.filter((field) => field.type === type && field.nature === "fixed");
    return { type, fixed: fixed.map(({ field }) => field), referenceDate, admission };
  });
}
