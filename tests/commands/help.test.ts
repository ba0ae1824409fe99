import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listCommands } from "../../pipeline/commands/help.js";
import { root } from "../../pipeline/commands/options/folders.js";
import { summaries } from "../../pipeline/commands/options/summaries.js";

test("the overview has a line for every script of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(Object.keys(scripts).filter((name) => !(name in summaries))).toEqual([]);
});

test("each command has one line, and no line is wider than a terminal of 80 columns", () => {
  const lines = listCommands().map(([command, summary]) => `${command}${summary}`);
  expect(lines).toHaveLength(Object.keys(summaries).length);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});
