import type { AgreementReason, Field, NumberReason, WitnessReason } from "../../../schemas/index.js";
import { uncapital } from "../grammar.js";

/** What a person reads for the code of a reason, with its detail and the field that it concerns. */
export type Reasons<Code extends string> = Readonly<Record<Code, (detail: string, field: ReasonField) => string>>;
export interface ReasonField extends Pick<Field, "valid_years"> {
  readonly label: string;
}

export const witness: Reasons<WitnessReason> = {
  "": () => "",
  no_answer: () => "no answer was given",
  // A person's own words stand beside it.
  not_coded: () => "not coded",
  blank: () => "blank",
  term_ended: (date) => `lapsed: its own term ended in ${date}`,
  term_begins_later: (date) => `its own term begins in ${date}, after the reference date`,
  undated: () => "undated, and the field can change over time",
  not_yet_stated: (date) => `dated ${date}, not certainly by the reference date`,
  lapsed: (day, { label, valid_years }) =>
    `lapsed on ${day}: a statement on ${uncapital(label)} is admissible for ${valid_years} years`,
  coders_differ: () => "two persons coded its words differently, and nobody has settled which code holds",
  left_out: (what) => `left out by the settings: ${what}`,
  too_indirect: (grade) => `evidence of grade ${grade} never decides alone`,
  superseded: (date) => `superseded by what the same independent source states in ${date}`,
  presence_only: () => "shows presence in this place, which does not contradict a seat in another",
  undecided: () => "neither side prevails",
  names_none: () => "narrows the value down without naming one",
  less_specific: () => "consistent with the value, but less specific",
};

const alone = (category: string) => `kappa undefined: one side reports a single category (${category})`;
export const agreement: Reasons<AgreementReason> = {
  "": () => "",
  nothing_to_compare: () => "nothing to compare",
  free_text: () => "free text is not compared",
  too_few_cases: (least) => `fewer than ${least} cases to compare`,
  more_than_two_sides: () => "no kappa: it compares two sides",
  one_category_each: (categories) => `kappa undefined: each side reports a single category (${categories})`,
  one_category_first: alone,
  one_category_second: alone,
  one_category: () => "undefined: a single category",
  interval_one_category: () => "no interval: too many resamples have a single category",
  interval_degenerate: () => "no interval: all resamples give the same value",
};

export const numbers: Reasons<NumberReason> = {
  "": () => "",
  too_few: (least) => `fewer than ${least} values`,
  percentages: () => "percentages are not summed",
  not_exact: () => "a mean needs exact numbers",
};
