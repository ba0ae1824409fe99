import { z } from "zod";
import { Slug } from "../primitives.js";

const FieldName = Slug.describe("field");
const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a name of a-z, 0-9 and -, as year-by-size")
  .describe("name of the figure and of its files");
const block = Slug.describe("block of yes/no fields");

/** One figure of a study: an instance of a kind, with the fields that it shows. */
export const FigureSpec = z.discriminatedUnion("kind", [
  z.strictObject({
    name,
    kind: z.literal("matrix"),
    fields: z.array(FieldName).min(1).optional().describe("fields, a column each; by default every field with codes"),
    block: block.optional().describe("block of yes/no fields, a column each, in place of fields"),
  }),
  z.strictObject({ name, kind: z.literal("adoption"), block }),
  z.strictObject({ name, kind: z.literal("profiles"), block }),
  z.strictObject({
    name,
    kind: z.literal("timeline"),
    field: FieldName.optional().describe("field of years; by default that of role year"),
  }),
  z.strictObject({ name, kind: z.literal("shares"), field: FieldName.describe("field with codes") }),
  z.strictObject({ name, kind: z.literal("cross-table"), rows: FieldName, columns: FieldName }),
  z.strictObject({ name, kind: z.literal("combinations"), field: FieldName.describe("field of sets of codes") }),
  z.strictObject({ name, kind: z.literal("numbers") }),
  z.strictObject({ name, kind: z.literal("plans") }),
  z.strictObject({ name, kind: z.literal("map") }),
  z.strictObject({ name, kind: z.literal("evidence") }),
  z.strictObject({ name, kind: z.literal("change") }),
  z.strictObject({ name, kind: z.literal("claims") }),
  z.strictObject({ name, kind: z.literal("multiverse") }),
]);
export type FigureSpec = z.infer<typeof FigureSpec>;
export type FigureKind = FigureSpec["kind"];
export type FigureOf<K extends FigureKind> = Extract<FigureSpec, { kind: K }>;
