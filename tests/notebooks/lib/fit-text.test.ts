import { expect, test } from "vitest";
import { picture } from "../../../notebooks/lib/figure-variant.js";
import { fitWords } from "../../../notebooks/lib/fit-text.js";
import { compileView } from "../../../pipeline/5-plot/render.js";

const text = (inner: string, family = "&quot;Source Sans 3&quot;") =>
  `<text font-family="${family}" font-size="10px">${inner}</text>`;
const lengths = (svg: string) => [...svg.matchAll(/textLength="([\d.]+)"/g)].map(([, length]) => Number(length));

test("every line of a figure's text has a length, and words and places stay as they are", async () => {
  const view = await compileView(await picture("creation-timeline"));
  const svg = await view.toSVG();
  const fitted = await fitWords(svg);
  expect(fitted.replace(/ textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/g, "")).toBe(svg);
  expect(lengths(fitted).length).toBeGreaterThan(25);
});

test("a line of a paragraph is measured alone, a sign by what it stands for, another font not at all", async () => {
  const [whole, first, second] = lengths(await fitWords(text("ab") + text("<tspan>a</tspan><tspan x='0'>b</tspan>")));
  expect(whole).toBeCloseTo((first ?? 0) + (second ?? 0), 0);
  expect(lengths(await fitWords(text("&amp;")))[0]).toBeLessThan(10);
  expect(await fitWords(text("ab", "serif"))).toBe(text("ab", "serif"));
  expect(await fitWords(text(""))).toBe(text(""));
});
