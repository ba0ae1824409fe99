import { readFileSync } from "node:fs";
import Ajv from "ajv";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, test } from "vitest";
import { figures, specOf } from "../../pipeline/5-plot/figures/index.js";
import { textWidth } from "../../pipeline/5-plot/layout/text-width.js";
import { colour } from "../../pipeline/5-plot/layout/theme.js";
import type { Tables } from "../../pipeline/5-plot/reads.js";
import { compileView, type Rendered, renderFigure } from "../../pipeline/5-plot/render.js";
import { languages, textsFor } from "../../pipeline/5-plot/text/index.js";
import { type FigureFormat, type FigureName, figureFormats, figureNames } from "../../pipeline/schemas/index.js";
import * as madeUp from "./made-up.js";
import { rowsOf } from "./rows-of.js";
import { tables } from "./study.js";
import { collide, pageOf, pointsOf, wordsOf } from "./words-of.js";

// The map takes two columns, or hardly less.
const widthsOf = (name: FigureName) => [undefined, name === "map" ? 160 : 120, 175];
const studies: readonly { study: string; given: Tables }[] = [
  { study: "the study", given: tables },
  { study: "a made-up one", given: madeUp },
  { study: "a made-up one, solid", given: { ...madeUp, western_sahara: "solid" } },
  { study: "a made-up one, clip", given: { ...madeUp, western_sahara: "clip" } },
];
/** The study's claims have French words, made-up ones do not. */
const languagesOf = (name: FigureName, given: Tables) =>
  languages.filter((language) => language === "en" || name !== "claims" || given === tables);
/** What a figure's words need, in millimetres, in any language. */
const least: Partial<Record<FigureName, number>> = { evidence: 155, claims: 150 };
// Every width and language on the study's own data; made-up data at each figure's own width.
const cases = studies.flatMap(({ study, given }) =>
  figureNames
    .filter((name) => name === "map" || !study.includes(","))
    .flatMap((name) =>
      languagesOf(name, given).flatMap((language) =>
        (given === tables ? widthsOf(name) : [undefined]).map((width) => ({
          study,
          given,
          name,
          language,
          width: width && Math.max(width, least[name] ?? 0),
        })),
      ),
    ),
);

const drawn = new Map<string, TopLevelSpec>();
function specFor({ study, given, name, language, width }: (typeof cases)[number]): TopLevelSpec {
  const key = [study, name, language, width].join();
  const spec = drawn.get(key) ?? specOf(name, given, textsFor(language, given.codebook), width);
  drawn.set(key, spec);
  return spec;
}

// Drawn once for all tests of a case; in every format only at the figure's own width.
const rendered = new Map<TopLevelSpec, Promise<Partial<Rendered>>>();
function render(spec: TopLevelSpec, width: number | undefined): Promise<Partial<Rendered>> {
  const found = rendered.get(spec) ?? renderFigure(spec, width === undefined ? figureFormats : ["svg"]);
  rendered.set(spec, found);
  return found;
}
const bytesOf = async (spec: TopLevelSpec, format: FigureFormat) =>
  Buffer.from((await render(spec, undefined))[format] ?? "");

describe.each(cases)("$name of $study in $language, $width mm wide", (one) => {
  const { given, name, language, width } = one;
  const spec = specFor(one);
  const points = Math.round(((width ?? figures[name].width) / 25.4) * 72);

  test("words neither overlap nor leave the page, and no mark of a contested value covers one", async () => {
    const view = await compileView(spec);
    const [words, page, contested] = [wordsOf(view), pageOf(view), pointsOf(view, colour.contested)];
    expect(page.width).toBe(points);
    expect(words.length).toBeGreaterThan(5);
    for (const [i, a] of words.entries()) {
      expect(a.x1 >= 0 && a.y1 >= 0 && a.x2 <= page.width && a.y2 <= page.height, `${a.text} is cut`).toBe(true);
      for (const b of words.slice(i + 1)) expect(collide(a, b), `${a.text} over ${b.text}`).toBe(false);
      for (const mark of contested) expect(collide(a, mark), `a mark over ${a.text}`).toBe(false);
    }
  });

  test("no text is under 7 points, every cluster is named (but with the claims), and a screen reader is told what it shows", async () => {
    const svg = Buffer.from((await render(spec, width)).svg ?? "").toString();
    const sample = given.cases.filter(({ in_sample }) => in_sample === "yes" && name !== "claims");
    for (const { name: studyCase } of sample) expect(svg).toContain(studyCase.replace("&", "&amp;"));
    const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, found]) => Number(found));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
    const head = `^<svg[^>]* width="[\\d.]+mm" height="[\\d.]+mm" viewBox="0 0 ${points} [^>]* lang="${language}" role="img" aria-label="[^"]{40,}"><title>[^<]+</title><desc>[^<]{80,}</desc>`;
    expect(svg).toMatch(new RegExp(head));
  });
});

const ownWidth = cases.filter(({ width }) => width === undefined);
const schema = JSON.parse(readFileSync(require.resolve("vega-lite/build/vega-lite-schema.json"), "utf8"));
const isVegaLite = new Ajv({ strict: false, validateFormats: false }).compile(schema);

describe.each(ownWidth)("$name of $study in $language", (one) => {
  const { name } = one;
  const spec = specFor(one);

  // compileView() refuses whatever Vega-Lite or Vega warns of, as the editor would show it.
  test("the spec file is the spec, valid against Vega-Lite's schema", async () => {
    const file = JSON.parse((await bytesOf(spec, "vl.json")).toString());
    expect(file).toEqual(JSON.parse(JSON.stringify(spec)));
    expect(isVegaLite(file), JSON.stringify(isVegaLite.errors?.slice(0, 3))).toBe(true);
  });

  test("PNG: 300 pixels per inch of the printed width, and says so", async () => {
    const png = await bytesOf(spec, "png");
    const points = Math.round((figures[name].width / 25.4) * 72);
    expect(png.readUInt32BE(16)).toBe(Math.floor((points * 300) / 72));
    expect(png.subarray(37, 41).toString("latin1")).toBe("pHYs");
    expect(png.readUInt32BE(41)).toBe(11811);
  });

  test("PDF: its fonts are inside, its words are text, nothing in it is a raster image or a date", async () => {
    const pdf = (await bytesOf(spec, "pdf")).toString("latin1");
    expect(pdf).toContain("/FontFile2");
    expect(pdf).not.toMatch(/\/Subtype ?\/(Type3|Image)|\/CreationDate|\/ModDate/);
  });
});

test.each(figureNames)("the same spec of %s gives the same bytes", async (name) => {
  const spec = specOf(name, madeUp, textsFor("en", madeUp.codebook));
  expect(await renderFigure(structuredClone(spec))).toEqual(await renderFigure(spec));
});

test("a spec that makes Vega-Lite warn is refused", async () => {
  const spec = {
    data: { values: [{ a: 1 }] },
    mark: "point",
    encoding: { shape: { field: "a", type: "quantitative" } },
  };
  await expect(renderFigure(spec as TopLevelSpec)).rejects.toThrow("warn");
});

test.each(figureNames)("%s on a page too narrow for its words is refused, with the width that it needs", (name) => {
  expect(() => specOf(name, madeUp, textsFor("en", madeUp.codebook), 30)).toThrow(
    new RegExp(
      `^--width-mm: expected at least \\d+ mm for the words of ${name} at 7 points, but found 30; take a wider page$`,
    ),
  );
});

test.each(figureNames)("%s can be drawn of clusters of which nothing is known, and of none", async (name) => {
  const places = madeUp.places.map((place) => ({ ...place, latitude: "" as const, longitude: "" as const, city: "" }));
  const unknown = { ...madeUp, values: [], witnesses: [], places };
  for (const given of [unknown, { ...unknown, cases: [], places: [] }])
    for (const language of languagesOf(name, given))
      expect(
        (await renderFigure(specOf(name, given, textsFor(language, given.codebook)), ["svg"])).svg.length,
      ).toBeGreaterThan(1000);
});

const titleOf = (spec: TopLevelSpec) => (spec.title as { text: string[] }).text.join(" ");

test.each([
  { name: "structure-matrix", title: "2 of 4 have private governance, 2 of 4 have public financing" },
  { name: "lever-matrix", title: "0 of 2 levers are used by every cluster that answered, the rarest by 2 of 4" },
  {
    name: "lever-adoption",
    title: "Each lever is used by 2 to 3 of the 4 clusters that answered; all the 95\u00a0% intervals overlap",
  },
  { name: "lever-profiles", title: "2 of 4 clusters use all 2 levers; Fictive 3.0 is the least similar to the others" },
  {
    name: "policy-timeline",
    title: "3 of 5 clusters were created within the years of the Madeup Middle Pact (2002–2010), 1 before",
  },
  { name: "creation-timeline", title: "3 of 5 clusters existed by 2003; the sources disagree on the year of 1" },
  { name: "numbers", title: "Member companies: median 16–21 (n\u00a0=\u00a04, 2 known only by their bounds)" },
  { name: "labelling", title: "The text gives no share of labelling" },
  {
    name: "governance-financing",
    title:
      "Private governance with public financing is among the most common pairs: 1 of the 4 clusters for which both are known",
  },
  {
    name: "vocation-combinations",
    title: "1 of 4 clusters are industrial and technological; 3 have a single vocation",
  },
  {
    name: "map",
    title:
      "The north & its environs: 4 of the 4 clusters with a documented place (100\u00a0%); 1 of all 5 are labelled",
  },
  {
    name: "evidence",
    title: "Documents confirm 0 of 50 values; 37 come from the questionnaire alone, 0 from documents alone",
  },
  {
    name: "claims",
    title: "Of 8 claims, 3 are reproduced, 1 consistent with the values, 2 not supported, and 2 untestable",
  },
] as const)("the title of $name says what the data say", ({ name, title }) => {
  expect(titleOf(specOf(name, madeUp, textsFor("en", madeUp.codebook)))).toBe(title);
});

test("a caption says what is shown, its source, n and what is missing", () => {
  const { description } = specOf("creation-timeline", madeUp, textsFor("en", madeUp.codebook));
  expect(description).toMatch(
    /^Years in which 5 clusters were created, as of 1 January 2020\. Source: 1 document\. n\u00a0=\u00a05 clusters\. Missing: 1 of 5 values\. Sources disagree on 1 value\. Year not known: Nowhere\. /,
  );
});

test("the timeline shows the years of dissenting sources only", () => {
  const { description } = specOf("creation-timeline", madeUp, textsFor("en", madeUp.codebook));
  expect(description).toContain("Madeup 1: 2001 (other sources give 2004); Invented & Co: 2003;");
});

test("governance across financing keeps the choices left open and those of whom nothing is known", () => {
  const { description } = specOf("governance-financing", madeUp, textsFor("en", madeUp.codebook));
  expect(description).toContain("Public or Mixed governance, public financing: 1 (Invented & Co)");
  expect(description).toContain("missing governance, missing financing: 1 (Nowhere)");
});

test("a vocation left open is drawn as open, and the missing come last", async () => {
  const values = madeUp.values.map((value) =>
    value.case_id === "c2" && value.field === "vocation" ? { ...value, value: "industrial|scientific" } : value,
  );
  const spec = specOf("vocation-combinations", { ...madeUp, values }, textsFor("en", madeUp.codebook));
  expect(spec.description).toMatch(/Industrial or Scientific: 1 \(Fictive 3\.0\).*; missing: 1 \(Nowhere\)\.$/);
  expect(wordsOf(await compileView(spec)).map(({ text }) => text)).toContain("one of these");
});

test("widths are estimated on the safe side", async () => {
  const lines = [
    "Casablanca-Settat",
    "Maintenance 4.0",
    "Meknès, Fès\u00a0: 2013–2022\u202f;",
    "MMI & AMC",
    "« œuvre »",
  ];
  await compileView(specOf("map", madeUp, textsFor("en", madeUp.codebook)));
  const { createCanvas } = await import("canvas");
  const context = createCanvas(1, 1).getContext("2d");
  for (const weight of [400, 600]) {
    context.font = `${weight} 7px "Source Sans 3"`;
    for (const line of lines) {
      const excess = textWidth(line, 7, weight) / context.measureText(line).width;
      expect(excess, line).toBeGreaterThan(0.995);
      expect(excess, line).toBeLessThan(1.12);
    }
  }
});

test("the key of the cross table has the shade of each count that a cell has", () => {
  const rows = rowsOf(specOf("governance-financing", tables, textsFor("en", tables.codebook)));
  const cells = rows.filter(({ cases, governance, financing }) => cases !== undefined && governance && financing);
  const shades = new Map(cells.map(({ cases, fill }) => [cases, fill]));
  const swatches = rows.filter(({ governance, fill }) => governance === undefined && fill);
  for (const fill of shades.values()) expect(swatches.map((row) => row.fill)).toContain(fill);
  expect(rows.map(({ text }) => text)).toContain("9 clusters");
});
