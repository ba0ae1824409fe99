import { readFileSync } from "node:fs";
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
  expect(stdout).toContain("left out figure change: no value is another one than on 2003-06-30");
});

test.each([
  { words: ["2023-12-31", "2003-06-30"], expected: "expected a day after 2023-12-31" },
  { words: ["2003-06-30", "some-folder"], expected: "expected two dates or two folders of results" },
])("$words is refused: $expected", async ({ words, expected }) => {
  const { code, stdout, stderr } = await compare(...words);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(expected);
});

test("two folders of results are compared as two dates are, and those of another study are refused", async () => {
  const folder = scratch();
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  for (const [out, day] of [
    [before, "2003-06-30"],
    [after, "2023-12-31"],
  ] as const) {
    const run = await callCommand("run", "--study", tinyWorld, "--out", out, "--as-of", day, "--to", "triangulate");
    expect(run.code).toBe(0);
  }
  const [ofFolders, ofDays] = [join(folder, "folders"), join(folder, "days")];
  const { code, stdout, stderr } = await compare(before, after, "--into", ofFolders);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`2 files in ${join(ofFolders, "/")}`);
  await compare("2003-06-30", "2023-12-31", "--into", ofDays);
  for (const file of listFiles(ofFolders))
    expect(readFileSync(join(ofFolders, file), "utf8"), file).toBe(readFileSync(join(ofDays, file), "utf8"));

  const other = resolve(__dirname, "../../data");
  const refused = await callCommand("compare", before, after, "--study", other);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: "" });
  expect(refused.stderr).toContain(before);
  expect((await compare(before, join(folder, "none"))).code).toBe(1);
});
