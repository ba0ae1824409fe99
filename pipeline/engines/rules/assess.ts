import { evidenceGrades, type WitnessReason } from "../../schemas/index.js";
import type { Query } from "./query.js";
import { addColumns } from "./query.js";
import type { Question } from "./question.js";
import type { Writer } from "./writer.js";

/** Whether each statement counts, and why not: `assessStatement`, `whyLeftOut`, `whySetAside` and `endOfTerm` of 3-triangulate. */
export function assess(query: Query, write: Writer, { referenceDate, admission, fixed }: Question): Query {
  const day = write.text(referenceDate);
  const texts = (values: readonly string[]) => values.map(write.text);
  const because = (condition: string, code: WitnessReason, detail = write.text("")) =>
    ({ condition, code: write.text(code), detail }) as const;
  const is = (column: string, value: string) => write.isText(column, value);
  const isDated = `observed_on <> ${write.text("")}`;
  const least = evidenceGrades.indexOf(admission.least_grade);
  const reasons = [
    ...(admission.events ? [] : [because(is("evidence", "event_or_site"), "left_out", "evidence")]),
    because(write.isIn("kind", texts(admission.without_kinds)), "left_out", "kind"),
    because(write.isIn("source_id", texts(admission.without_sources)), "left_out", "source_id"),
    because(is("coding", "no_answer"), "no_answer"),
    because(is("coding", "uncoded"), "not_coded", "coding_reason"),
    because(is("value", ""), "blank"),
    because(`valid_to <> ${write.text("")} AND valid_to_last < ${day}`, "term_ended", "valid_to"),
    because(`valid_from <> ${write.text("")} AND valid_from_first > ${day}`, "term_begins_later", "valid_from"),
    because(write.isIn("field", texts(fixed)), ""),
    because(is("observed_on", ""), "undated"),
    because(`last_day > ${day}`, "not_yet_stated", "observed_on"),
    because(`valid_to <> ${write.text("")} OR ${is("term_end", "")}`, ""),
    because(`term_end < ${day}`, "lapsed", "term_end"),
  ];
  const assessed = addColumns(query, {
    reason: write.choose(
      reasons.map(({ condition, code }) => [condition, code]),
      write.text(""),
    ),
    detail: write.choose(
      reasons.map(({ condition, detail }) => [condition, detail]),
      write.text(""),
    ),
    is_indirect: write.choose([[`grade > ${least}`, "1"]], "0"),
  });
  const hasEnded = `${isDated} AND last_day <= ${day}`;
  return addColumns(assessed, {
    ended_from: write.choose(
      [
        [`${is("reason", "term_ended")} AND ${hasEnded}`, "valid_to_first"],
        [`${is("reason", "lapsed")} AND ${hasEnded}`, "term_end"],
      ],
      write.text(""),
    ),
  });
}
