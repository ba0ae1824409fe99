import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../pipeline/runner/files.js";
import { scratch } from "../lib/scratch.js";
import { callCommand } from "./call-command.js";

const tinyWorld = resolve(__dirname, "../tiny-world/data");
const compare = (...words: string[]) => callCommand("compare", ...words, "--study", tinyWorld);

test("two dates are compared in memory, and kept only where a folder is named", async () => {
  const into = join(scratch(), "kept");
  const { code, stdout } = await compare("2003-06-30", "2023-12-31", "--into", into);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2003-06-30 → 2023-12-31: \d+ values? known on either side/);
  expect(listFiles(into)).toEqual(["changes.csv", "share-changes.csv"]);
});

test.each([
  { words: ["2023-12-31", "2003-06-30"], expected: "expected a day after 2023-12-31" },
  { words: ["2003-06-30", "some-folder"], expected: "expected two dates or two folders of results" },
])("$words is refused: $expected", async ({ words, expected }) => {
  const { code, stdout, stderr } = await compare(...words);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(expected);
});
