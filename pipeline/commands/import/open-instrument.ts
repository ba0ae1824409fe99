import { join } from "node:path";
import { type ComparedForms, compareAllForms } from "../../instrument/form/compare-all-forms.js";
import type { Form } from "../../instrument/form/form.js";
import type { NumberedForm } from "../../instrument/form/form-differences.js";
import { type Renames, renamesOf } from "../../instrument/form/renames.js";
import { type Target, targetsOf } from "../../instrument/matching/targets.js";
import type { Rows } from "../../lib/csv.js";
import { InputError } from "../../lib/errors.js";
import type { Artifact } from "../../runner/artifact.js";
import { openArtifactStore } from "../../runner/artifact-store.js";
import { load } from "../../runner/load.js";
import {
  type Case,
  type CodingRule,
  type Correction,
  casesGiven,
  coding,
  corrections,
  type Field,
  type FormChange,
  formChanges,
  headerOf,
  type Study,
  sheetName,
  surveySheets,
  wholeCodebook,
} from "../../schemas/index.js";
import { inputsOf, readStudy } from "../study.js";
import { keptColumns } from "./kept-columns.js";
import { readForms } from "./read-forms.js";

/** What an import needs of a study. */
export interface Instrument {
  readonly folder: string;
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  /** The form of the last wave. */
  readonly form: Form | undefined;
  /** Those of every wave, and what was decided on how they differ. */
  readonly forms: readonly NumberedForm[];
  readonly formChanges: readonly FormChange[];
  readonly renames: Renames;
  readonly targets: readonly Target[];
  /** The column of the answers that names the case. */
  readonly caseColumn: string;
  /** Where the answers lie, and those that there are. */
  readonly answersFile: string;
  readonly answers: Rows;
  readonly casesFile: string;
  readonly mappingFile: string;
}

/**
 * The form, the codebook, the cases and the answers of a study.
 *
 * @throws InputError for a study without a table of submissions, and for what is wrong in these files
 */
export function openInstrument(folder: string): Instrument {
  const study = readStudy(folder);
  const described = study.tables.find(({ submission_column }) => submission_column !== undefined);
  if (described?.submission_column !== "submission" || described.date_column !== "submitted") {
    const message =
      'expected a table of submissions, with "submission_column": "submission" and "date_column": "submitted", but found none; start the study with npm run new -- DIR --form FORM, or --from-table TABLE';
    throw new InputError([{ file: join(folder, "study.json"), column: "tables", message }]);
  }
  const { role, case_column: caseColumn } = described;
  const store = openArtifactStore({ study: folder, ...inputsOf(study), out: join(folder, ".none") });
  const table = surveySheets(study)[sheetName(role)] as Artifact<Rows>;
  const { values } = load(
    { codebook: wholeCodebook, casesGiven, formChanges, coding, corrections, answers: table },
    store,
  );
  const { answers } = values;
  const codebook = values.codebook.filter((field) => field.scope !== "context");
  const forms = readForms(folder);
  const form = forms.at(-1)?.form;
  const renames = renamesOf(values.formChanges);
  const asked = codebook.filter((field) => answers.columns.includes(headerOf(field)));
  return {
    ...{ folder, study, codebook: asked, cases: values.casesGiven, form, caseColumn, answers },
    ...{ forms, formChanges: values.formChanges, renames },
    targets: targetsOf({
      ...{ codebook: asked, form, forms, caseColumn, renames },
      decided: (field) => decidedCells(field, role, values),
    }),
    answersFile: study.inputs[role] ?? "",
    casesFile: study.inputs.cases ?? "",
    mappingFile: "instrument/mapping.csv",
  };
}

/** What decisions on coding and corrections read of a field's column, but for blanks, which state nothing. */
function decidedCells(
  field: Field,
  role: string,
  { coding, corrections }: { readonly coding: readonly CodingRule[]; readonly corrections: readonly Correction[] },
): ReadonlySet<string> {
  const isOf = (name: string) =>
    name === field.field || (name.endsWith("*") && field.field.startsWith(name.slice(0, -1)));
  const isOn = (column: string) => column === "*" || column === headerOf(field);
  const cells = [
    ...coding.flatMap((rule) => (isOf(rule.field) ? [rule.raw] : [])),
    ...corrections.flatMap((rule) => (rule.role === role && isOn(rule.column) ? [rule.raw] : [])),
  ];
  return new Set(cells.filter((cell) => cell !== ""));
}

/**
 * Where messages say that the decisions on the differences between forms are.
 */
export function formChangesFile({ inputs }: Pick<Study, "inputs">, folder: string): string {
  if (inputs.form_changes !== undefined) return join(folder, inputs.form_changes);
  return `${join(folder, usualFile)} (and "form_changes": "${usualFile}" to inputs of study.json)`;
}

const usualFile = "decisions/form-changes.csv";

/** How the forms of a study's waves differ. */
export function compareStudyForms({ forms, formChanges, caseColumn, study, folder }: Instrument): ComparedForms {
  if (forms.length < 2) return { notes: [], diagnostics: [] };
  const kept = keptColumns(folder).map(({ column }) => column);
  return compareAllForms(forms, formChanges, { caseName: caseColumn, kept, file: formChangesFile(study, folder) });
}
