import { z } from "zod";

/**
 * The keys that an object of a schema can have at a path; none where there is no object, or one of several shapes.
 *
 * @example keysAt(z.object({ map: z.object({ code: z.string() }).optional() }), ["map"]) // ["code"]
 */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const below =
    inner instanceof z.ZodObject
      ? (inner.shape as Readonly<Record<PropertyKey, z.core.$ZodType>>)[key]
      : inner instanceof z.ZodArray
        ? inner.element
        : inner instanceof z.ZodRecord
          ? inner.valueType
          : undefined;
  return below === undefined ? [] : keysAt(below, rest);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapped ? unwrap(schema.def.innerType) : schema;
}
