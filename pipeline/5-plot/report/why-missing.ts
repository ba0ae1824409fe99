import { cellOf, primarySourceIds, type Value } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import type { ReportTables } from "./reads.js";

const reasons = ["unmentioned", "unanswered", "setAside"] as const;
export type Reason = (typeof reasons)[number];

type Given = Pick<ReportTables, "sources" | "witnesses">;

/** Those that a value of the study can be missing for: without a survey, nothing was asked. */
export function reasonsOf({ sides }: Pick<Texts, "sides">): readonly Reason[] {
  return reasons.filter((reason) => sides.asked || reason !== "unanswered");
}

/** Why a missing value is missing: no source mentions it, the survey got no answer, or no statement about it is admissible. */
export function whyMissing({ sources, witnesses }: Given, { sides }: Pick<Texts, "sides">): (value: Value) => Reason {
  const primary = sides.asked ? primarySourceIds(sources) : new Set<string>();
  const answered = new Set(
    witnesses.filter(({ source_id, reason_code }) => primary.has(source_id) && !isNone(reason_code)).map(cellOf),
  );
  return (value) => {
    if (value.sources === "") return "unmentioned";
    const isAsked = value.sources.split(";").some((id) => primary.has(id));
    return isAsked && !answered.has(cellOf(value)) ? "unanswered" : "setAside";
  };
}

const isNone = (reason: string) => reason === "no_answer" || reason === "blank";

/** How a value was determined; of one that is missing, why it is: in the same words wherever the page has it. */
export function describeRule(tables: Given, texts: Pick<Texts, "report" | "sides">): (value: Value) => string {
  const why = whyMissing(tables, texts);
  const { missing, rule } = texts.report;
  return (value) => (value.status === "missing" ? missing.columns[why(value)] : (rule[value.rule] ?? value.rule));
}
