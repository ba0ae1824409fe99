import { join } from "node:path";
import { findPrivateColumns } from "../instrument/answers/find-private-columns.js";
import { keptColumnsFile } from "../instrument/answers/kept-columns.js";
import { findPrivateInForm } from "../instrument/form/find-private-in-form.js";
import type { Rows } from "../lib/csv.js";
import { formatDiagnostic } from "../lib/errors.js";
import type { Artifact } from "../runner/artifact.js";
import type { ArtifactStore } from "../runner/artifact-store.js";
import { listFiles, readInput } from "../runner/files.js";
import { load } from "../runner/load.js";
import { type Study, sheetName, surveySheets, wholeCodebook } from "../schemas/index.js";
import { keptColumns } from "./import/kept-columns.js";
import { formsFolder } from "./import/read-forms.js";
import { formFile } from "./new/study-from-form.js";

/** What the forms of a study say of persons: no package takes them until it is removed. */
export function noticesOfPrivateForms(study: Study, folder: string): string[] {
  const kept = keptColumns(folder).flatMap(({ column, reason }) => (reason.trim() === "" ? [] : [column]));
  const caseName = study.tables.find(({ submission_column }) => submission_column !== undefined)?.case_column;
  const earlier = listFiles(join(folder, formsFolder)).filter((name) => name.endsWith(".xlsx"));
  return [...earlier.map((name) => `${formsFolder}/${name}`), formFile].flatMap((path) => {
    const file = join(folder, path);
    const bytes = readInput(file);
    if (bytes === undefined) return [];
    const found = findPrivateInForm(bytes, file, { caseName, kept, reasons: keptColumnsFile });
    return found.map((one) => `${formatDiagnostic(one)}; the study is not packed until then`);
  });
}

/** The columns of a study's survey that seem to be about a person: its figures may show them, and no package takes them. */
export function noticesOfPrivate(study: Study, folder: string, store: ArtifactStore): string[] {
  const kept = keptColumns(folder);
  return study.tables.flatMap((table) => {
    const answers = surveySheets(study)[sheetName(table.role)] as Artifact<Rows>;
    const { values } = load({ codebook: wholeCodebook, answers }, store);
    const found = findPrivateColumns(values.answers, table, { codebook: values.codebook, kept });
    return found.map(({ column, what, isKept }) => {
      const file = join(folder, study.inputs[table.role] ?? "");
      const until = isKept ? "its row" : "it is removed, or a row";
      return `${file}: ${column} seems to hold ${what}; the study is not packed until ${until} in ${keptColumnsFile} gives the reason why it does not`;
    });
  });
}
