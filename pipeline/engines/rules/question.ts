import type { Admission, Field } from "../../schemas/index.js";

/** What is asked of the statements on fields of one type. */
export interface Question {
  readonly type: Field["type"];
  /** Those of the type that cannot change over time. */
  readonly fixed: readonly string[];
  readonly referenceDate: string;
  readonly admission: Admission;
}
