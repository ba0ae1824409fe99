import { z } from "zod";

/** A key of a JSON file: where it is, what it holds and what it means. */
export interface JsonKey {
  readonly path: string;
  readonly type: string;
  readonly description: string;
}

interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/**
 * Every described key of a JSON file, once: the types of its variants are joined, and equal lists are expanded at the first.
 *
 * @example jsonKeys(z.array(z.object({ id: z.string().describe("id") }))) // [{ path: "[].id", type: "text", description: "id" }]
 */
export function jsonKeys(schema: z.ZodType): JsonKey[] {
  const expanded = new Set<string>();
  const found = new Map<string, { types: string[]; description: string }>();
  visit(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema, "");
  return [...found]
    .filter(([, { description }]) => description !== "")
    .map(([path, { types, description }]) => ({ path, type: types.join(" or "), description }));

  function visit(json: JsonSchema, path: string): void {
    if (path !== "") note(json, path);
    for (const variant of [...(json.anyOf ?? []), ...(json.oneOf ?? [])]) visit(variant, path);
    if (json.items && !expanded.has(JSON.stringify(json.items))) {
      expanded.add(JSON.stringify(json.items));
      visit(json.items, `${path}[]`);
    }
    for (const [key, value] of Object.entries(json.properties ?? {}))
      visit(value, path === "" ? key : `${path}.${key}`);
  }

  function note(json: JsonSchema, path: string): void {
    const known = found.get(path) ?? { types: [], description: "" };
    const types = new Set([...known.types, ...typesOf(json)]);
    found.set(path, { types: [...types], description: known.description || (json.description ?? "") });
  }
}

const names: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  array: "list",
  object: "object",
  null: "`null`",
};

function typesOf(json: JsonSchema): string[] {
  const constants = json.const === undefined ? (json.enum ?? []) : [json.const];
  if (constants.length > 0) return constants.map((constant) => `\`${String(constant)}\``);
  return json.type === undefined ? [] : [names[json.type] ?? json.type];
}
