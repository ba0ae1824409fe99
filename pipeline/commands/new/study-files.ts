import { formatRows } from "../../lib/csv.js";
import { CaseChange } from "../../schemas/index.js";
import { makeTour } from "./make-tour.js";
import { makeReadme } from "./readme.js";
import type { Pair, StartLanguage } from "./words.js";

/** The text of each file of a study, by its path in the study's folder. */
export type StudyFiles = Readonly<Record<string, string>>;

/** A table as text. @example csv(["a", "b"], [["1", "2, 3"]]) // 'a,b\n1,"2, 3"\n' */
export function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const named = rows.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])),
  }));
  return new TextDecoder().decode(formatRows({ columns, rows: named }));
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const sourceColumns = [
  ...["source_id", "kind", "title", "publisher", "url", "language", "published", "accessed", "note", "tier"],
] as const;
const statementColumns = [
  ...["obs_id", "case_id", "field", "value", "unit", "evidence", "source_id", "date"],
  ...["valid_from", "valid_to", "term_reason", "note"],
] as const;

/** The documents of a study, as rows of their columns. */
export function documentFiles(
  sources: readonly (readonly string[])[],
  statements: readonly (readonly string[])[],
): StudyFiles {
  return {
    "documents/sources.csv": csv(sourceColumns, sources),
    "documents/statements.csv": csv(statementColumns, statements),
  };
}

interface Common {
  readonly language: StartLanguage;
  readonly title: string;
  /** Day that the answers describe, and reference date of the study. */
  readonly observedOn: string;
  readonly caseColumn: string;
  /** Whether every row is an example. */
  readonly isMadeUp: boolean;
  /** Whether a form asked for the answers: then later ones may come, and decisions on how they differ. */
  readonly isOfForm?: boolean;
  /** What study.json has besides. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What every study starts with: where its files are, the survey as a source, no decisions yet, a notebook, and what to do next. */
export function commonFiles(given: Common): StudyFiles {
  const { language, title, observedOn, caseColumn, isMadeUp, isOfForm = false, more = {} } = given;
  const survey = { en: "Answers to the questionnaire", fr: "Réponses au questionnaire" }[language];
  const publisher = (
    isMadeUp ? { en: "Example Institute", fr: "Institut exemple" } : { en: "the authors", fr: "notre équipe" }
  )[language];
  const note = isMadeUp ? { en: "made up", fr: "inventé" }[language] : "";
  return {
    "README.md": makeReadme(title, language, isMadeUp),
    "tour.ipynb": makeTour(language),
    LICENSE: noLicenceYet[language],
    "study.json": json({
      ...{ title, languages: [language], case: nouns, ...more },
      parameters: { reference_date: observedOn },
      inputs: {
        ...inputs,
        case_changes: "decisions/case-changes.csv",
        ...(isOfForm && { form_changes: "decisions/form-changes.csv" }),
      },
      tables: more.tables ?? [
        { role: "answers", source_id: "survey", observed_on: observedOn, case_column: caseColumn },
      ],
    }),
    "survey/sources.csv": csv(sourceColumns, [
      ["survey", "questionnaire", survey, publisher, "", language, observedOn.slice(0, 4), "", note, "primary"],
    ]),
    ...documentFiles([], []),
    "decisions/coding.csv": csv(["field", "raw", "to_field", "code", "low", "high", "reason"], []),
    "decisions/corrections.csv": csv(["role", "column", "raw", "corrected", "reason"], []),
    "decisions/exclusions.csv": csv(["role", "row_id", "rule", "reason"], []),
    "decisions/independent-sources.csv": csv(["source_id", "independent_source", "reason"], []),
    "decisions/case-changes.csv": csv(Object.keys(CaseChange.shape), []),
    "decisions/adjudications.csv": csv(["case_id", "field", "value", "reason", "decided_by", "decided_on"], []),
  };
}

const nouns = {
  en: { one: "case", many: "cases" },
  fr: { one: "cas", many: "cas", gender: "m" },
};

const inputs = {
  codebook: "codebook.csv",
  cases: "cases.csv",
  answers: "survey/answers.csv",
  paper_sources: "survey/sources.csv",
  secondary_sources: "documents/sources.csv",
  statements: "documents/statements.csv",
  coding: "decisions/coding.csv",
  corrections: "decisions/corrections.csv",
  exclusions: "decisions/exclusions.csv",
  independent_sources: "decisions/independent-sources.csv",
  adjudications: "decisions/adjudications.csv",
  claims: "claims.json",
};

/** What stands in LICENSE until somebody chooses: it grants nothing. */
export const noLicenceYet: Pair = {
  en: "No licence has been chosen yet. Replace this note by the terms under which others may\nuse these data, as CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).\n",
  fr: "Aucune licence n’est encore choisie. Remplacez cette note par les conditions de\nréutilisation de ces données, comme CC BY 4.0\n(https://creativecommons.org/licenses/by/4.0/deed.fr).\n",
};
