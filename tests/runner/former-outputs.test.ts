import { expect, test } from "vitest";
import { formerOutputs } from "../../pipeline/runner/former-outputs.js";
import { bytes } from "../lib/scratch.js";

const then = { inputs: { a: "1" }, outputs: { b: "2" }, code: "3", lockfile: "4", parameters: { c: "5" } };
const store = { bytesOnDisk: (path: string) => (path === "b" ? bytes("on disk") : undefined) };

test.each([
  { what: "inputs and parameters changed", now: { ...then, inputs: {}, parameters: {} }, expected: bytes("on disk") },
  { what: "the code changed", now: { ...then, code: "other" }, expected: undefined },
  { what: "a package changed", now: { ...then, lockfile: "other" }, expected: undefined },
  { what: "the output was edited", now: { ...then, outputs: { b: "other" } }, expected: undefined },
  { what: "the output is gone", now: { ...then, outputs: {} }, expected: undefined },
])("where $what, $expected is what the last run left", ({ now, expected }) => {
  expect(formerOutputs(now, then, store)("b")).toEqual(expected);
});

test("what was not made, or is no run's, is none", () => {
  expect(formerOutputs(then, then, store)("none")).toBeUndefined();
  expect(formerOutputs(then, undefined, store)("b")).toBeUndefined();
});
