import type { Value } from "../../schemas/index.js";
import type { Texts } from "./index.js";

/** What is said in place of a value that is not there: sources give none, or the policy leaves it open which of theirs it is. */
export function nameAbsence({ status }: Pick<Value, "status">, { common }: Pick<Texts, "common">): string {
  return status === "contested" ? common.undecided : common.missing;
}
