import { expect, test } from "vitest";
import { formatDiagnostic } from "../../pipeline/lib/errors.js";
import { scanJson } from "../../pipeline/lib/scan-json.js";

// Counting the lines above each of them would be work of hours.
test("a file of 200,000 keys is read once", () => {
  const lines = Array.from({ length: 200_000 }, (_, at) => `"key ${at}": ${at}`);
  const text = `{${[...lines, '"key 7": 0'].join(",\n")}}`;
  expect(scanJson(text, "a.json").map(formatDiagnostic)).toEqual([
    'a.json:200001: expected each key once, but found "key 7" again',
  ]);
});
