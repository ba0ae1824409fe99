import { expect, test } from "vitest";
import { formatDiagnostic } from "../../pipeline/lib/errors.js";
import { scanJson } from "../../pipeline/lib/scan-json.js";
import { diagnosticsOf } from "./scratch.js";

const scan = (text: string) => scanJson(text, "a.json").map(formatDiagnostic);

test.each([
  { why: "one key in two objects", text: '[{"a": 1}, {"a": 2, "b": {"a": 3}}]' },
  { why: "a key's name as a value", text: '{"a": "a", "b": ["a", "a"], "c": "__proto__"}' },
  { why: "brackets and quotes within text", text: '{"a": "\\"}, {\\\\", "b": "[[["}' },
])("$why passes", ({ text }) => {
  expect(scan(text)).toEqual([]);
});

test("every repeated key is told with its line, however it is spelt, and so is __proto__", () => {
  expect(scan('{"a": 1,\n"\\u0061": {"b": [],\n"b": 2, "__proto__": 3}}')).toEqual([
    'a.json:2: expected each key once, but found "a" again',
    'a.json:3: expected each key once, but found "b" again',
    'a.json:3: expected no such key, but found "__proto__"; remove it',
  ]);
});

test("a hundred levels pass, one more is refused", async () => {
  expect(scan("[".repeat(100) + "]".repeat(100))).toEqual([]);
  expect(await diagnosticsOf(() => scan("[".repeat(101)))).toEqual([
    "a.json:1: expected at most 100 levels of brackets, but found more",
  ]);
});
