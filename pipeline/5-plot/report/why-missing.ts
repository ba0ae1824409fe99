import { primarySourceIds, type Value } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import type { ReportTables } from "./reads.js";

export const reasons = ["unmentioned", "unanswered", "setAside"] as const;
export type Reason = (typeof reasons)[number];

/** Why a missing value is missing: no source mentions it, the questionnaire got no answer, or no statement about it is admissible. */
export function whyMissing({ sources }: Pick<ReportTables, "sources">): (value: Value) => Reason {
  const primary = primarySourceIds(sources);
  return ({ sources: reporting }) => {
    if (reporting === "") return "unmentioned";
    return reporting.split(";").some((id) => primary.has(id)) ? "unanswered" : "setAside";
  };
}

/** How a value was determined; of one that is missing, why it is: in the same words wherever the page has it. */
export function describeRule(
  tables: Pick<ReportTables, "sources">,
  { report }: Pick<Texts, "report">,
): (value: Value) => string {
  const why = whyMissing(tables);
  return (value) =>
    value.status === "missing" ? report.missing.columns[why(value)] : (report.rule[value.rule] ?? value.rule);
}
