import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { specOf } from "../../pipeline/5-plot/figures/index.js";
import { MissingGlyphs } from "../../pipeline/5-plot/fonts/missing-glyphs.js";
import { textWidth } from "../../pipeline/5-plot/layout/text-width.js";
import { fontWithArabic } from "../../pipeline/5-plot/layout/theme.js";
import { compileView, renderFigure } from "../../pipeline/5-plot/render.js";
import { textsFor } from "../../pipeline/5-plot/text/index.js";
import { figuresOf } from "../../pipeline/schemas/index.js";
import { figureNamed } from "./figure-named.js";
import * as madeUp from "./made-up.js";
import { madeUpTables, page } from "./report/given.js";
import { collide, wordsOf } from "./words-of.js";

// Names in Arabic script: drawn with joined letters from right to left, with a font of theirs, and never as boxes.

const names = ["تجمع مختلق", "الدار البيضاء - سطات", "مجمّع الصناعات 4.0", "القطب (فاس)", "Madeup عربي"];
const called = (given: readonly string[]) => {
  const cases = madeUp.cases.map((studyCase, index) => ({ ...studyCase, name: given[index] ?? studyCase.name }));
  const nameOf = (id: string | undefined) => cases.find(({ case_id }) => case_id === id)?.name;
  const places = madeUp.places.map((place) => ({ ...place, name: nameOf(place.case_id) ?? place.name }));
  return { ...madeUp, cases, places };
};
const texts = textsFor("en", madeUp);
const matrixOf = (given: readonly string[]) => specOf(figureNamed("schools", madeUp), called(given), texts);

describe("a figure with Arabic names", () => {
  const rendered = renderFigure(matrixOf(names));

  test("names a font for them in its spec and in its SVG, where they are text", async () => {
    const { svg, "vl.json": spec } = await rendered;
    expect(JSON.parse(Buffer.from(spec).toString()).config.font).toBe(fontWithArabic);
    const text = Buffer.from(svg).toString();
    for (const name of names) expect(text).toContain(`>${name}</text>`);
    expect(text).toContain(
      'font-family="&quot;Source Sans 3&quot;, &quot;IBM Plex Sans Arabic&quot;, Arial, sans-serif"',
    );
  });

  test("has them in its PDF as letters that can be searched, in a font that lies in the file", async () => {
    const pdf = Buffer.from((await rendered).pdf);
    const fonts = pdf
      .toString("latin1")
      .match(/\/BaseFont \/[A-Z]{6}\+\S+|\/Type3\b/g)
      ?.join(" ");
    expect(fonts).toMatch(/\/BaseFont \/[A-Z]{6}\+IBMPlexSansArabic/);
    expect(fonts).not.toContain("/Type3");
    const letters = lettersOf(pdf);
    for (const letter of names.join("").match(/\p{Script=Arabic}/gu) ?? []) expect(letters, letter).toContain(letter);
  });

  test("is the same bytes when it is drawn again", async () => {
    const again = await renderFigure(matrixOf(names));
    for (const [format, bytes] of Object.entries(await rendered))
      expect(Buffer.from(again[format as keyof typeof again]).equals(bytes), format).toBe(true);
  });
});

test("letters are not boxes in a PNG: those of any two words of one length would be the same", async () => {
  const draw = async (name: string) => Buffer.from((await renderFigure(matrixOf([name]), ["png"])).png);
  const [word, other] = [await draw("ببب"), await draw("تتت")];
  expect(word.equals(other)).toBe(false);
  expect(word.equals(await draw("ببب"))).toBe(true);
});

test("a word that is joined is narrower than its letters apart", async () => {
  await compileView(matrixOf(names));
  const { createCanvas } = await import("canvas");
  const context = createCanvas(1, 1).getContext("2d");
  context.font = `7px ${fontWithArabic}`;
  expect(context.measureText("ببب").width).toBeLessThan(
    0.8 * context.measureText("ب ب ب".replaceAll(" ", "\u200c")).width,
  );
});

test("widths of Arabic words are estimated on the safe side", async () => {
  await compileView(matrixOf(names));
  const { createCanvas } = await import("canvas");
  const context = createCanvas(1, 1).getContext("2d");
  const lines = [
    ...names,
    "المغرب",
    "الرباط",
    "صفرو",
    "مراكش آسفي",
    "كلية العلوم",
    "طنجة تطوان الحسيمة",
    "سوس ماسة",
    "گلميم",
    "٢٠٠١؟",
  ];
  for (const weight of [400, 600]) {
    context.font = `${weight} 7px ${fontWithArabic}`;
    for (const line of lines) {
      const excess = textWidth(line, 7, weight) / context.measureText(line).width;
      expect(excess, `${weight} ${line}`).toBeGreaterThan(0.995);
      expect(excess, `${weight} ${line}`).toBeLessThan(1.2);
    }
  }
});

test.each(figuresOf(madeUp.study))("Arabic names in $name overlap no other words", async (figure) => {
  const words = wordsOf(await compileView(specOf(figure, called(names), texts)));
  for (const [i, a] of words.entries())
    for (const b of words.slice(i + 1)) expect(collide(a, b), `${a.text} over ${b.text}`).toBe(false);
});

test("a figure with letters that no font has is not drawn, in any format", async () => {
  const spec = matrixOf(["ⴰⴳⵔⴰⵡ 🌿"]);
  for (const format of ["png", "svg"] as const)
    await expect(renderFigure(spec, [format])).rejects.toThrow(MissingGlyphs);
});

test("the page has the Arabic font and its licence if its charts have such names, and else not", async () => {
  const arabic = await page("en", { ...madeUpTables, ...called(names) });
  const latin = await page("en", madeUpTables);
  for (const mark of ['@font-face{font-family:"IBM Plex Sans Arabic"', "Reserved Font Name &quot;Plex&quot;"]) {
    expect(arabic.includes(mark), mark).toBe(true);
    expect(latin.includes(mark), mark).toBe(false);
  }
  expect(arabic).toContain(`:root{font-family:${fontWithArabic}}`);
  expect(latin).toContain("Reserved Font Name &#39;Source&#39;");
});

/** The letters that a PDF's fonts map back to, forms of one letter as that letter. Source: ISO 32000-1, 9.10.3. */
function lettersOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const maps = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: start }) => {
    const bytes = pdf.subarray(index + start.length, text.indexOf("endstream", index));
    const content = bytes[0] === 0x78 ? inflateSync(bytes, { finishFlush: 2 }).toString("latin1") : "";
    return content.includes("begincmap") ? [content] : [];
  });
  const mapped = maps.flatMap((map) => [...map.matchAll(/<[0-9A-F]+> (?:<[0-9A-F]+> )?<([0-9A-F]+)>$/gim)]);
  return mapped
    .map(([, hex = ""]) => Buffer.from(hex, "hex").swap16().toString("utf16le"))
    .join("")
    .normalize("NFKC");
}
