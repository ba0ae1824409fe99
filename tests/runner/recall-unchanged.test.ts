import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recallUnchanged } from "../../pipeline/runner/recall-unchanged.js";
import { unchangedWorld } from "./unchanged-world.js";

const unchanged = [{ stage: "1-a", outputs: 1 }];
const inAMinute = () => Date.now() + 60_000;

test("an answer is recalled for as long as no file has another date", () => {
  const { root, folders } = unchangedWorld();
  expect(recallUnchanged(folders, inAMinute())).toEqual(unchanged);
  const record = join(root, "outputs/.log/unchanged.json");
  // What only the record has shows that nothing else was asked.
  const recorded = readFileSync(record, "utf8");
  writeFileSync(record, recorded.replace('"outputs":1', '"outputs":7'));
  expect(recallUnchanged(folders, inAMinute())).toEqual([{ stage: "1-a", outputs: 7 }]);
  writeFileSync(record, "broken");
  expect(recallUnchanged(folders, inAMinute())).toEqual(unchanged);
  expect(readFileSync(record, "utf8")).toBe(recorded);
});

test.each(["data/a.csv", "outputs/1-a/b.csv", "pipeline/1-a/index.ts", "package-lock.json"])(
  "once %s has another content of the same length and is dated back, nothing is recalled",
  (path) => {
    const { root, folders } = unchangedWorld();
    expect(recallUnchanged(folders, inAMinute())).toEqual(unchanged);
    const { atime, mtime } = statSync(join(root, path));
    writeFileSync(join(root, path), "2");
    utimesSync(join(root, path), atime, mtime);
    expect(recallUnchanged(folders, inAMinute())).toBeUndefined();
  },
);

test.each(["pipeline/1-a/new.ts", "outputs/mine.txt", "outputs/.log/lock"])(
  "once %s is there, nothing is recalled",
  (path) => {
    const { root, folders } = unchangedWorld();
    expect(recallUnchanged(folders, inAMinute())).toEqual(unchanged);
    writeFileSync(join(root, path), "2");
    expect(recallUnchanged(folders, inAMinute())).toBeUndefined();
  },
);

test("files that were changed just now may change again within the same date, so they are not recorded", () => {
  const { root, folders } = unchangedWorld();
  expect(recallUnchanged(folders, Date.now())).toEqual(unchanged);
  expect(existsSync(join(root, "outputs/.log/unchanged.json"))).toBe(false);
});
