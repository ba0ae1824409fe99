import { expect, test } from "vitest";
import { z } from "zod";
import { formatJson, parseJson } from "../../pipeline/lib/json.js";
import { bytes, diagnosticsOf, text } from "./scratch.js";

const Schema = z.strictObject({
  title: z.string(),
  parameters: z.strictObject({ line: z.enum(["dashed", "solid"]) }),
  points: z.array(z.number()),
});
const fine = { title: "t", parameters: { line: "solid" }, points: [1] };

test("a file as its schema says is read", () => {
  expect(parseJson(bytes(`\uFEFF${JSON.stringify(fine)}`), "a.json", Schema)).toEqual(fine);
});

test.each([
  {
    wrong: "a comma too many",
    content: '{\n  "a": 1,\n}',
    messages: "a.json:3: column 1: expected valid JSON, but found no property name",
  },
  {
    wrong: "a word without quotes",
    content: '{\n  "a": x\n}',
    messages: "a.json:2: column 8: expected valid JSON, but found an invalid symbol",
  },
  {
    wrong: "a missing bracket",
    content: '{\n  "a": [1',
    messages: "a.json:2: column 10: expected valid JSON, but found no closing bracket",
  },
  {
    wrong: "an empty file",
    content: "",
    messages: "a.json:1: column 1: expected valid JSON, but found no value",
  },
])("$wrong is told with its line and column", async ({ content, messages }) => {
  expect(await diagnosticsOf(() => parseJson(bytes(content), "a.json", Schema))).toEqual([messages]);
});

test("everything that breaks the schema is told by its path", async () => {
  const value = { titel: "t", parameters: { line: "dased" }, points: [1, "2"] };
  expect((await diagnosticsOf(() => parseJson(bytes(JSON.stringify(value)), "a.json", Schema))).sort()).toEqual([
    'a.json:1: expected no such key, but found "titel"; did you mean title?',
    'a.json:1: parameters.line: expected one of dashed, solid, but found "dased"; did you mean dashed?',
    'a.json:1: points[1]: expected a number, but found "2"',
    "a.json:1: title: expected text, but found none",
  ]);
});

test.each([
  { entry: { id: "half", size: "1" }, at: "half: [0].size" },
  { entry: { id: "ha\nlf", size: "1" }, at: "[0].size" },
  { entry: { size: "1" }, at: "[0].size" },
])("what breaks the schema in an entry of a list is named by the entry's id too: $at", async ({ entry, at }) => {
  const List = z.array(z.object({ id: z.string().optional(), size: z.number() }));
  expect(await diagnosticsOf(() => parseJson(bytes(JSON.stringify([entry])), "a.json", List))).toEqual([
    `a.json:1: ${at}: expected a number, but found "1"`,
  ]);
});

test("keys are sorted, lists are not, and a list of numbers stays on one line", () => {
  const value = {
    b: [
      [2, -1.5],
      [1, 0],
    ],
    a: { z: null, __proto: "é", 10: true, 9: undefined },
    c: [],
    d: {},
  };
  expect(text(formatJson(value))).toBe(
    '{\n  "a": {\n    "10": true,\n    "__proto": "é",\n    "z": null\n  },\n  "b": [\n    [2, -1.5],\n    [1, 0]\n  ],\n  "c": [],\n  "d": {}\n}\n',
  );
});

test("of a key misspelt, those are named that could stand there, though none has to", async () => {
  const Line = z.strictObject({ colour: z.string().optional(), width: z.number().default(1) });
  const Optional = z.strictObject({ lines: z.array(Line).default([]), blocks: z.record(z.string(), Line).optional() });
  const value = { block: {}, lines: [{ width: 1, color: "red" }] };
  expect((await diagnosticsOf(() => parseJson(bytes(JSON.stringify(value)), "a.json", Optional))).sort()).toEqual([
    'a.json:1: expected no such key, but found "block"; did you mean blocks?',
    'a.json:1: lines[0]: expected no such key, but found "color"; did you mean colour?',
  ]);
});

test("a number that JSON cannot hold is never written", () => {
  expect(() => formatJson({ a: [1, Number.NaN] })).toThrow(/finite/);
});
