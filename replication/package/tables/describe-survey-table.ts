import { z } from "zod";
import { isMarked } from "../../../pipeline/4-aggregate/reconstruct-tables.js";
import { distinct } from "../../../pipeline/lib/collections.js";
import type { Rows } from "../../../pipeline/lib/csv.js";
import type { Field, SurveyColumns } from "../../../pipeline/schemas/index.js";

interface How {
  readonly codebook: readonly Field[];
  /** Made again from the values, and not as printed. */
  readonly isMadeAgain: boolean;
  /** The words for no answer. */
  readonly noAnswers: readonly string[];
}

/**
 * The columns of a table of the survey, which are the study's own. Of a table as printed, a column is one of years, or of marks, only
 * where all its cells are.
 */
export function describeSurveyTable(
  { case_column, columns }: SurveyColumns,
  { columns: headers, rows }: Rows,
  { codebook, isMadeAgain, noAnswers }: How,
): z.ZodObject {
  const fieldAt = new Map(columns.map(({ header, field }) => [header, codebook.find((one) => one.field === field)]));
  const answers = (header: string) =>
    rows.map(({ cells }) => cells[header] ?? "").filter((cell) => !["", ...noAnswers].includes(cell));
  // Where all columns are marks, an empty cell is an answer.
  const isOfMarks = columns.length > 0 && columns.every(({ header }) => isMark(fieldAt.get(header), answers(header)));
  const described = headers.map((header) => {
    if (header === case_column) return [header, nameColumn(isMadeAgain)] as const;
    const field = fieldAt.get(header);
    if (field === undefined) return [header, z.string().describe("as published; no field of the study")] as const;
    return [header, isOfMarks ? markColumn(field, answers(header)) : wordColumn(field, answers(header))] as const;
  });
  return z
    .object(Object.fromEntries(described))
    .meta({ missingValues: [...(isOfMarks ? [] : [""]), ...distinct(noAnswers)] });
}

function nameColumn(isMadeAgain: boolean): z.ZodType {
  const name = z.string().min(1);
  return isMadeAgain
    ? name.meta({ description: "name of the case", references: "cases#name" })
    : name.describe("name as published");
}

function isMark(field: Field | undefined, answers: readonly string[]): boolean {
  return field !== undefined && isMarked(field) && answers.every((cell) => cell.length === 1);
}

function markColumn({ label }: Field, answers: readonly string[]): z.ZodType {
  const trueValues = answers.length > 0 ? distinct(answers) : ["×"];
  return z.enum(["", ...trueValues]).meta({
    description: `a mark where it is yes, empty where it is no: ${label}`,
    fieldType: "boolean",
    trueValues,
    falseValues: [""],
  });
}

function wordColumn({ label: description, type, unit }: Field, answers: readonly string[]): z.ZodType {
  if (type === "year" && answers.every((cell) => /^\d{4}$/.test(cell)))
    return z.string().meta({ description, fieldType: "year", unit: "year" });
  return z.string().meta({ description, ...(type === "number" && unit !== "" && { unit }) });
}
