import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../pipeline/lib/sha256.js";
import { readTree } from "../../pipeline/runner/files.js";
import { hashCode } from "../../pipeline/runner/hash-code.js";
import { countUnchanged } from "../../pipeline/runner/up-to-date.js";
import { bytes, scratch } from "../lib/scratch.js";

const files = {
  "data/study.json": '{"inputs": {"words": "a.csv", "note": "note.txt"}}',
  "data/a.csv": "1",
  "data/README.md": "1",
  "pipeline/1-a/index.ts": "1",
  "pipeline/commands/why.ts": "1",
  "outputs/1-a/b.csv": "1",
  "outputs/.log/runs.jsonl": "1",
  "package-lock.json": "1",
};

function world() {
  const root = scratch(files);
  const hash = (path: keyof typeof files) => sha256(bytes(files[path]));
  const entry = {
    inputs: { "data/study.json": hash("data/study.json"), "data/a.csv": hash("data/a.csv") },
    outputs: { "1-a/b.csv": hash("outputs/1-a/b.csv") },
    code: hashCode("1-a", readTree(join(root, "pipeline"))),
    lockfile: hash("package-lock.json"),
  };
  writeFileSync(join(root, "outputs/manifest.json"), JSON.stringify({ stages: { "1-a": entry } }));
  const count = () => countUnchanged({ root, study: join(root, "data"), out: join(root, "outputs") });
  return { root, count };
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
