import { z } from "zod";

/** A Table Schema (Frictionless, version 2): what each column of a CSV file is. */
export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly unit?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

/**
 * The schema that describes a table's rows, in the terms of Table Schema. An empty cell is a missing value, unless the row's schema
 * states others; so it does with a primary key that is not the one by which the file is sorted.
 */
export function tableSchema(row: z.ZodObject, key: readonly string[] = []): TableSchema {
  const { missingValues = [""], primaryKey = key } = (row.meta() ?? {}) as Partial<TableSchema>;
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: Object.entries(row.shape).map(([name, column]) => describeColumn(name, column as z.ZodType)),
    missingValues,
    ...(primaryKey.length > 0 && { primaryKey }),
  };
}

/** What of JSON Schema a column uses; `fieldType` and the two below it, and `unit`, are stated by the schemas. */
interface JsonColumn {
  readonly fieldType?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly unit?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonColumn[];
}

/** A column, from its schema. */
export function describeColumn(name: string, column: z.ZodType): Field {
  const json = z.toJSONSchema(column, { io: "output", unrepresentable: "any" }) as JsonColumn;
  // Of "this, or empty" the empty is a missing value, and the rest says what it is.
  const { type = "string", ...stated } = json.anyOf?.find((one) => one.const !== "" && one.type !== "null") ?? json;
  const given = { ...stated, fieldType: json.fieldType ?? stated.fieldType ?? type };
  const { trueValues, falseValues, unit } = json;
  const description = column.meta()?.description ?? "";
  const constraints = {
    ...(isRequired(column, type) && { required: true }),
    ...(given.enum && !trueValues && { enum: given.enum.filter((code) => code !== "") }),
    ...(given.pattern && given.fieldType === "string" && { pattern: asXmlPattern(given.pattern) }),
    ...(isBound(given.minimum) && { minimum: given.minimum }),
    ...(isBound(given.maximum) && { maximum: given.maximum }),
  };
  const isFree = Object.keys(constraints).length === 0;
  const booleans = trueValues && falseValues && { trueValues, falseValues };
  return {
    name,
    type: given.fieldType,
    description,
    ...(unit && { unit }),
    ...booleans,
    ...(!isFree && { constraints }),
  };
}

/** A number read from a cell would take an empty one for 0, which parsing refuses before. */
function isRequired(column: z.ZodType, type: string): boolean {
  const takesEmpty = column.safeParse("");
  return !takesEmpty.success || (type !== "string" && takesEmpty.data !== "" && takesEmpty.data !== null);
}

/** The bounds that zod gives any whole number say nothing of the column. */
const isBound = (bound: number | undefined) => bound !== undefined && Math.abs(bound) !== Number.MAX_SAFE_INTEGER;

/** Table Schema's patterns are XML Schema's, which hold for the whole text, and in which a slash is never escaped. */
function asXmlPattern(pattern: string): string {
  const whole = pattern.replace(/^\^/, "").replace(/\$$/, "");
  return whole.replace(/\\(.)/g, (escaped, letter) => (letter === "/" ? letter : escaped));
}
