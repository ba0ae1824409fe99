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

test("a module of the program is one script for a browser, with the same bytes on every run", () => {
  const asset = { bundled: "lib/round.ts", instead: {} };
  const { script } = readAssets({ script: asset });
  expect(readAssets({ script: asset }).script).toEqual(script);
  expect(text(script)).not.toContain(process.cwd());
});

test("one that needs Node.js is an error", () => {
  const asset = { bundled: "lib/sha256.ts", instead: {} };
  expect(() => readAssets({ asset })).toThrow("lib/sha256.ts needs node:crypto, which browsers do not have");
});
