import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFile, listFiles, pathInside, readBytes, writeTogether } from "../../pipeline/runner/files.js";
import { UnwritableError } from "../../pipeline/runner/write-errors.js";
import { bytes, diagnosticsOf, scratch, text } from "../lib/scratch.js";

test("a file that is not there is undefined, and a folder in its place is told", async () => {
  const folder = scratch({ "a/b": "x" });
  expect(readBytes(join(folder, "none"))).toBeUndefined();
  expect(readBytes(join(folder, "a/b/c"))).toBeUndefined();
  expect(await diagnosticsOf(() => readBytes(join(folder, "a"), "data/a"))).toEqual([
    "data/a: expected a file that can be read, but found a folder",
  ]);
});

test("files are written with their folders, in the order given, and nothing else stays behind", () => {
  const folder = scratch({ "a/b.csv": "old", "gone.csv": "x", ".log/new/a/half.csv": "left by a killed run" });
  const files = [["a/b.csv", bytes("new")] as const, ["c/d/e", bytes("deep")] as const];
  writeTogether(folder, { files, obsolete: ["gone.csv", "never.csv"] });
  expect(listFiles(folder)).toEqual(["a/b.csv", "c/d/e"]);
  expect(text(readFileSync(join(folder, "a/b.csv")))).toBe("new");
});

test("where one file cannot be written, none is, and no other goes", async () => {
  const folder = scratch({ "a.csv": "old", "c.csv": "old", taken: "a file where a folder should be" });
  const files = [["a.csv", bytes("new")] as const, ["taken/b.csv", bytes("new")] as const];
  const [diagnostic = ""] = await diagnosticsOf(() => writeTogether(folder, { files, obsolete: ["c.csv"] }));
  expect(diagnostic).toMatch(
    /\/taken\/b\.csv: cannot be written: a folder on its path is a file, or .* \((EEXIST|ENOTDIR)\); move that away, or/,
  );
  expect(text(readFileSync(join(folder, "a.csv")))).toBe("old");
  expect(listFiles(folder)).toEqual(["a.csv", "c.csv", "taken"]);
});

test.runIf(existsSync("/proc/self"))("a folder that takes no folders is told", async () => {
  const write = () => writeTogether("/proc/none", { files: [["a.csv", bytes("new")] as const] });
  expect(await diagnosticsOf(write)).toEqual([expect.stringMatching(/^\/proc\/none\/a\.csv: cannot be written/)]);
});

test("what fails halfway tells how many files had been replaced", () => {
  const folder = scratch({ "b.csv/is/a/folder": "" });
  const files = [["a.csv", bytes("new")] as const, ["b.csv", bytes("new")] as const];
  const write = () => writeTogether(folder, { files });
  expect(write).toThrow(UnwritableError);
  expect(write).toThrow(expect.objectContaining({ replaced: 1 }));
});

test("a file is created once", () => {
  const folder = scratch();
  expect([createFile(folder, "a/lock", bytes("1")), createFile(folder, "a/lock", bytes("2"))]).toEqual([true, false]);
  expect(text(readFileSync(join(folder, "a/lock")))).toBe("1");
  expect(listFiles(folder)).toEqual(["a/lock"]);
});

test("files are listed through folders, sorted by code points, without what a file manager leaves in them", () => {
  expect(listFiles(scratch({ "b/a": "", Z: "", "a.txt": "", "a/z": "", ".DS_Store": "" }))).toEqual([
    "Z",
    "a.txt",
    "a/z",
    "b/a",
  ]);
  expect(listFiles(join(scratch(), "none"))).toEqual([]);
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
