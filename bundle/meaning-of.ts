import { common } from "./meanings/common.js";
import { ofData } from "./meanings/of-data.js";
import { ofResults } from "./meanings/of-results.js";

/**
 * What a column is, for the data dictionary: as its file says, else what its name says everywhere.
 *
 * @throws when nobody has written it down
 */
export function meaningOf(file: string, column: string): string {
  const meaning = (ofData[file] ?? ofResults[file])?.[column] ?? common[column];
  if (meaning !== undefined) return meaning;
  throw new Error(
    `bundle/meanings: expected to find what ${column} of ${file} means, but found nothing; write it down there`,
  );
}
