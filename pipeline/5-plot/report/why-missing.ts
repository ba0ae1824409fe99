import { primarySourceIds, type Value } from "../../schemas/index.js";
import type { ReportTables } from "./reads.js";

export const reasons = ["silent", "unanswered", "setAside"] as const;
export type Reason = (typeof reasons)[number];

/** Why a missing value is missing: nobody speaks of it, the questionnaire got no answer, or nothing that was said counts. */
export function whyMissing({ sources }: Pick<ReportTables, "sources">): (value: Value) => Reason {
  const primary = primarySourceIds(sources);
  return ({ sources: heard }) => {
    if (heard === "") return "silent";
    return heard.split(";").some((id) => primary.has(id)) ? "unanswered" : "setAside";
  };
}
