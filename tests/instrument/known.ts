import { readFileSync } from "node:fs";
import { join } from "node:path";
import { studyFromForm } from "../../pipeline/commands/new/study-from-form.js";
import { readSubmissions } from "../../pipeline/instrument/answers/read-submissions.js";
import { readExport } from "../../pipeline/instrument/export/read-export.js";
import { choicesOf, type Form } from "../../pipeline/instrument/form/form.js";
import { fieldsOfForm } from "../../pipeline/instrument/form/form-fields.js";
import { readForm } from "../../pipeline/instrument/form/read-form.js";
import { matchColumns } from "../../pipeline/instrument/matching/match-columns.js";
import { targetsOf } from "../../pipeline/instrument/matching/targets.js";
import type { Locale } from "../../pipeline/lib/tables/locale.js";
import { readWorkbook, type WorkbookSheet } from "../../pipeline/lib/tables/read-workbook.js";
import { casesGiven, wholeCodebook } from "../../pipeline/schemas/index.js";
import { bytes } from "../lib/scratch.js";

export const surveyFile = (name: string) => readFileSync(join(__dirname, "surveys", name));

/** A form of these sheets. */
export function formOf(sheets: Readonly<Record<string, WorkbookSheet["rows"]>>): Form {
  return readForm(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
    "form.xlsx",
  );
}

/** The form of the made-up survey. */
export const surveyForm = readForm(readWorkbook(surveyFile("xlsform.xlsx"), "xlsform.xlsx"), "xlsform.xlsx");

/** What a study made of a form knows when an export is imported. */
export function knownOf(form: Form, kept: readonly string[] = []) {
  const found = fieldsOfForm(form, undefined, kept);
  if (found === undefined) throw new Error("expected a form with questions");
  const files = studyFromForm(form, found, { language: "fr", today: "2024-12-31" });
  const codebook = wholeCodebook.parse(bytes(files["codebook.csv"] ?? ""), "codebook.csv");
  const given = casesGiven.parse(bytes(files["cases.csv"] ?? ""), "cases.csv");
  const caseColumn = found.caseQuestion.name;
  const choices = choicesOf(form, found.caseQuestion);
  const choicesOfCase = (name: string) =>
    choices.flatMap((choice) => (Object.values(choice.labels).includes(name) ? [choice.name] : []));
  return {
    files,
    codebook,
    cases: given,
    caseColumn,
    choicesOfCase,
    targets: targetsOf({ codebook, form, caseColumn }),
  };
}

/** The submissions of an export, as an import with the proposed mapping reads them. */
export function importInto(known: ReturnType<typeof knownOf>, content: Uint8Array, file: string, locale?: Locale) {
  const given = readExport(content, file, { locale, caseNames: [known.caseColumn] });
  const mapping = matchColumns(given, known.targets);
  const named = known.cases.map(({ case_id, name }) => ({
    code: case_id,
    names: [...new Set([...known.choicesOfCase(name), case_id])],
    labels: [name],
  }));
  const read = readSubmissions(given, mapping, {
    targets: known.targets,
    cases: named,
    mayAdd: named.length === 0,
    locale,
  });
  return { given, mapping, ...read };
}
