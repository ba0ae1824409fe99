import { basename, join } from "node:path";
import { compareAllForms, formatFormNote, rowForRename } from "../../instrument/form/compare-all-forms.js";
import type { NumberedForm } from "../../instrument/form/form-differences.js";
import { renamesOf } from "../../instrument/form/renames.js";
import { InputError, throwIfAny } from "../../lib/errors.js";
import { withoutAuthors } from "../../lib/tables/workbook-authors.js";
import { logFolder, readInput, removeIfEmpty, writeTogether } from "../../runner/files.js";
import { formatLint, readSoundForm } from "../new/read-sound-form.js";
import { formFile } from "../new/study-from-form.js";
import { print } from "../terminal/print.js";
import { extendStudy } from "./extend-study.js";
import { keptColumns } from "./kept-columns.js";
import { formChangesFile, openInstrument } from "./open-instrument.js";
import { formsFolder } from "./read-forms.js";
import { rememberFor } from "./undo.js";

/**
 * The form of a further wave takes the place of the one before, which is kept beside it; the study gets what it asks anew.
 *
 * @throws InputError for a form with errors, and with each difference that joins or parts two things and that nobody decided
 */
export function importForm(file: string, folder: string): void {
  const instrument = openInstrument(folder);
  const { study, forms, formChanges, caseColumn } = instrument;
  const given = readInput(file);
  if (given === undefined) throw new InputError([{ file, message: "expected a form, but there is no such file" }]);
  const bytes = withoutAuthors(given);
  const last = forms.at(-1);
  if (last === undefined) {
    const message =
      "expected the form of the study, but it is missing; start the study with npm run new -- DIR --form FORM";
    throw new InputError([{ file: join(folder, formFile), message }]);
  }
  const before = Buffer.from(readInput(join(folder, formFile)) ?? new Uint8Array());
  if (before.equals(bytes)) {
    print(`nothing to import: ${basename(file)} is the form that the study has`);
    return;
  }
  const number = last.number + 1;
  const renames = renamesOf(formChanges);
  const named = renames.question(caseColumn);
  const remedy = rowForRename(number, named, formChangesFile(study, folder));
  const keptQuestions = keptColumns(folder).map(({ column }) => column);
  const { form, found, lint } = readSoundForm(bytes, file, { caseName: named, kept: keptQuestions, remedy });
  const further: NumberedForm = { number, file, form };
  const how = { caseName: caseColumn, kept: keptQuestions, file: formChangesFile(study, folder) };
  const { notes, diagnostics } = compareAllForms([...forms, further], formChanges, how);
  for (const note of notes) if (note.form === number) print(formatFormNote(note));
  throwIfAny(diagnostics);
  for (const line of formatLint(lint)) print(line);
  const extended = extendStudy(form, found, { ...instrument, renames });
  const kept = `${formsFolder}/${last.number}.xlsx`;
  const files: [string, Uint8Array][] = [...extended.files, [kept, before], [formFile, bytes]];
  const undo = rememberFor(folder, files);
  writeTogether(folder, { files: [undo, ...files] });
  removeIfEmpty(join(folder, logFolder));
  if (extended.added.length > 0) print(`\nadded to the study: ${extended.added.join(", ")}`);
  print(
    "\nwhat may have changed since the last wave: set its nature to time_varying in the codebook, with valid_years and validity_reason; of what is fixed, the answers of all waves count alike",
  );
  print(`\nthe form before is kept as ${kept}; to take it back: npm run import -- --undo --study ${folder}`);
  print(`next: npm run import -- EXPORT --study ${folder}`);
}
