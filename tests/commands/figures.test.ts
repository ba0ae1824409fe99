import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addFigures } from "../../pipeline/commands/figures.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { study } from "../../pipeline/schemas/index.js";
import { stages } from "../../pipeline/stages.js";
import { root } from "../5-plot/study.js";

const overrides = [{ flags: "--western-sahara <line>", parameter: "western_sahara", description: "" }];
const scratch = () => mkdtempSync(join(tmpdir(), "figures-"));
const outputs = (file: string) => readFileSync(join(root, "outputs/5-plot", file));

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(line));
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const figures = (...words: string[]) =>
  addFigures({ root, stages, study, overrides }, new Command()).parseAsync(["node", "cli", "figures", ...words]);

test("all figures in all formats, byte for byte as the analysis leaves them", { timeout: 30_000 }, async () => {
  const into = scratch();
  await figures("--into", into);
  const drawn = listFiles(join(root, "outputs/5-plot")).filter((file) => !/^tables\/|^report\.html$/.test(file));
  expect(listFiles(into)).toEqual(drawn);
  for (const file of listFiles(into)) expect(readFileSync(join(into, file)).equals(outputs(file)), file).toBe(true);
});

test("some figures, in some formats, in French and at another width, without a word of the outputs changed", {
  timeout: 30_000,
}, async () => {
  const into = scratch();
  const before = listFiles(join(root, "outputs/5-plot")).map((file) => outputs(file).toString("base64"));
  await figures("lever-matrix", "map", "--format", "svg,vl.json", "--lang", "fr", "--width-mm", "160", "--into", into);
  expect(listFiles(into)).toEqual(["lever-matrix.svg", "lever-matrix.vl.json", "map.svg", "map.vl.json"]);
  expect(readFileSync(join(into, "map.svg"), "utf8")).toMatch(/ width="160\.2mm"[^>]* lang="fr"/);
  expect(said.at(-1)).toBe(`4 files in ${into}`);
  expect(listFiles(join(root, "outputs/5-plot")).map((file) => outputs(file).toString("base64"))).toEqual(before);
});

test("an SVG is as large as it prints: one column or two", () => {
  expect(outputs("map.svg").toString()).toMatch(/^<svg[^>]* width="175mm"[^>]* viewBox="0 0 496 /);
  expect(outputs("labelling.svg").toString()).toMatch(/^<svg[^>]* width="85mm"[^>]* viewBox="0 0 241 /);
});

test("a relative folder is taken from where the person stands", { timeout: 30_000 }, async () => {
  const into = scratch();
  await figures("labelling", "--format", "vl.json", "--into", relative("", into));
  expect(listFiles(into)).toEqual(["labelling.vl.json"]);
});

test("a name or a format given twice is drawn once", { timeout: 30_000 }, async () => {
  const into = scratch();
  await figures("labelling", "labelling", "--format", "svg,vl.json,svg", "--into", into);
  expect(listFiles(into)).toEqual(["labelling.svg", "labelling.vl.json"]);
  expect(said.at(-1)).toBe(`2 files in ${into}`);
});

const empty = () => scratch();
const half = () => {
  const out = scratch();
  cpSync(join(root, "outputs/2-clean"), join(out, "2-clean"), { recursive: true });
  return out;
};
test.each([
  { words: ["mpa"], says: /^figures: expected one of .*, but found "mpa"; did you mean map\?$/ },
  { words: ["--format", "jpg"], says: /^--format: expected one of vl\.json, svg, png, pdf, but found "jpg"/ },
  { words: ["--lang", "de"], says: /^--lang: expected one of en, fr, but found "de"/ },
  {
    words: ["--width-mm", "wide"],
    says: /^--width-mm: expected millimetres from 20 to 300, as 85 or 175, but found "wide"$/,
  },
  { words: ["--width-mm", "500"], says: /^--width-mm: expected millimetres from 20 to 300, .* but found "500"$/ },
  {
    words: ["--width-mm", "40"],
    says: /^--width-mm: expected at least \d+ mm for the words of structure-matrix at 7 points/,
  },
  {
    words: ["--lang", "fr", "--into", join(root, "outputs/5-plot")],
    says: /^--into: expected a folder outside .*outputs\//,
  },
  {
    words: ["--lang", "fr", "--into", relative("", join(root, "outputs/fr"))],
    says: /^--into: expected a folder outside .*outputs\//,
  },
  {
    words: ["--out", empty()],
    says: /figures-\w+\/2-clean\/sources\.csv: expected this file .* run all stages: npm start$/,
  },
  { words: ["--out", half()], says: /figures-\w+\/3-triangulate\/values\.csv: .* run all stages: npm start$/ },
])("$words is refused, and nothing is written", async ({ words, says }) => {
  const into = scratch();
  await figures(...(words.includes("--into") ? words : [...words, "--into", into]));
  expect(said[0]).toMatch(says);
  expect(said.at(-1)).toMatch(/^\d+ problems?; nothing was written$/);
  expect(process.exitCode).toBe(1);
  expect(listFiles(into)).toEqual([]);
});
