import { duckdb } from "../dialects/duckdb.js";

/** The rows of a CSV file in UTF-8 with commas and a header, as what follows FROM: all columns as text. */
export function csvIn(file: string): string {
  const format = "delim = ',', quote = '\"', escape = '\"', header = true, all_varchar = true, strict_mode = true";
  return `read_csv(${duckdb.text(file)}, ${format})`;
}
