import type { z } from "zod";
import { markdownTable } from "../../pipeline/lib/markdown-table.js";
import type { Artifact } from "../../pipeline/runner/artifact.js";
import { referenceOf } from "../package/tables/references.js";
import { describeColumn, type Field } from "../package/tables/table-schema.js";
import { jsonKeys } from "./json-keys.js";

type Inputs = Readonly<Record<string, string>>;

/** The columns of a CSV file or the keys of a JSON file, as a table of Markdown; empty for a file of neither kind. */
export function describeColumns({ table, row = table?.row, schema }: Artifact<unknown>, inputs: Inputs): string {
  if (row) return columnTable(row, inputs);
  const keys = schema ? jsonKeys(schema) : [];
  const rows = keys.map(({ path, type, description }) => [code(path.replace(/^\[\]\./, "")), type, description]);
  return rows.length > 0 ? markdownTable(["key", "type", "meaning"], rows) : "";
}

function columnTable(row: z.ZodObject, inputs: Inputs): string {
  const ofRow = referenceOf(row, inputs);
  const rows = Object.entries(row.shape).map(([name, column]) => {
    const field = describeColumn(name, column as z.ZodType);
    const isOfRow = ofRow?.columns.includes(name);
    const reference = isOfRow ? ofRow : referenceOf(column as z.ZodType, inputs);
    const target = isOfRow ? name : reference?.columns.join(", ");
    const refersTo = reference ? `${code(reference.file)}, ${code(target ?? "")}` : "";
    return [code(name), typeOf(field), field.unit ?? "", field.description, refersTo];
  });
  const { description: notes, translated } = (row.meta() ?? {}) as RowNotes;
  const others = translated?.map((column) => code(`${column}::fr`)).join(", ");
  const inLanguages = others === undefined ? [] : [[others, "text", "", "the same in another language, as French", ""]];
  const columns = markdownTable(["column", "type", "unit", "meaning", "refers to"], [...rows, ...inLanguages]);
  return notes ? `${notes}\n\n${columns}` : columns;
}

/** What a schema says of a row as a whole: `translated` are the columns that may be there again, language by language. */
interface RowNotes {
  readonly description?: string;
  readonly translated?: readonly string[];
}

const names: Readonly<Record<string, string>> = { string: "text", integer: "whole number" };

/** What the cells hold, with the codes that they can have. */
function typeOf({ type, trueValues, falseValues, constraints }: Field): string {
  const codes = constraints?.enum as readonly string[] | undefined;
  if (trueValues && falseValues) {
    const [yes = [], no = []] = [trueValues, falseValues].map((values) => values.filter((value) => value !== ""));
    return [...yes, ...no].map(code).join(", ");
  }
  return codes ? codes.map(code).join(", ") : (names[type] ?? type);
}

const code = (text: string) => `\`${text}\``;
