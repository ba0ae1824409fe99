const printed = "as the paper's table has it";
export const table1 = {
  "Ecosystem type": printed,
  Origin: printed,
  Definition: "what it is, in the project's words",
  Benefits: `${printed}; items separated by ;`,
  "Total number": `${printed}; each item starts with a count`,
};
export const table2 = Object.fromEntries(
  [
    "Name",
    "Creation year",
    "Sector",
    "Geographic perimeter",
    "Vocation",
    "Governance system",
    "Financing system",
    "Labeling",
  ].map((column) => [column, printed]),
);
const lever = "× where the cluster uses this lever, empty where it does not, - where it did not answer";
export const table3 = {
  Clusters: printed,
  "Innovation development R&D": lever,
  "Cooperation & synergy development": lever,
  "Skills development": lever,
  "Infrastructure development": lever,
  "International development": lever,
  "Accessing subsidies and incentives": lever,
  "Governance and integrated practices": lever,
};
export const plan = { name: "name of the plan, in English", kind: "plan, pact or initiative" };

/** What columns are that mean something else, or only stand, in one file of data/. */
export const ofData: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "data/cases.csv": { in_sample: "whether the study counts it" },
  "data/codebook.csv": {
    label: "name of the field",
    published_as: "header of its column in the paper's tables, where that is not the label",
    type: "kind of value: code, codes (a set), year, number, place or text",
    codes: "code=Label pairs, separated by ;",
    unit: "unit of a number",
    questionnaire_item: "item of the questionnaire that asks it",
    nature: "fixed, or time_varying",
    valid_years: "for how many years a dated statement counts; empty where fixed",
    validity_reason: "why so many",
    description: "what is meant",
  },
  "data/decisions/adjudications.csv": {
    value: "what a person decided it is",
    decided_by: "who decided",
    decided_on: "the day of the decision",
  },
  "data/decisions/coding.csv": {
    field: "field, or the start of one followed by *",
    to_field: "the field that the statement belongs to, if another",
    code: "the code; empty: cannot be coded honestly",
    low: "lower bound of a number; empty: none",
    high: "upper bound of a number; empty: none",
  },
  "data/decisions/corrections.csv": { column: "the column; * for any", corrected: "how it is read" },
  "data/decisions/exclusions.csv": { rule: "the rule that refused the row" },
  "data/geo/regions.csv": {
    name: "name of the region",
    chief_town: "its chief town; empty where it could not be read",
  },
  "data/paper/plans.csv": plan,
  "data/paper/questionnaire.csv": {
    item: "number of the question in the annex",
    section: "part of the annex",
    question: "the question, reworded",
    fields: "the fields that it fills, separated by ;",
    published: "whether the paper gives the answers cluster by cluster: yes, no or partly",
  },
  "data/paper/table-1.csv": table1,
  "data/paper/table-2.csv": table2,
  "data/paper/table-3.csv": table3,
  "data/secondary/observations.csv": {
    field: "what is asked, as in data/codebook.csv; lever for one told in words",
    value: "what the document says, in words and not coded",
  },
};
