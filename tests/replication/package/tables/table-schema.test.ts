import { expect, test } from "vitest";
import { z } from "zod";
import {
  OptionalInteger,
  OptionalYear,
  optionalNumber,
  PartialDate,
  YesNo,
} from "../../../../pipeline/schemas/index.js";
import { tableSchema } from "../../../../replication/package/tables/table-schema.js";

const fieldOf = (column: z.ZodType) => {
  const { fields } = tableSchema(z.object({ column }));
  const { name: _, description: __, ...rest } = fields[0] ?? { name: "", type: "", description: "" };
  return rest;
};

test.each([
  { what: "any text", column: z.string(), expected: { type: "string" } },
  { what: "a text", column: z.string().min(1), expected: { type: "string", constraints: { required: true } } },
  {
    what: "a text of a form",
    column: z.string().regex(/^[a-z]+$/),
    expected: { type: "string", constraints: { required: true, pattern: "[a-z]+" } },
  },
  {
    what: "a text with a slash",
    column: z.string().regex(/^\d+\/\d+\\\/$/),
    expected: { type: "string", constraints: { required: true, pattern: "\\d+/\\d+\\\\/" } },
  },
  {
    what: "one of some codes",
    column: z.enum(["yes", "no"]),
    expected: { type: "string", constraints: { required: true, enum: ["yes", "no"] } },
  },
  {
    what: "one of some codes, or nothing",
    column: z.union([z.enum(["yes", "no"]), z.literal("")]),
    expected: { type: "string", constraints: { enum: ["yes", "no"] } },
  },
  {
    what: "a whole number",
    column: z.coerce.number().int(),
    expected: { type: "integer", constraints: { required: true } },
  },
  {
    what: "a number within bounds",
    column: z.coerce.number().min(-90).max(90),
    expected: { type: "number", constraints: { required: true, minimum: -90, maximum: 90 } },
  },
  { what: "a number, or nothing", column: z.union([z.literal(""), z.coerce.number()]), expected: { type: "number" } },
  { what: "a number or null", column: optionalNumber({ decimals: 1 }), expected: { type: "number" } },
  { what: "a whole number or null", column: OptionalInteger, expected: { type: "integer" } },
  {
    what: "yes or no",
    column: YesNo,
    expected: { type: "boolean", trueValues: ["yes"], falseValues: ["no"], constraints: { required: true } },
  },
  { what: "a year written as text", column: OptionalYear, expected: { type: "year" } },
  {
    what: "a day, a month or a year",
    column: PartialDate,
    expected: { type: "string", constraints: { pattern: "(\\d{4}(-\\d{2}(-\\d{2})?)?)?" } },
  },
])("$what", ({ column, expected }) => {
  expect(fieldOf(column)).toEqual(expected);
});

test("the columns that tell rows apart are the primary key, where there are any", () => {
  const row = z.object({ a: z.string().describe("meaning of a"), b: z.string().describe("meaning of b") });
  expect(tableSchema(row, ["a", "b"])).toMatchObject({
    fields: [{ description: "meaning of a" }, { description: "meaning of b" }],
    primaryKey: ["a", "b"],
    missingValues: [""],
  });
  expect(tableSchema(row)).not.toHaveProperty("primaryKey");
});

test("what stands for a missing value is the empty cell, or what the table says", () => {
  const row = z.object({ a: z.string() });
  const missingIn = (table: z.ZodObject) => tableSchema(table).missingValues;
  expect(missingIn(row)).toEqual([""]);
  expect(missingIn(row.meta({ missingValues: ["-"] }))).toEqual(["-"]);
});
