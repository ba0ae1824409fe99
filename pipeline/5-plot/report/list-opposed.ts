import { distinct, groupBy } from "../../lib/collections.js";
import type { Value, Witness } from "../../schemas/index.js";

/** The sources against a value. Where a policy is for none of the sides, all of them stand against each other. */
export function listOpposed(witnesses: readonly Witness[]): (value: Value) => readonly string[] {
  const open = groupBy(
    witnesses.filter(({ stance }) => stance === "open"),
    ({ case_id, field }) => `${case_id}.${field}`,
  );
  return ({ case_id, field, value, status, dissenting }) => {
    if (status === "contested" && value === "")
      return distinct((open.get(`${case_id}.${field}`) ?? []).map(({ source_id }) => source_id));
    return dissenting === "" ? [] : dissenting.split(";");
  };
}
