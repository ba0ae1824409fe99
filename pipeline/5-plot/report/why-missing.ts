import type { Value } from "../../schemas/index.js";
import type { ReportTables } from "./reads.js";

export const reasons = ["unmentioned", "unanswered", "setAside"] as const;
export type Reason = (typeof reasons)[number];

/** Why a missing value is missing: no source mentions it, the questionnaire got no answer, or no statement about it is admissible. */
export function whyMissing({ sources }: Pick<ReportTables, "sources">): (value: Value) => Reason {
  const primary = new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
  return ({ sources: reporting }) => {
    if (reporting === "") return "unmentioned";
    return reporting.split(";").some((id) => primary.has(id)) ? "unanswered" : "setAside";
  };
}
