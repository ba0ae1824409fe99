import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCommandLine } from "../../pipeline/commands/program.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { copyTinyWorld, makeScratch, runAll } from "./run-tiny-world.js";

// A case whose name has letters of another script: Arabic is drawn, what no font has leaves out the figures that it would spoil.

function called(name: string): string {
  const study = copyTinyWorld();
  for (const file of listFiles(study).filter((path) => path.endsWith(".csv"))) {
    const path = join(study, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("Made-up Beta", name));
  }
  return study;
}

async function run(name: string) {
  const [study, out] = [called(name), makeScratch()];
  const reports = await runAll(study, out);
  const drawn = listFiles(out).filter((file) => file.endsWith(".png"));
  const page = readFileSync(join(out, "5-plot/report.html"), "utf8");
  return { study, out, notices: reports.flatMap(({ notices }) => notices), drawn, page };
}
const tifinagh = run("ⴰⴳⵔⴰⵡ 🌿");
const arabic = run("تجمع مختلق");
const latin = run("Made-up Beta");

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

const found = '"ⴰⴳⵔⴰⵡ" (U+2D30, U+2D33, U+2D54, U+2D61), "🌿" (U+1F33F)';
const withNames = ["evidence", "levers-matrix", "levers-profiles", "map", "matrix", "timeline"];

test("an Arabic name leaves out no figure and needs no notice", async () => {
  expect((await arabic).drawn).toEqual((await latin).drawn);
  expect((await arabic).notices).toEqual((await latin).notices);
});

test("letters that no font has leave out the figures that draw them, each with one line, and the run goes on", async () => {
  const { drawn, notices } = await tifinagh;
  const left = withNames.map((name) => `left out figure ${name}: no font of it has all letters of ${found}`);
  const before = (await latin).notices;
  expect(notices.filter((notice) => !before.includes(notice)).sort()).toEqual(left);
  const others = (await latin).drawn.filter((file) => !withNames.some((name) => file === `5-plot/${name}.png`));
  expect(drawn).toEqual(others);
});

test("the page has all charts and the name", async () => {
  const figures = (page: string) => [...page.matchAll(/<figure id="([^"]+)"/g)].map(([, name]) => name);
  expect(figures((await tifinagh).page)).toEqual(figures((await latin).page));
  expect((await tifinagh).page).toContain("ⴰⴳⵔⴰⵡ 🌿");
});

test("the command refuses such a figure by its name, and leaves it out of all", async () => {
  const { study, out } = await tifinagh;
  const into = makeScratch();
  const figures = (...words: string[]) =>
    runCommandLine(["figures", ...words, "--study", study, "--out", out, "--format", "svg", "--into", into]);
  await figures("evidence", "claims");
  expect(printed).toContain(
    `figures: expected words of evidence in letters that Source Sans 3 or IBM Plex Sans Arabic has, but found ${found}; it is left out; write them in Latin or Arabic letters, or see the page, which has the figure in the browser's fonts`,
  );
  expect(process.exitCode).toBe(1);
  expect(listFiles(into)).toEqual(["claims.svg"]);
  printed = [];
  await figures();
  expect(printed).toContain(`left out figure evidence: no font of it has all letters of ${found}`);
  expect(printed.filter((line) => /^evidence /.test(line))).toEqual([]);
  expect(listFiles(into)).toEqual(["claims.svg", "levers-adoption.svg", "multiverse.svg", "plans.svg"]);
});
