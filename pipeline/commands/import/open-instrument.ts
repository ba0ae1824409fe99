import { join } from "node:path";
import type { Form } from "../../instrument/form.js";
import { readForm } from "../../instrument/read-form.js";
import { type Target, targetsOf } from "../../instrument/targets.js";
import type { Rows } from "../../lib/csv.js";
import { InputError } from "../../lib/errors.js";
import { readWorkbook } from "../../lib/tables/read-workbook.js";
import type { Artifact } from "../../runner/artifact.js";
import { openArtifactStore } from "../../runner/artifact-store.js";
import { readInput } from "../../runner/files.js";
import { load } from "../../runner/load.js";
import {
  type Case,
  casesGiven,
  type Field,
  headerOf,
  type Study,
  sheetName,
  surveySheets,
  wholeCodebook,
} from "../../schemas/index.js";
import { formFile } from "../new/study-from-form.js";
import { inputsOf, readStudy } from "../study.js";

/** What an import needs of a study. */
export interface Instrument {
  readonly folder: string;
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly form: Form | undefined;
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
      'expected a table of submissions, with "submission_column": "submission" and "date_column": "submitted", but found none; start the study with npm run new -- DIR --form FORM';
    throw new InputError([{ file: join(folder, "study.json"), column: "tables", message }]);
  }
  const { role, case_column: caseColumn } = described;
  const store = openArtifactStore({ study: folder, ...inputsOf(study), out: join(folder, ".none") });
  const table = surveySheets(study)[sheetName(role)] as Artifact<Rows>;
  const { values } = load({ codebook: wholeCodebook, cases: casesGiven, answers: table }, store);
  const { answers } = values;
  const codebook = values.codebook.filter((field) => field.scope !== "context");
  const form = readOwnForm(folder);
  const asked = codebook.filter((field) => answers.columns.includes(headerOf(field)));
  return {
    ...{ folder, study, codebook: asked, cases: values.cases, form, caseColumn, answers },
    targets: targetsOf({ codebook: asked, form, caseColumn }),
    answersFile: study.inputs[role] ?? "",
    casesFile: study.inputs.cases ?? "",
    mappingFile: "instrument/mapping.csv",
  };
}

function readOwnForm(folder: string): Form | undefined {
  const path = join(folder, formFile);
  const bytes = readInput(path);
  return bytes === undefined ? undefined : readForm(readWorkbook(bytes, path), path);
}
