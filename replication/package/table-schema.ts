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
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

interface Described {
  readonly row: z.ZodObject;
  readonly key: readonly string[];
  readonly meaningOf: (column: string) => string;
}

/** The schema that a table's rows are checked by, in the words of Table Schema. An empty cell is a missing value, unless it says otherwise. */
export function tableSchema({ row, key, meaningOf }: Described): TableSchema {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: Object.entries(row.shape).map(([name, column]) => fieldOf(name, column as z.ZodType, meaningOf(name))),
    missingValues: (row.meta()?.missingValues as readonly string[] | undefined) ?? [""],
    ...(key.length > 0 && { primaryKey: key }),
  };
}

/** What of JSON Schema a column uses; the first three are our own, for texts that hold something else. */
interface JsonColumn {
  readonly fieldType?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonColumn[];
}

function fieldOf(name: string, column: z.ZodType, description: string): Field {
  const json = z.toJSONSchema(column, { io: "output", unrepresentable: "any" }) as JsonColumn;
  // Of "this, or empty" the empty is a missing value, and the rest says what it is.
  const { type = "string", ...stated } = json.anyOf?.find(({ const: only }) => only !== "") ?? json;
  const given = { ...stated, fieldType: json.fieldType ?? stated.fieldType ?? type };
  const { trueValues, falseValues } = json;
  const constraints = {
    ...(isRequired(column, type) && { required: true }),
    ...(given.enum && !trueValues && { enum: given.enum.filter((code) => code !== "") }),
    ...(given.pattern && given.fieldType === "string" && { pattern: asXmlPattern(given.pattern) }),
    ...(isBound(given.minimum) && { minimum: given.minimum }),
    ...(isBound(given.maximum) && { maximum: given.maximum }),
  };
  const isFree = Object.keys(constraints).length === 0;
  const booleans = trueValues && falseValues && { trueValues, falseValues };
  return { name, type: given.fieldType, description, ...booleans, ...(!isFree && { constraints }) };
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
