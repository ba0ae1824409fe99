import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../pipeline/lib/sha256.js";
import { readTree } from "../../pipeline/runner/files.js";
import { hashCode } from "../../pipeline/runner/hash-code.js";
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

/** A project of one stage whose results are up to date, and how the question is asked there. */
export function unchangedWorld() {
  const root = scratch(files);
  const hash = (path: keyof typeof files) => sha256(bytes(files[path]));
  const entry = {
    inputs: { "data/study.json": hash("data/study.json"), "data/a.csv": hash("data/a.csv") },
    outputs: { "1-a/b.csv": hash("outputs/1-a/b.csv") },
    code: hashCode("1-a", readTree(join(root, "pipeline"))),
    lockfile: hash("package-lock.json"),
  };
  writeFileSync(join(root, "outputs/manifest.json"), JSON.stringify({ stages: { "1-a": entry } }));
  return { root, folders: { root, study: join(root, "data"), out: join(root, "outputs") } };
}
