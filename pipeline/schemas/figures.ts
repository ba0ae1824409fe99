import { z } from "zod";
import type { Field } from "./codebook.js";
import { fieldsOfBlock } from "./fields.js";
import type { Need } from "./needs.js";
import { Slug } from "./primitives.js";
import { fewestCases } from "./vocabulary.js";

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

/** The figures of a study that lists none: one of each kind that needs no choice, and three for each block. */
export function defaultFigures(blocks: readonly string[]): FigureSpec[] {
  return [
    { name: "matrix", kind: "matrix" },
    ...blocks.flatMap((block): FigureSpec[] => {
      const start = block.replaceAll("_", "-");
      return [
        { name: `${start}-matrix`, kind: "matrix", block },
        { name: `${start}-adoption`, kind: "adoption", block },
        { name: `${start}-profiles`, kind: "profiles", block },
      ];
    }),
    { name: "timeline", kind: "timeline" },
    { name: "numbers", kind: "numbers" },
    { name: "plans", kind: "plans" },
    { name: "map", kind: "map" },
    { name: "evidence", kind: "evidence" },
    { name: "change", kind: "change" },
    { name: "claims", kind: "claims" },
    { name: "multiverse", kind: "multiverse" },
  ];
}

/** The fields that a figure names. */
export function fieldsNamed(figure: FigureSpec): string[] {
  switch (figure.kind) {
    case "matrix":
      return figure.fields ?? [];
    case "cross-table":
      return [figure.rows, figure.columns];
    case "timeline":
      return figure.field === undefined ? [] : [figure.field];
    case "shares":
    case "combinations":
      return [figure.field];
    default:
      return [];
  }
}

/** The fields of a matrix: those named, those of its block, or all with codes or years that are in no block and no region. */
export function matrixFields({ fields, block }: FigureOf<"matrix">, codebook: readonly Field[]): string[] {
  if (fields !== undefined) return fields;
  const own = block === undefined ? codebook.filter(isCharacteristic) : fieldsOfBlock(codebook, block);
  return own.map(({ field }) => field);
}

function isCharacteristic({ type, block, role }: Field): boolean {
  return block === "" && role !== "region" && (type === "code" || type === "codes" || type === "year");
}

/** What a figure needs the study to have. */
export function figureNeeds(figure: FigureSpec, codebook: readonly Field[]): Need[] {
  switch (figure.kind) {
    case "matrix":
      if (figure.block !== undefined) return [{ block: figure.block }];
      return [
        { anyOf: matrixFields(figure, codebook), of: "fields with codes or years" },
        ...typed(figure.fields ?? [], shown),
      ];
    case "adoption":
    case "profiles":
      return [{ block: figure.block }];
    case "timeline":
      return figure.field === undefined ? [{ role: "year" }] : typed([figure.field], ["year"]);
    case "shares":
      return typed([figure.field], ["code"]);
    case "cross-table":
      return typed([figure.rows, figure.columns], ["code"]);
    case "combinations":
      return typed([figure.field], ["codes"]);
    case "numbers":
      return [{ numbers: fewestCases }];
    case "plans":
      return [{ role: "year" }, { rows: "plans" }];
    case "map":
      return [{ role: "place" }, { rows: "regions" }];
    case "claims":
      return [{ rows: "claims" }];
    case "multiverse":
      return [{ rows: "claims that can be tested" }];
    case "change":
      return [{ moves: true }];
    case "evidence":
      return [];
  }
}

const shown = ["code", "codes", "year"] as const;

function typed(fields: readonly string[], types: readonly Field["type"][]): Need[] {
  return fields.map((field) => ({ field, types }));
}
