import { expect, test } from "vitest";
import { readAssets } from "../../pipeline/runner/assets.js";
import { text } from "../lib/scratch.js";

test("an asset is a file below pipeline/, or of a package, whether that exports it or not", () => {
  const { own, unexported } = readAssets({
    own: { own: "runner/assets.ts" },
    unexported: { package: "vega-embed/build/vega-embed.min.js" },
  });
  expect(text(own)).toContain("export function readAssets");
  expect(text(unexported)).toContain("vegaEmbed");
});

test.each([
  { asset: { own: "none.css" }, message: "expected none.css, but it is missing" },
  { asset: { package: "vega/none.js" }, message: "expected vega/none.js, but it is missing; npm ci puts it there" },
])("one that is missing is an error: $message", ({ asset, message }) => {
  expect(() => readAssets({ asset })).toThrow(new Error(message));
});

test("one that is made is what its function makes", () => {
  const make = () => new TextEncoder().encode("made");
  expect(text(readAssets({ made: { make } }).made)).toBe("made");
});
