import { expect, test } from "vitest";
import { z } from "zod";
import { jsonKeys } from "../../../replication/docs/json-keys.js";

const a = z.number().describe("a number");
const list = z.array(z.object({ in: z.string().describe("a code") }));

test.each([
  { what: "a key", schema: z.object({ a }), expected: ["a: number: a number"] },
  { what: "a key without a description", schema: z.object({ a, b: z.string() }), expected: ["a: number: a number"] },
  {
    what: "a key that may be null",
    schema: z.object({ a: a.nullable().describe("n") }),
    expected: ["a: number or `null`: n"],
  },
  { what: "a list of objects", schema: z.array(z.object({ a })), expected: ["[].a: number: a number"] },
  {
    what: "variants",
    schema: z.union([z.object({ k: z.literal("x").describe("kind") }), z.object({ k: z.literal("y"), a })]),
    expected: ["k: `x` or `y`: kind", "a: number: a number"],
  },
  {
    what: "two equal lists",
    schema: z.object({ b: list.describe("b"), c: list.describe("c") }),
    expected: ["b: list: b", "b[].in: text: a code", "c: list: c"],
  },
])("$what", ({ schema, expected }) => {
  expect(jsonKeys(schema).map(({ path, type, description }) => `${path}: ${type}: ${description}`)).toEqual(expected);
});
