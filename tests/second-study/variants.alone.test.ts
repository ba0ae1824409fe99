import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, test, vi } from "vitest";
import type * as render from "../../pipeline/5-plot/render.js";
import { firstStudyWords, wordsIn } from "./first-study-words.js";
import { foreignWords } from "./languages.js";
import { countsOf, numbersExpected } from "./oracle.js";
import { runVariant, textsWritten } from "./run-second-study.js";
import { defaults, variants } from "./variants.js";

// A study that lacks what a study may lack, or has few cases or many: it runs, and says nothing of what it lacks.

// That a figure comes out as PNG and PDF is shown on the whole study (second-study.slow.test.ts): here those stay empty, and as most
// figures are alike in all variants, each is drawn once.
vi.mock("../../pipeline/5-plot/render.js", async (original) => {
  const real = await original<typeof render>();
  const drawn = new Map<string, Promise<render.Rendered>>();
  const draw = async (spec: TopLevelSpec): Promise<render.Rendered> => ({
    ...(await real.renderFigure(spec, ["vl.json", "svg"])),
    ...{ png: new Uint8Array(), pdf: new Uint8Array() },
  });
  const startFigure = async (spec: TopLevelSpec) => {
    const key = JSON.stringify(spec);
    const rendered = drawn.get(key) ?? draw(spec);
    drawn.set(key, rendered);
    await rendered;
    return { rendered };
  };
  return { ...real, startFigure };
});

/** What the whole study makes, without which a variant differs only by what is named; its figures as in study.json. */
const base = runVariant();
const picture = (name: string) => ["pdf", "png", "svg", "vl.json"].map((format) => `5-plot/${name}.${format}`);

describe.each(variants)("a study $what", ({ change, leftOut, without, silentOn }) => {
  const running = runVariant(change);

  test("leaves out what needs what it lacks, with a notice each, and nothing else", async () => {
    const [{ files, notices }, whole] = [await running, await base];
    expect([...notices].sort()).toEqual(
      Object.entries(leftOut)
        .map(([what, why]) => `left out ${what}: ${why}`)
        .sort(),
    );
    const gone = without.flatMap((name) =>
      name.includes("/")
        ? [name, ...["tex", "docx"].map((format) => name.replace(/\.md$/, `.${format}`))]
        : picture(name),
    );
    expect(whole.files.filter((file) => !files.includes(file)).sort()).toEqual([...new Set(gone)].sort());
    expect(files.filter((file) => !whole.files.includes(file))).toEqual([]);
  });

  test("says nothing of it, and no link on its page leads nowhere", async () => {
    const run = await running;
    const found = textsWritten(run).flatMap(({ name, all }) =>
      all.filter((text) => silentOn?.test(text)).map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
    const page = readFileSync(join(run.out, "5-plot/report.html"), "utf8");
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  });

  test("has no word of the study in data/, and no sentence in another language", async () => {
    const run = await running;
    const words = firstStudyWords();
    for (const { name, all } of textsWritten(run)) {
      expect(all.flatMap((text) => wordsIn(text, words))).toEqual([]);
      expect(foreignWords(all, "fr", run.study), name).toEqual([]);
    }
  });

  test("has titles of the numbers that its values give", async () => {
    const run = await running;
    const counts = countsOf(run);
    const titles = new Map(textsWritten(run).map(({ name, title }) => [name, title]));
    for (const figure of counts.figures.filter(({ name, kind }) => titles.has(name) && kind !== "numbers")) {
      const found = [...(titles.get(figure.name) ?? "").matchAll(/\d+/g)].map(([number]) => Number(number));
      const expected = numbersExpected(figure, counts).filter((n) => n > 0);
      // Where nothing is known, a title says so, and has fewer numbers.
      if (found.length >= expected.length) expect(found, figure.name).toEqual(expect.arrayContaining(expected));
    }
  });
});

describe("a study without a list of figures", () => {
  const running = runVariant(defaults.change);

  test("has one of each kind that needs no choice, and three for each block", async () => {
    const { files, notices } = await running;
    expect(notices).toEqual([
      "left out figure change: the study has no earlier date to compare with (parameters.compared_with)",
    ]);
    const pictures = files.filter((file) => file.endsWith(".png")).map((file) => file.replace(/^5-plot\/|\.png$/g, ""));
    const each = ["services", "marches"].flatMap((name) =>
      ["matrix", "adoption", "profiles"].map((kind) => `${name}-${kind}`),
    );
    expect(pictures.sort()).toEqual(
      ["matrix", ...each, "timeline", "numbers", "plans", "map", "evidence", "claims", "multiverse"].sort(),
    );
  });
});
