import type { Row } from "../../lib/csv.js";
import { googleStamps } from "./tool-columns.js";

/** The answers to a survey as a tool gives them out: a row for each submission. */
export interface SurveyExport {
  readonly kind: "kobo" | "odk" | "google-forms" | "table";
  readonly file: string;
  readonly sheet: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Of a sheet: the cells with the digits and marks of a number that are text, as somebody wrote them. */
  readonly numerals?: ReadonlySet<string> | undefined;
  /** What was left out on reading, for people. */
  readonly notices: readonly string[];
}

/** What tool an export is of, by the columns that it adds. */
export function kindOfExport(columns: readonly string[]): SurveyExport["kind"] {
  if (columns.includes("_uuid") || columns.includes("_submission_time")) return "kobo";
  if (columns.includes("KEY") && columns.includes("SubmissionDate")) return "odk";
  return googleStamps.includes(columns[0] ?? "") ? "google-forms" : "table";
}
