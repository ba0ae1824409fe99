import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countUnchanged } from "../../pipeline/runner/up-to-date.js";
import { unchangedWorld } from "./unchanged-world.js";

function world() {
  const { root, folders } = unchangedWorld();
  return { root, count: () => countUnchanged(folders) };
}
const unchanged = [{ stage: "1-a", outputs: 1 }];

test.each([
  { path: "data/study.json", expected: undefined },
  { path: "data/a.csv", expected: undefined },
  { path: "data/note.txt", expected: undefined },
  { path: "data/README.md", expected: unchanged },
  { path: "pipeline/1-a/index.ts", expected: undefined },
  { path: "pipeline/1-a/new.ts", expected: undefined },
  { path: "pipeline/commands/why.ts", expected: unchanged },
  { path: "outputs/1-a/b.csv", expected: undefined },
  { path: "outputs/mine.txt", expected: undefined },
  { path: "outputs/manifest.json", expected: undefined },
  { path: "outputs/.log/lock", expected: undefined },
  { path: "outputs/.log/runs.jsonl", expected: unchanged },
  { path: "package-lock.json", expected: undefined },
])("once $path is written, $expected is unchanged", ({ path, expected }) => {
  const { root, count } = world();
  expect(count()).toEqual(unchanged);
  writeFileSync(join(root, path), "2");
  expect(count()).toEqual(expected);
});

test("an output that is gone, a link out of the study and a stage that never ran are changes", () => {
  const gone = world();
  rmSync(join(gone.root, "outputs/1-a/b.csv"));
  expect(gone.count()).toBeUndefined();
  const linked = world();
  rmSync(join(linked.root, "data/a.csv"));
  writeFileSync(join(linked.root, "elsewhere.csv"), "1");
  symlinkSync(join(linked.root, "elsewhere.csv"), join(linked.root, "data/a.csv"));
  expect(linked.count()).toBeUndefined();
  const { root, count } = world();
  mkdirSync(join(root, "pipeline/2-b"));
  writeFileSync(join(root, "pipeline/2-b/index.ts"), "");
  expect(count()).toBeUndefined();
});
