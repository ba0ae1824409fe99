import { openSync } from "fontkit";
import { expect, test } from "vitest";
import { fontFiles } from "../../../pipeline/5-plot/fonts/font-files.js";
import { missingGlyphs, needsGlyphs } from "../../../pipeline/5-plot/fonts/missing-glyphs.js";

test.each([
  { line: "Meknès, Fès\u00a0: 27° × ≤ 3 ● ○ œuvre…", missing: [] },
  { line: "Łódź, Çeşme, Ελλάδα, Москва", missing: [] },
  { line: "تجمع مختلق (2001)، المجمّع ٢٠٠١؛ ڭ ڤ گ پ", missing: [] },
  { line: "Made-up عربي\u200e \u200f\u00ad\u2066x\u2069", missing: [] },
  { line: "the ⴰⴳⴰ cluster", missing: ['"ⴰⴳⴰ" (U+2D30, U+2D33)'] },
  { line: "Green🌿", missing: ['"Green🌿" (U+1F33F)'] },
  {
    line: "産業 עברית\nक",
    missing: ['"産業" (U+7523, U+696D)', '"עברית" (U+05E2, U+05D1, U+05E8, U+05D9, U+05EA)', '"क" (U+0915)'],
  },
  { line: "⚙\ufe0f", missing: ['"⚙\ufe0f" (U+2699)'] },
  { line: "", missing: [] },
])("no font has $missing of $line", async ({ line, missing }) => {
  expect(await missingGlyphs([line])).toEqual(missing);
});

test("a word that is drawn more than once is named once", async () => {
  expect(await missingGlyphs(["ⴰ b", "c ⴰ"])).toEqual(['"ⴰ" (U+2D30)']);
});

test("the error names three words, and counts the others", async () => {
  const found = '"ⴰ" (U+2D30), "ⴱ" (U+2D31), "ⴲ" (U+2D32)';
  await expect(needsGlyphs(["ⴰ ⴱ ⴲ"])).rejects.toMatchObject({ words: found });
  await expect(needsGlyphs(["ⴰ ⴱ ⴲ", "ⴳ ⴴ"])).rejects.toMatchObject({ words: `${found} and 2 other words` });
  await expect(needsGlyphs(["Fès"])).resolves.toBeUndefined();
});

test.each(Object.entries(fontFiles))("both weights of %s have the same letters", (_, files) => {
  const [regular, bold] = files.map((file) => {
    const font = openSync(require.resolve(file));
    return "characterSet" in font ? font.characterSet : [];
  });
  expect(regular?.length).toBeGreaterThan(300);
  expect(bold).toEqual(regular);
});
