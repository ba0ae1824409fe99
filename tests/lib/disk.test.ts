import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles, pathInside, readBytes, sha256, sha256OfTree, writeWhole } from "../../pipeline/lib/disk.js";
import { bytes, problemsOf, scratch, text } from "./scratch.js";

test("a file that is not there is undefined, and a folder in its place is told", async () => {
  const folder = scratch({ "a/b": "x" });
  expect(readBytes(join(folder, "none"))).toBeUndefined();
  expect(readBytes(join(folder, "a/b/c"))).toBeUndefined();
  expect(await problemsOf(() => readBytes(join(folder, "a"), "data/a"))).toEqual([
    "data/a: expected a file that can be read, but found a folder",
  ]);
});

test("a file is written whole, with its folder, and clears what a killed run left beside it", () => {
  const folder = scratch({ "a/b.csv.1234567": "half", "a/b.csv.old": "kept" });
  writeWhole(join(folder, "a/b.csv"), bytes("new"));
  writeWhole(join(folder, "c/d/e"), bytes("deep"));
  expect(text(readFileSync(join(folder, "a/b.csv")))).toBe("new");
  expect(readdirSync(join(folder, "a")).sort()).toEqual(["b.csv", "b.csv.old"]);
  expect(existsSync(join(folder, "c/d/e"))).toBe(true);
});

test("files are listed through folders, sorted by code units", () => {
  expect(listFiles(scratch({ "b/a": "", B: "", "a.txt": "", "a/z": "" }))).toEqual(["B", "a.txt", "a/z", "b/a"]);
  expect(listFiles(join(scratch(), "none"))).toEqual([]);
});

test("sha256 is the one of the standard", () => {
  expect(sha256(bytes("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2, B.1
});

test.each([
  { change: "a file's bytes", files: { "a/x": "2", "a/y": "", z: "" } },
  { change: "a file's name", files: { "a/w": "1", "a/y": "", z: "" } },
  { change: "a new file", files: { "a/x": "1", "a/y": "", z: "", "a/n": "" } },
  { change: "a file on its own", files: { "a/x": "1", "a/y": "", z: "3" } },
])("a tree's hash tells $change", ({ files }) => {
  const hash = (tree: Record<string, string>) => sha256OfTree(scratch(tree), ["a", "z", "none"]);
  const before = { "a/x": "1", "a/y": "", z: "" };
  expect(hash(before)).toBe(hash({ ...before, elsewhere: "x" }));
  expect(hash(files)).not.toBe(hash(before));
});

test.each([
  { path: "a.csv", inside: true },
  { path: "sub/../a.csv", inside: true },
  { path: "sub/none/yet.csv", inside: true },
  { path: "..a.csv", inside: true },
  { path: "../study-2/a.csv", inside: false },
  { path: "/etc/hostname", inside: false },
  { path: "link/a.csv", inside: false },
  { path: "link/none.csv", inside: false },
])("$path lies inside the folder: $inside", ({ path, inside }) => {
  const folder = scratch({ "study/a.csv": "", "study/sub/b": "", "study-2/a.csv": "" });
  symlinkSync(join(folder, "study-2"), join(folder, "study/link"));
  expect(pathInside(join(folder, "study"), path) !== undefined).toBe(inside);
});
