import type { z } from "zod";
import type { Artifact } from "../../../pipeline/runner/artifact.js";
import { resourceName } from "./resource-name.js";
import type { ForeignKey } from "./table-schema.js";

/** The file and columns in which a schema's `references` says that a value is explained. */
export interface Reference {
  readonly file: string;
  readonly columns: readonly string[];
}

type Inputs = Readonly<Record<string, string>>;

/** Where a file of a stage is in the project. */
export function pathOf({ at }: Artifact<unknown>, inputs: Inputs): string {
  return "path" in at ? `outputs/${at.path}` : `data/${inputs[at.role]}`;
}

/**
 * What `references` names: the role of an input or the path of an output, then the columns. Nothing of an input that the study lacks.
 *
 * @example parseReference("cases#case_id", { cases: "cases.csv" }) // { file: "data/cases.csv", columns: ["case_id"] }
 */
function parseReference(reference: string, inputs: Inputs): Reference | undefined {
  const [target = "", columns = ""] = reference.split("#");
  const file = target.includes("/") ? `outputs/${target}` : inputs[target] && `data/${inputs[target]}`;
  return file ? { file, columns: columns.split(",") } : undefined;
}

/** The columns of a table whose values another table explains, with the file of that one. An empty cell refers to nothing. */
export function foreignKeys(file: string, row: z.ZodObject, inputs: Inputs): (ForeignKey & { home: string })[] {
  const ofRow = referenceOf(row, inputs);
  const ofColumns = Object.entries(row.shape).flatMap(([name, column]) => {
    const reference = ofRow?.columns.includes(name) ? undefined : referenceOf(column as z.ZodType, inputs);
    return reference ? [{ fields: [name], reference }] : [];
  });
  return [...(ofRow ? [{ fields: ofRow.columns, reference: ofRow }] : []), ...ofColumns]
    .filter(({ reference }) => reference.file.endsWith(".csv"))
    .map(({ fields, reference }) => {
      // A table that refers to itself names no resource.
      const resource = reference.file !== file && { resource: resourceName(reference.file) };
      return { home: reference.file, fields, reference: { ...resource, fields: reference.columns } };
    });
}

/** What a column, or a row as a whole, refers to. */
export function referenceOf(schema: z.ZodType, inputs: Inputs): Reference | undefined {
  const { references } = schema.meta() ?? {};
  return typeof references === "string" ? parseReference(references, inputs) : undefined;
}
