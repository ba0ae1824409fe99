import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../pipeline/commands/options.js";
import { summaries } from "../../pipeline/commands/summaries.js";

test("the overview has a line for every script of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(Object.keys(scripts).filter((name) => !(name in summaries))).toEqual([]);
});
