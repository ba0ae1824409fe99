// Why a statement has its stance and why a statistic is empty, as codes with a detail: the words are 5-plot/text's, in each language.

/** Why a statement is open or set aside; empty where it supports or contradicts the value. */
export const witnessReasons = [
  "",
  /** The questionnaire was not answered. */
  "no_answer",
  /** No code fits the words. Detail: the reason that a person gave. */
  "not_coded",
  "blank",
  /** Detail: the last day, month or year of its own term. */
  "term_ended",
  /** Detail: the first day, month or year of its own term. */
  "term_begins_later",
  "undated",
  /** Detail: the date of the statement. */
  "not_yet_stated",
  /** Detail: the last day on which the statement was admissible, by the term of its field. */
  "lapsed",
  /** Detail: its grade of evidence. */
  "too_indirect",
  /** Two persons coded its words differently, and nobody has settled which code holds: it counts like the grade that is the detail. */
  "coders_differ",
  /** The settings leave it out. Detail: its grade of evidence, its source, or the kind of its source. */
  "left_out",
  /** The same independent source states otherwise later, of something that changes. Detail: the date of the later statement. */
  "superseded",
  /** An event or site in another place than the value: it shows presence there, and contradicts nothing. */
  "presence_only",
  "undecided",
  "names_none",
  "less_specific",
] as const;
export type WitnessReason = (typeof witnessReasons)[number];

/** Why kappa, alpha or the interval of one of them is not given; empty where it is. */
export const agreementReasons = [
  "",
  "nothing_to_compare",
  "free_text",
  /** Detail: the fewest cases that a statistic is given for. */
  "too_few_cases",
  "more_than_two_sides",
  /** Each side has one category. Detail: the two. */
  "one_category_each",
  /** Detail: the category. */
  "one_category_first",
  "one_category_second",
  "one_category",
  /** The statistic is given, its interval is not: too many resamples have one category. */
  "interval_one_category",
  /** The same: all resamples give one value. */
  "interval_degenerate",
] as const;
export type AgreementReason = (typeof agreementReasons)[number];

/** Why the alpha of two coders or its interval is not given; empty where it is. */
export const coderReasons = [
  "",
  /** Detail: the fewest statements that a statistic is given for. */
  "too_few_statements",
  "one_category",
  "interval_one_category",
  "interval_degenerate",
] as const;

/** Why a statistic of a field of numbers is not given; empty where it is. */
export const numberReasons = [
  "",
  /** Detail: the fewest cases that statistics are given for. */
  "too_few",
  /** A sum of percentages has no meaning. */
  "percentages",
  /** Not every value is an exact number. */
  "not_exact",
] as const;
export type NumberReason = (typeof numberReasons)[number];
