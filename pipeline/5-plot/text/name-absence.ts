import { distinct } from "../../lib/collections.js";
import type { Value } from "../../schemas/index.js";
import type { Texts } from "./index.js";

/** What is said in place of a value that is not there: sources give none, or the policy leaves it open which of theirs it is. */
export function nameAbsence({ status }: Pick<Value, "status">, { common }: Pick<Texts, "common">): string {
  return status === "contested" ? common.undecided : common.missing;
}

/** Of several values at once; where all are there, what would be in the place of one that is not. @example "missing or undecided" */
export function nameAbsences(statuses: readonly Value["status"][], texts: Pick<Texts, "common">): string {
  const names = distinct(statuses.map((status) => nameAbsence({ status }, texts)));
  const { missing, undecided, or } = texts.common;
  return [missing, undecided].filter((name) => names.includes(name)).join(or) || missing;
}
