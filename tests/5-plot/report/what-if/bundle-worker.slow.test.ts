import { expect, test } from "vitest";
import { bundleForBrowser } from "../../../../pipeline/5-plot/report/what-if/bundle-worker.js";
import { text } from "../../../lib/scratch.js";

test("a module is one script for a browser, with the same bytes on every run", () => {
  const script = bundleForBrowser("lib/round.ts");
  expect(bundleForBrowser("lib/round.ts")).toEqual(script);
  expect(text(script)).not.toContain(process.cwd());
});

test("one that needs Node.js is an error", () => {
  expect(() => bundleForBrowser("lib/sha256.ts")).toThrow(
    "lib/sha256.ts needs node:crypto, which browsers do not have",
  );
});
