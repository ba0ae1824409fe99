import type { Form } from "../../instrument/form/form.js";
import { choicesOf, labelIn } from "../../instrument/form/form.js";
import type { FormField, FormFields } from "../../instrument/form/form-fields.js";
import { makeUnique, uniqueSlugs } from "../../lib/slug.js";
import { FormChange } from "../../schemas/index.js";
import { blockNouns, codebookRow } from "./codebook-row.js";
import { commonFiles, csv, type StudyFiles } from "./study-files.js";
import type { StartLanguage } from "./words.js";

/** Where the form lies in a study. */
export const formFile = "instrument/form.xlsx";

/**
 * A study whose codebook is that of a form: its cases are the choices of the question that names the case, where it has choices. Answers
 * come by `npm run import`.
 *
 * @param today the reference date until somebody corrects it
 */
export function studyFromForm(
  form: Form,
  { caseQuestion, fields }: FormFields,
  { language, today }: { readonly language: StartLanguage; readonly today: string },
): StudyFiles {
  const languages = form.languages.length > 0 ? form.languages : [language];
  const [main = language, ...others] = languages;
  const labels = makeUnique(
    fields.map(({ labels, header }) => labelIn(labels, languages) || header),
    " ",
  );
  const title = form.title || { en: "A study to be given a title", fr: "Une étude qui attend son titre" }[language];
  const years = fields.filter(({ type }) => type === "year");
  const cases = choicesOf(form, caseQuestion);
  const ids = uniqueSlugs(
    cases.map(({ name }) => name),
    "case",
  );
  const columns = [
    ...["field", "label", ...others.map((code) => `label::${code}`), "published_as", "type", "codes"],
    ...[...others.map((code) => `codes::${code}`), "yes", "role", "block", "unit"],
    // What changes between two waves is for the study's authors to say: until then, both answers count.
    ...["nature", "valid_years", "validity_reason", "description"],
  ];
  const more = { languages, blocks: blocksOf(fields), tables: [answersTable(caseQuestion.name, today)] };
  return {
    ...commonFiles({
      language,
      title,
      observedOn: today,
      caseColumn: caseQuestion.name,
      isMadeUp: false,
      isOfForm: true,
      more,
    }),
    "codebook.csv": csv(
      columns,
      fields.map((field, at) => {
        const row = codebookRow(field, labels[at] ?? "", [main, ...others]);
        return columns.map((column) => (column === "role" && field === years[0] ? "year" : (row[column] ?? "")));
      }),
    ),
    "cases.csv": csv(
      ["case_id", "name", "in_sample", "note"],
      cases.map(({ labels, name }, at) => [ids[at] ?? "", labelIn(labels, languages) || name, "yes", ""]),
    ),
    "survey/answers.csv": csv(
      ["submission", "submitted", caseQuestion.name, ...fields.map(({ header }) => header)],
      [],
    ),
    "decisions/form-changes.csv": csv(Object.keys(FormChange.shape), []),
    "claims.json": "[]\n",
  };
}

/** How study.json describes the table that `npm run import` writes. */
function answersTable(caseColumn: string, observedOn: string) {
  const columns = { case_column: caseColumn, submission_column: "submission", date_column: "submitted" };
  return { role: "answers", source_id: "survey", observed_on: observedOn, ...columns };
}

function blocksOf(fields: readonly FormField[]): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap(({ block }) => (block === "" ? [] : [[block, blockNouns]])));
}
