import type { SourceKind } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";

/** What people call the directness of evidence, and a kind of source. */
export const terms = {
  evidence: {
    stated: "stated",
    seat_or_address: "seat or address",
    event_or_site: "event or site",
    name: "name",
    derived: "derived",
    sector_match: "matching sectors",
    weak: "weak",
  } as Readonly<Record<string, string>>,
  kind: {
    press_article: "press article",
    academic_paper: "academic paper",
    international_report: "international report",
    national_report: "national report",
    ministry_website: "ministry’s website",
    questionnaire: "questionnaire",
    other: "other",
  } as Readonly<Record<SourceKind, string>>,
};

/** What people call the rule by which a value was determined. */
export const rules = ({ survey }: Sides): Readonly<Record<string, string>> => {
  const own = survey ? "the survey" : "primary sources";
  return {
    primary: own,
    secondary: "documents",
    "secondary, most independent sources": "documents, most independent sources",
    "secondary, most recent": "documents, most recent",
    "primary, most precise": `${own}, most precise`,
    "secondary, most direct": "documents, most direct",
    "secondary, most precise": "documents, most precise",
    "primary, most independent sources": `${own}, most independent sources`,
    "primary, most recent": `${own}, most recent`,
    "primary, most direct": `${own}, most direct`,
    settled: "a setting: settled by hand",
    "only value": "the only value stated",
    "most independent sources": "most independent sources",
    "most recent": "the most recent statement; a year or a month counts as its last day",
    "most direct": "the most direct evidence",
    "most precise": "the most precise value",
    undecided: "undecided: the sides are even",
    "dawid-skene": "sources weighted by their reliability",
    "dawid-skene, one-coin": "sources weighted by one reliability each",
    "only value, not dawid-skene": "the only value stated; reliability not estimated",
    "most independent sources, not dawid-skene": "most independent sources; reliability not estimated",
    "most recent, not dawid-skene": "the most recent statement; reliability not estimated",
    "most direct, not dawid-skene": "the most direct evidence; reliability not estimated",
    "most precise, not dawid-skene": "the most precise value; reliability not estimated",
    open: "open: presence in several places",
    adjudicated: "a person’s decision",
    none: "no admissible statement",
  };
};
