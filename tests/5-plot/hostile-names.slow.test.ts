import { describe, expect, test } from "vitest";
import { specOf } from "../../pipeline/5-plot/figures/index.js";
import { renderFigure } from "../../pipeline/5-plot/render.js";
import { languages, textsFor } from "../../pipeline/5-plot/text/index.js";
import { type FigureKind, figuresOf } from "../../pipeline/schemas/index.js";
import { figureNamed } from "./figure-named.js";
import * as madeUp from "./made-up.js";
import { hostileStudy } from "./report/hostile.js";

// Names are text, whatever they spell: never an expression of Vega, never an element of the SVG.

const hostile = ["datum.x", "'+alert(1)+'", "<script>", '"><img onerror=x>', "{{1+1}}"];
const cases = madeUp.cases.map((studyCase, index) => ({ ...studyCase, name: hostile[index] ?? studyCase.name }));
const places = madeUp.places.map((place) => ({
  ...place,
  name: cases.find(({ case_id }) => case_id === place.case_id)?.name ?? place.name,
  city: place.city && `<b>${place.city}`,
}));
const codebook = madeUp.codebook.map((field) => {
  const label = `<i>${field.label}`.slice(0, 24);
  return { ...field, label, "label::fr": label };
});
const rawClaims = madeUp.rawClaims.map((claim) => ({
  ...claim,
  translations: { fr: { paraphrase: `<i>${claim.paraphrase}` } },
}));
const study = hostileStudy(madeUp.study, (text) => `<b>${text}`);
/** The names that a figure draws, where it does not draw all. */
const named: Partial<Record<FigureKind, readonly string[]>> = {
  claims: [],
  multiverse: [],
  change: hostile.filter((_, i) => madeUp.changes.some(({ case_id }) => case_id === madeUp.cases[i]?.case_id)),
};
const tables = { ...madeUp, study, cases, places, codebook, rawClaims };
const variants = figuresOf(study).flatMap((figure) =>
  languages.map((language) => ({ figure, name: figure.name, language })),
);

describe.each(variants)("$name in $language", ({ figure, language }) => {
  const spec = specOf(figure, tables, textsFor(language, tables));

  test("draws hostile names as they are, escaped", async () => {
    const svg = Buffer.from((await renderFigure(spec, ["svg"])).svg)
      .toString()
      .replace(/&quot;/g, '"');
    for (const word of named[figure.kind] ?? hostile) expect(svg).toContain(escaped(word));
    expect(svg).not.toMatch(/<(script|img|b|i)\b/);
  });

  test("no expression of the spec holds a word of the data", () => {
    const words = [...hostile, "<b>", "<i>"];
    for (const expression of expressionsOf(spec))
      for (const word of words) expect(expression, word).not.toContain(word);
  });
});

const called = (name: string) => {
  return { ...tables, cases: cases.map((studyCase, at) => ({ ...studyCase, name: `${at} ${name}` })) };
};
const texts = textsFor("en", tables);
const matrix = figureNamed("activities-matrix", tables);

test("a long name makes a figure wider than its column, and one that no page holds is refused with a remedy", () => {
  const long = "W".repeat(45);
  const { width: own } = specOf(matrix, tables, texts) as { width: number };
  const { width: wider } = specOf(matrix, called(long), texts) as { width: number };
  expect(wider).toBeGreaterThan(own);
  expect(() => specOf(matrix, called(long), texts, 85)).toThrow(/^--width-mm: expected at least \d+ mm/);
  expect(() => specOf(matrix, called("W".repeat(300)), texts)).toThrow(
    /^5-plot\/activities-matrix: expected words that fit on 300 mm .*; shorten the names of the cases/,
  );
});

/** What Vega-Lite hands to Vega's expression language: everything under these keys. */
function expressionsOf(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return /^(expr|calculate|filter|test|labelExpr|signal|update)$/.test(key) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "values" ? [] : expressionsOf(inner, Array.isArray(value) ? key : name),
  );
}

function escaped(name: string): string {
  return name.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
