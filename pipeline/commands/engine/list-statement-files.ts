import { join } from "node:path";
import { distinct } from "../../lib/collections.js";
import { InputError, throwIfAny } from "../../lib/errors.js";
import { listFiles } from "../../runner/files.js";
import { hashFile, sizeOfFile } from "../../runner/large-files.js";

export interface StatementFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const isTable = (path: string) => /\.(?:csv|parquet)$/.test(path);

/**
 * The files of statements that a person names, and of the folders those below them.
 *
 * @throws InputError where there is no such file, none of statements in a folder, or one of another kind
 */
export function listStatementFiles(given: readonly string[]): StatementFile[] {
  const paths = given.flatMap((path) => {
    if (sizeOfFile(path) !== undefined) return [path];
    const found = listFiles(path).filter(isTable);
    const message = "expected files of statements, .csv or .parquet, but found none in this folder";
    throwIfAny(found.length === 0 ? [{ file: path, message }] : []);
    return found.map((name) => join(path, name));
  });
  const others = paths.filter((path) => !isTable(path));
  const message = "expected a file of statements called .csv or .parquet; write it as one of them";
  if (others.length > 0) throw new InputError(others.map((file) => ({ file, message })));
  return distinct(paths).map((path) => ({ path, bytes: sizeOfFile(path) ?? 0, sha256: hashFile(path) }));
}

/** So much of a file has some quarter of a million statements, which are decided at once. */
const bytesPerPart = { csv: 40e6, parquet: 8e6 };

/** Into how many parts so many statements go. */
export function countParts(files: readonly StatementFile[]): number {
  const parts = files.map(({ path, bytes }) => bytes / bytesPerPart[path.endsWith(".csv") ? "csv" : "parquet"]);
  return Math.max(1, Math.ceil(parts.reduce((sum, part) => sum + part, 0)));
}
