import { join } from "node:path";
import type { NumberedForm } from "../../instrument/form/form-differences.js";
import { readForm } from "../../instrument/form/read-form.js";
import { ascendingBy } from "../../lib/collections.js";
import { InputError } from "../../lib/errors.js";
import { readWorkbook } from "../../lib/tables/read-workbook.js";
import { listFiles, readInput } from "../../runner/files.js";
import { formFile } from "../new/study-from-form.js";

/** Where the forms of earlier waves are, as 1.xlsx. */
export const formsFolder = "instrument/forms";

/**
 * The forms of a study in the order of its waves; the last is the one that exports are read by.
 *
 * @throws InputError for a gap in their numbers, and a file that is no form
 */
export function readForms(folder: string): NumberedForm[] {
  const earlier = listFiles(join(folder, formsFolder))
    .flatMap((name) => /^(\d+)\.xlsx$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort(ascendingBy((number) => [number]));
  const gap = earlier.find((number, at) => number !== at + 1);
  if (gap !== undefined) {
    const message = "expected the forms of earlier waves to be numbered from 1 without a gap; rename it";
    throw new InputError([{ file: join(folder, formsFolder, `${gap}.xlsx`), message }]);
  }
  return [...earlier.map((number) => `${formsFolder}/${number}.xlsx`), formFile].flatMap((path, at) => {
    const file = join(folder, path);
    const bytes = readInput(file);
    return bytes === undefined ? [] : [{ number: at + 1, file, form: readForm(readWorkbook(bytes, file), file) }];
  });
}
