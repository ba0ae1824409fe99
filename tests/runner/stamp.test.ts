import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashSources, stampUpToDate, unchangedSince } from "../../pipeline/runner/stamp.js";
import { scratch } from "../lib/scratch.js";

const files = {
  "data/a.csv": "1",
  "pipeline/cli.ts": "1",
  "outputs/a.csv": "1",
  "outputs/.log/runs.jsonl": "1",
  "package-lock.json": "1",
  "README.md": "1",
};

test.each([
  { path: "data/a.csv", says: undefined },
  { path: "data/new.csv", says: undefined },
  { path: "pipeline/cli.ts", says: undefined },
  { path: "outputs/a.csv", says: undefined },
  { path: "package-lock.json", says: undefined },
  { path: "outputs/.log/runs.jsonl", says: "nothing\nto do" },
  { path: "README.md", says: "nothing\nto do" },
])("once $path changed, the stamp says $says", ({ path, says }) => {
  const root = scratch(files);
  expect(unchangedSince(root)).toBeUndefined();
  stampUpToDate(root, hashSources(root), "nothing\nto do");
  expect(unchangedSince(root)).toBe("nothing\nto do");
  writeFileSync(join(root, path), "2");
  expect(unchangedSince(root)).toBe(says);
});

test("what was edited while the run went on counts as changed", () => {
  const root = scratch(files);
  const before = hashSources(root);
  writeFileSync(join(root, "data/a.csv"), "2");
  stampUpToDate(root, before, "nothing to do");
  expect(unchangedSince(root)).toBeUndefined();
});

test("a folder behind a link, which the hash does not look into, is never called unchanged", () => {
  const root = scratch({ ...files, "elsewhere/b.csv": "1" });
  symlinkSync(join(root, "elsewhere"), join(root, "data/link"));
  stampUpToDate(root, hashSources(root), "nothing to do");
  expect(unchangedSince(root)).toBeUndefined();
});
