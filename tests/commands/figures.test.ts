import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCommandLine } from "../../pipeline/commands/program.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { root } from "../tiny-world/run-tiny-world.js";

const scratch = () => mkdtempSync(join(tmpdir(), "figures-"));
const outputs = (file: string) => readFileSync(join(root, "outputs/5-plot", file));

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line) => void printed.push(line));
  vi.spyOn(console, "error").mockImplementation((line) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const figures = (...words: string[]) => runCommandLine(["figures", ...words]);

test("all figures in all formats, byte for byte as the analysis leaves them", async () => {
  const into = scratch();
  await figures("--into", into);
  const drawn = listFiles(join(root, "outputs/5-plot")).filter(
    (file) => !/^tables\/|^(report\.html|map\.gpkg|tables\.xlsx)$/.test(file),
  );
  expect(listFiles(into)).toEqual(drawn);
  for (const file of listFiles(into)) expect(readFileSync(join(into, file)).equals(outputs(file)), file).toBe(true);
});

test("some figures, in some formats, in French and at another width, without a word of the outputs changed", async () => {
  const into = scratch();
  const before = listFiles(join(root, "outputs/5-plot")).map((file) => outputs(file).toString("base64"));
  await figures("lever-matrix", "map", "--format", "svg,vl.json", "--lang", "fr", "--width-mm", "160", "--into", into);
  expect(listFiles(into)).toEqual(["lever-matrix.svg", "lever-matrix.vl.json", "map.svg", "map.vl.json"]);
  expect(readFileSync(join(into, "map.svg"), "utf8")).toMatch(/ width="160\.2mm"[^>]* lang="fr"/);
  expect(printed.at(-1)).toBe(`4 files in ${into}`);
  expect(listFiles(join(root, "outputs/5-plot")).map((file) => outputs(file).toString("base64"))).toEqual(before);
});

test("an SVG is as large as it prints: one column or two", () => {
  expect(outputs("map.svg").toString()).toMatch(/^<svg[^>]* width="175mm"[^>]* viewBox="0 0 496 /);
  expect(outputs("labelling.svg").toString()).toMatch(/^<svg[^>]* width="85mm"[^>]* viewBox="0 0 241 /);
});

test("a relative folder is taken from the current folder", async () => {
  const into = scratch();
  await figures("labelling", "--format", "vl.json", "--into", relative("", into));
  expect(listFiles(into)).toEqual(["labelling.vl.json"]);
});

test("a name or a format given twice is drawn once", async () => {
  const into = scratch();
  await figures("labelling", "labelling", "--format", "svg,vl.json,svg", "--into", into);
  expect(listFiles(into)).toEqual(["labelling.svg", "labelling.vl.json"]);
  expect(printed.at(-1)).toBe(`2 files in ${into}`);
});

const empty = () => scratch();
const half = () => {
  const out = scratch();
  cpSync(join(root, "outputs/2-clean"), join(out, "2-clean"), { recursive: true });
  cpSync(join(root, "outputs/manifest.json"), join(out, "manifest.json"));
  return out;
};
test.each([
  { words: ["mpa"], message: /^figures: expected one of .*, but found "mpa"; did you mean map\?$/ },
  { words: ["--format", "jpg"], message: /^--format: expected one of vl\.json, svg, png, pdf, but found "jpg"$/ },
  { words: ["--lang", "de"], message: /^--lang: expected one of en, fr, but found "de"$/ },
  {
    words: ["--width-mm", "wide"],
    message: /^--width-mm: expected a width from 20 to 300 mm, as 85 or 175, but found "wide"$/,
  },
  { words: ["--width-mm", "500"], message: /^--width-mm: expected a width from 20 to 300 mm, .*, but found "500"$/ },
  {
    words: ["--width-mm", "40"],
    message: /^--width-mm: expected at least \d+ mm for the words of structure-matrix at 7 points/,
  },
  {
    words: ["--lang", "fr", "--into", join(root, "outputs/5-plot")],
    message: /^--into: .* is inside .*outputs\/, which holds the results; name another folder$/,
  },
  {
    words: ["--lang", "fr", "--into", relative("", join(root, "outputs/fr"))],
    message: /^--into: .* is inside .*outputs\/, which holds the results; name another folder$/,
  },
  {
    words: ["--out", empty()],
    message: /figures-\w+\/: expected the results, but there are none; run all stages: npm start -- --out \S+$/,
  },
  {
    words: ["--out", half()],
    message: /figures-\w+\/3-triangulate\/cases\.csv: expected this file .* run all stages: npm start -- --out \S+$/,
  },
])("$words is refused, and nothing is written", async ({ words, message }) => {
  const into = scratch();
  await figures(...(words.includes("--into") ? words : [...words, "--into", into]));
  expect(printed[0]).toMatch(message);
  expect(process.exitCode).toBe(1);
  expect(listFiles(into)).toEqual([]);
});
