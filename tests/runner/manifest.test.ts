import { expect, test } from "vitest";
import { formatJson } from "../../pipeline/lib/json.js";
import { type Manifest, parseManifest } from "../../pipeline/runner/manifest.js";
import { bytes } from "../lib/scratch.js";

const entry = {
  inputs: { "data/words.csv": "a1" },
  outputs: { "1-lower/words.csv": "b2" },
  code: "c3",
  lockfile: "d4",
  parameters: { unit: "letters" },
};

test("a manifest comes back as it was written", () => {
  const manifest: Manifest = { stages: { "1-lower": entry } };
  expect(parseManifest(formatJson(manifest))).toEqual(manifest);
});

test.each([
  { why: "is not there", found: undefined },
  { why: "is empty", found: "" },
  { why: "was cut short", found: '{"stages": {"1-lower": {' },
  { why: "is of another form", found: '{"stages": []}' },
  { why: "lacks a hash", found: JSON.stringify({ stages: { "1-lower": { ...entry, code: undefined } } }) },
  { why: "has a conflict of a merge in it", found: '<<<<<<< HEAD\n{"stages": {}}\n' },
])("one that $why counts as none, so that all runs again", ({ found }) => {
  expect(parseManifest(found === undefined ? undefined : bytes(found))).toEqual({ stages: {} });
});
