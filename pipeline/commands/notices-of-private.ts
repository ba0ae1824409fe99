import { join } from "node:path";
import { findPrivateColumns } from "../instrument/answers/find-private-columns.js";
import { keptColumnsFile } from "../instrument/answers/kept-columns.js";
import type { Rows } from "../lib/csv.js";
import type { Artifact } from "../runner/artifact.js";
import type { ArtifactStore } from "../runner/artifact-store.js";
import { load } from "../runner/load.js";
import { type Study, sheetName, surveySheets, wholeCodebook } from "../schemas/index.js";
import { keptColumns } from "./import/kept-columns.js";

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
