import { InputError } from "../../pipeline/lib/errors.js";
import { common } from "./data-dictionary/common.js";
import { ofData } from "./data-dictionary/of-data.js";
import { ofResults } from "./data-dictionary/of-results.js";

/**
 * What a column is, for the data dictionary: as its file says, else what its name says everywhere.
 *
 * @throws InputError when nobody has written it down
 */
export function meaningOf(file: string, column: string): string {
  const meaning = (ofData[file] ?? ofResults[file])?.[column] ?? common[column];
  if (meaning !== undefined) return meaning;
  const message = `expected to find what ${column} of ${file} means, but found nothing; write it down there`;
  throw new InputError([{ file: "replication/package/data-dictionary", message }]);
}
