import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeArchive } from "../../bundle/make-archive.js";
import { unpack } from "../../bundle/unpack.js";
import { files, textOf } from "./made.js";

const folder = mkdtempSync(join(tmpdir(), "bundle-test-"));
const wrongSums = unpack(makeArchive(files), folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("SHA256SUMS has the sum of every file, and no other", () => {
  expect(wrongSums).toEqual([]);
});

test("LICENSES.csv names a licence of every file", () => {
  const named = textOf("LICENSES.csv").trim().split("\n").slice(1);
  expect(named.map((line) => line.split(",")[0])).toEqual([...files.keys()].sort());
});

describe("README.md", () => {
  const text = textOf("README.md");

  test("has the sections of the data editors' template, in their order", () => {
    // https://doi.org/10.5281/zenodo.7293838, template-README.md, without what it calls guidance.
    const sections = `
      Overview; Data Availability and Provenance Statements; Statement about Rights; License for Data; Summary of Availability;
      Details on each Data Source; Dataset list; Computational requirements; Software Requirements; Controlled Randomness;
      Memory, Runtime, Storage Requirements; Summary time to reproduce; Summary of required storage space; Computational Details;
      Description of programs/code; License for Code; Instructions to Replicators; Details on various programs;
      List of tables and programs; References`;
    const expected = sections.split(";").map((section) => section.trim());
    const found = [...text.matchAll(/^##+ (.+)$/gm)].map(([, title = ""]) => title);
    expect(found.filter((title) => expected.includes(title))).toEqual(expected);
  });

  test("names files that are in the package, and leaves no fact out", () => {
    const named = [...text.matchAll(/`(project\/[^`*]*[^`*/])`/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((path) => !files.has(path))).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object| {2}\| {2}/);
  });
});
