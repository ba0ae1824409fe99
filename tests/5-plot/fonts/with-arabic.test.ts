import { expect, test } from "vitest";
import { arabicScript, withArabic } from "../../../pipeline/5-plot/fonts/with-arabic.js";
import { config, font } from "../../../pipeline/5-plot/layout/theme.js";

const specOf = (text: string) => ({ data: { values: [{ name: text }] }, mark: "text" as const, config });

test("a spec without Arabic words is left as it is, to the byte", () => {
  const spec = specOf("Fès, Ελλάδα, ⴰⴳⵔⴰⵡ 🌿");
  expect(withArabic(spec)).toBe(spec);
});

test.each(["تجمع", "Made-up عربي", "٢٠٠١", "؟"])("a spec with %s has a font for it after its own", (text) => {
  const spec = specOf(text);
  const fonts = '"Source Sans 3", "IBM Plex Sans Arabic", Arial, sans-serif';
  expect(withArabic(spec)).toEqual({ ...spec, config: { ...config, font: fonts } });
  expect(spec.config.font).toBe(font);
  expect(withArabic(withArabic(spec))).toEqual(withArabic(spec));
});

test.each(["a", "é", "1", ",", "×", "ⴰ", "ש"])("%s is of no Arabic script", (letter) => {
  expect(arabicScript.test(letter)).toBe(false);
});
