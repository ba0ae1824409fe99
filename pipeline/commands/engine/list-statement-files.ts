import { join } from "node:path";
import { countRows } from "../../engines/duckdb/count-rows.js";
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

/** So many statements are decided at once, and so many bytes of CSV have them. */
const [rowsPerPart, bytesPerPart] = [250_000, 40e6];

/** Into how many parts so many statements go. */
export async function countParts(files: readonly StatementFile[]): Promise<number> {
  const isCsv = ({ path }: StatementFile) => path.endsWith(".csv");
  const bytes = files.filter(isCsv).reduce((sum, file) => sum + file.bytes, 0);
  const rows = await countRows(files.filter((file) => !isCsv(file)).map(({ path }) => path));
  return Math.max(1, Math.ceil(bytes / bytesPerPart + rows / rowsPerPart));
}
