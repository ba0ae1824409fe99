import type { SourceKind } from "../../../schemas/index.js";

/** What people call the rule by which a value was determined, the directness of evidence, and a kind of source. */
export const terms = {
  rule: {
    primary: "the survey",
    secondary: "documents",
    "secondary, most independent sources": "documents, most independent sources",
    "secondary, most recent": "documents, most recent",
    "primary, most precise": "the questionnaire, most precise",
    "secondary, most direct": "documents, most direct",
    "secondary, most precise": "documents, most precise",
    open: "open: presence in several places",
    adjudicated: "a person’s decision",
    none: "no admissible statement",
  } as Readonly<Record<string, string>>,
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
