import { readFileSync } from "node:fs";
import Ajv from "ajv";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, test } from "vitest";
import { specOf, widthOf } from "../../pipeline/5-plot/figures/index.js";
import { textWidth } from "../../pipeline/5-plot/layout/text-width.js";
import { colour } from "../../pipeline/5-plot/layout/theme.js";
import type { Tables } from "../../pipeline/5-plot/reads.js";
import { compileView, type Rendered, renderFigure } from "../../pipeline/5-plot/render.js";
import { type Language, languages, textsFor } from "../../pipeline/5-plot/text/index.js";
import { type FigureFormat, type FigureKind, figureFormats, figuresOf } from "../../pipeline/schemas/index.js";
import { figureNamed } from "./figure-named.js";
import * as madeUp from "./made-up.js";
import { rowsOf } from "./rows-of.js";
import { tables } from "./study.js";
import { collide, pageOf, pointsOf, wordsOf } from "./words-of.js";

// The map takes two columns, or hardly less.
const widthsOf = (kind: FigureKind) => [undefined, kind === "map" ? 160 : 120, 175];
const studies: readonly { study: string; given: Tables }[] = [
  { study: "the study", given: tables },
  { study: "a made-up one", given: madeUp },
  { study: "a made-up one, solid", given: { ...madeUp, map_line: "brook=solid" } },
  { study: "a made-up one, clip", given: { ...madeUp, map_line: "brook=clip" } },
];
/** What a figure's words need, in millimetres, in any language. */
const least: Partial<Record<FigureKind, number>> = { evidence: 155, claims: 160, multiverse: 170 };
/** What is laid out anew for one column, in millimetres, as a phone has it: not scaled. */
const laidOutAnew: readonly FigureKind[] = ["map", "evidence", "claims", "multiverse", "cross-table", "combinations"];
const column = 65;
// Every width and language on the study's own data; made-up data at each figure's own width.
const cases = studies.flatMap(({ study, given }) =>
  figuresOf(given.study)
    .filter(({ kind }) => kind === "map" || !study.includes(","))
    .flatMap((figure) =>
      languages.flatMap((language) =>
        [
          ...(given === tables ? widthsOf(figure.kind) : [undefined]).map(
            (width) => width && Math.max(width, least[figure.kind] ?? 0),
          ),
          ...(laidOutAnew.includes(figure.kind) ? [column] : []),
        ].map((width) => ({ ...{ study, given, figure, name: figure.name, language }, width })),
      ),
    ),
);

const drawn = new Map<string, TopLevelSpec>();
function specFor({ study, given, figure, name, language, width }: (typeof cases)[number]): TopLevelSpec {
  const key = [study, name, language, width].join();
  const spec = drawn.get(key) ?? specOf(figure, given, textsFor(language, given), width);
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
  const { given, figure, language, width } = one;
  const spec = specFor(one);
  const points = Math.round(((width ?? widthOf(figure)) / 25.4) * 72);

  test("words neither overlap nor leave the page, and no mark of a contested value covers one", async () => {
    const view = await compileView(spec);
    const [words, page, contested] = [wordsOf(view), pageOf(view), pointsOf(view, colour.contested)];
    expect(page.width).toBe(points);
    expect(words.length).toBeGreaterThan(5);
    const cut = words.filter((a) => a.x1 < 0 || a.y1 < 0 || a.x2 > page.width || a.y2 > page.height);
    expect(cut).toEqual([]);
    // One expectation, as there are thousands of pairs.
    const over = words.flatMap((a, i) =>
      words
        .slice(i + 1)
        .filter((b) => collide(a, b))
        .map((b) => `${a.text} over ${b.text}`),
    );
    const covered = words.filter((a) => contested.some((mark) => collide(a, mark))).map(({ text }) => text);
    expect({ over, covered }).toEqual({ over: [], covered: [] });
  });

  test("no text is under 7 points, every case is named (but with the claims and changes), and a screen reader learns what it shows", async () => {
    const svg = Buffer.from((await render(spec, width)).svg ?? "").toString();
    const sample = given.cases.filter(
      ({ in_sample }) => in_sample === "yes" && !["claims", "multiverse", "change"].includes(figure.kind),
    );
    expect(sample.filter(({ name: studyCase }) => !svg.includes(studyCase.replace("&", "&amp;")))).toEqual([]);
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
  const { figure } = one;
  const spec = specFor(one);

  // compileView() refuses whatever Vega-Lite or Vega warns of, as the editor would show it.
  test("the spec file is the spec, valid against Vega-Lite's schema", async () => {
    const file = JSON.parse((await bytesOf(spec, "vl.json")).toString());
    expect(file).toEqual(JSON.parse(JSON.stringify(spec)));
    expect(isVegaLite(file), JSON.stringify(isVegaLite.errors?.slice(0, 3))).toBe(true);
  });

  test("PNG: 300 pixels per inch of the printed width, and says so", async () => {
    const png = await bytesOf(spec, "png");
    const points = Math.round((widthOf(figure) / 25.4) * 72);
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

test.each(figuresOf(madeUp.study))("the same spec of $name gives the same bytes", async (figure) => {
  const spec = specOf(figure, madeUp, textsFor("en", madeUp));
  const rendered = await renderFigure(spec);
  const again = await renderFigure(structuredClone(spec));
  // Not by toEqual, which takes seconds over so many bytes.
  const differing = figureFormats.filter((format) => Buffer.compare(again[format], rendered[format]) !== 0);
  expect(differing).toEqual([]);
});

test("a spec that makes Vega-Lite warn is refused", async () => {
  const spec = {
    data: { values: [{ a: 1 }] },
    mark: "point",
    encoding: { shape: { field: "a", type: "quantitative" } },
  };
  await expect(renderFigure(spec as TopLevelSpec)).rejects.toThrow("warn");
});

// The grid, the table and the bars of these are wider than that: 59 mm are 12 pixels a letter on the smallest screen, of 320 pixels.
test.each(figuresOf(tables.study).filter(({ kind }) => laidOutAnew.includes(kind)))(
  "$name of the study fits on 59 mm, in every language",
  (figure) => {
    for (const language of languages)
      expect(specOf(figure, tables, textsFor(language, tables), 59)).toMatchObject({ width: 163 });
  },
);

test.each(figuresOf(madeUp.study))(
  "$name on a page too narrow for its words is refused, with the width that it needs",
  (figure) => {
    expect(() => specOf(figure, madeUp, textsFor("en", madeUp), 30)).toThrow(
      new RegExp(
        `^--width-mm: expected at least \\d+ mm for the words of ${figure.name} at 7 points, but found 30; take a wider page$`,
      ),
    );
  },
);

// Profiles of which nothing is known are left out: tests/5-plot/figures/matrix/block-matrix.test.ts.
test.each(figuresOf(madeUp.study).filter(({ kind }) => kind !== "profiles"))(
  "$name can be drawn of cases of which nothing is known, and of none",
  async (figure) => {
    const places = madeUp.places.map((place) => ({
      ...place,
      latitude: "" as const,
      longitude: "" as const,
      city: "",
    }));
    const unknown = { ...madeUp, values: [], witnesses: [], places };
    for (const given of [unknown, { ...unknown, cases: [], places: [] }])
      for (const language of languages) {
        const spec = specOf(figure, given, textsFor(language, given));
        expect((await renderFigure(spec, ["svg"])).svg.length).toBeGreaterThan(1000);
      }
  },
);

const made = (name: string, given: Tables = madeUp, language: Language = "en") =>
  specOf(figureNamed(name, given), given, textsFor(language, given));
/** With ordinary blanks for those that no line may break at. */
const titleOf = (spec: TopLevelSpec) =>
  (spec.title as { text: string[] }).text.join(" ").replace(/[\u00a0\u202f]/g, " ");

// Counted by hand in the rows of made-up.ts.
test.each([
  {
    name: "schools",
    en: "Reach: Far for 3 of 4 (2 to 4 of 5 whatever the open values are); owner: Club for 2 of 4 (2 to 3 of 5)",
    fr: "Rayon : Lointain pour 3 sur 4 (2 à 4 sur 5 quelles que soient les valeurs ouvertes) ; propriétaire : Association pour 2 sur 4 (2 à 3 sur 5)",
  },
  {
    name: "activities-matrix",
    en: "No activity has “Offered” for all schools with a value; the rarest, Garden and orchard, for 2 of 4 (2 to 3 of 5 whatever the open values are)",
    fr: "« Proposé » pour chaque école ayant une valeur : aucune activité ; « Proposé » le plus rare : Jardin et verger, 2 sur 4 (2 à 3 sur 5 quelles que soient les valeurs ouvertes)",
  },
  {
    name: "tools-matrix",
    en: "1 of 2 tools has “In use” for all schools with a value; the rarest, Kiln, for 1 of 4 (1 to 3 of 5 whatever the open values are)",
    fr: "« En service » pour chaque école ayant une valeur : 1 outil sur 2 ; « En service » le plus rare : Four, 1 sur 4 (1 à 3 sur 5 quelles que soient les valeurs ouvertes)",
  },
  {
    name: "activities-adoption",
    en: "Activities: “Offered” for 2 of 4 schools with a value (2 to 3 of 5 whatever the open values are) up to 3 of 4 (3 to 4 of 5)",
    fr: "Activités : « Proposé » de 2 sur 4 écoles ayant une valeur (2 à 3 sur 5 quelles que soient les valeurs ouvertes) à 3 sur 4 (3 à 4 sur 5)",
  },
  {
    name: "tools-adoption",
    en: "Tools: “In use” for 1 of 4 schools with a value (1 to 2 of 5 whatever the open values are) up to 4 of 4 (4 to 5 of 5)",
    fr: "Outils : « En service » de 1 sur 4 écoles ayant une valeur (1 à 2 sur 5 quelles que soient les valeurs ouvertes) à 4 sur 4 (4 à 5 sur 5)",
  },
  {
    name: "activities-profiles",
    en: "2 of 4 schools have “Offered” on all 2 activities (2 to 3 of 5 whatever the open values are); Fictive 3.0 is the least similar to the others",
    fr: "2 écoles sur 4 ont « Proposé » sur les 2 activités (2 à 3 sur 5 quelles que soient les valeurs ouvertes) ; Fictive 3.0 ressemble le moins aux autres",
  },
  {
    name: "tools-profiles",
    en: "3 of 4 schools have “In use” on the same 1 of 2 tools (2 to 4 of 5 whatever the open values are); Madeup 1 is the least similar to the others",
    fr: "3 écoles sur 4 ont « En service » sur 1 outil sur 2, le même (2 à 4 sur 5 quelles que soient les valeurs ouvertes) ; Madeup 1 ressemble le moins aux autres",
  },
  {
    name: "plans",
    en: "Opening year within the years of Madeup Middle Pact (2002–2010) for 3 of 4 schools (3 to 5 of 5 whatever the open values are), before for 1 (0 to 2 of 5)",
    fr: "Année d’ouverture : pendant « Pacte inventé du milieu » (2002–2010) pour 3 écoles sur 4 (3 à 5 sur 5 quelles que soient les valeurs ouvertes) ; avant, pour 1 (0 à 2 sur 5)",
  },
  {
    name: "openings",
    en: "Opening year: 2003 or earlier for 3 of 4 schools (2 to 4 of 5 whatever the open values are); the sources disagree on 1",
    fr: "Année d’ouverture : 2003 ou avant pour 3 écoles sur 4 (2 à 4 sur 5 quelles que soient les valeurs ouvertes) ; les sources divergent pour 1",
  },
  {
    name: "pupils",
    en: "Pupils: median 16–21 (n = 4, 2 known only by their bounds)",
    fr: "Élèves : médiane 16–21 (n = 4, 2 connues par leurs seules bornes)",
  },
  {
    name: "certificates",
    en: "Certificate: Requested for 2 of 4 (50 %; 2 to 3 of 5 whatever the open values are)",
    fr: "Certificat : Demandé pour 2 sur 4 (50 % ; 2 à 3 sur 5 quelles que soient les valeurs ouvertes)",
  },
  {
    name: "owner-income",
    en: "Owner “Club” with income “Grants” is among the most common pairs: 1 of the 4 schools for which both are known (1 to 2 of 5 whatever the open values are)",
    fr: "Propriétaire « Association » et recettes « Subventions » : l’un des couples les plus fréquents, 1 école sur les 4 dont on connaît les deux (1 à 2 sur 5 quelles que soient les valeurs ouvertes)",
  },
  {
    name: "crafts",
    en: "Crafts taught: Weaving and Pottery and nothing else for 1 of 4 schools (1 to 2 of 5 whatever the open values are); 3 have one alone (3 to 4 of 5)",
    fr: "Métiers enseignés : Tissage et Poterie et rien d’autre pour 1 école sur 4 (1 à 2 sur 5 quelles que soient les valeurs ouvertes) ; un seul choix pour 3 (3 à 4 sur 5)",
  },
  {
    name: "places",
    en: "The north & its environs: 4 of the 4 schools with a known place (100 %; 1 to 3 of 5 whatever the open values are); certificate: Granted for 1 of 4 (1 to 2 of 5)",
    fr: "Le nord et ses environs : 4 des 4 écoles dont le lieu est connu (100 % ; 1 à 3 sur 5 quelles que soient les valeurs ouvertes) ; certificat : Obtenu pour 1 sur 4 (1 à 2 sur 5)",
  },
  {
    name: "sources",
    en: "Documents could be compared with 7 answers to the survey and agree with 1; 45 values rest on the survey’s tables without corroboration, 0 on documents alone",
    fr: "Des documents ont pu être confrontés à 7 réponses de l’enquête et concordent avec 1 ; 45 valeurs reposent sur les tableaux de l’enquête sans être corroborées, 0 sur des documents seuls",
  },
  {
    name: "statements",
    en: "Of 8 claims, 3 are reproduced, 1 consistent with the values, 2 contradicted or impossible, and 2 untestable",
    fr: "Sur 8 affirmations, 3 sont reproduites, 1 compatible avec les valeurs, 2 contredites ou impossibles et 2 invérifiables",
  },
])("the title of $name says what the data say, in both languages", ({ name, en, fr }) => {
  expect([titleOf(made(name)), titleOf(made(name, madeUp, "fr"))]).toEqual([en, fr]);
});

test("a caption says what is shown, its source, n and what is missing", () => {
  expect(made("openings").description).toMatch(
    /^This chart shows the year of each school\. Time runs from left to right\. Opening year of 5 schools, as of 1 January 2020\. Source: survey of Nobody & None \(2020\) and 1 document\. n\u00a0=\u00a05 schools\. Missing: 1 of 5 values\. Sources disagree on 1 value\. Year not known: Nowhere\. /,
  );
});

test("a title made of words has none of the study in data/", () => {
  const titles = figuresOf(madeUp.study).map((figure) => {
    const { title, description } = specOf(figure, madeUp, textsFor("en", madeUp));
    return JSON.stringify([title, description]);
  });
  for (const text of titles)
    expect(text).not.toMatch(/\bclusters?\b|\blevers?\b|Morocc|Sahara|labell|vocation|governance/i);
});

test("the timeline shows the years of dissenting sources only", () => {
  expect(made("openings").description).toContain("Madeup 1: 2001 (other sources give 2004); Invented & Co: 2003;");
});

test("a cross table keeps the choices left open and those of which nothing is known", () => {
  const { description } = made("owner-income");
  expect(description).toContain("Town or Joint with Grants: 1 (Invented & Co)");
  expect(description).toContain("missing with missing: 1 (Nowhere)");
});

test("a set left open is drawn as open, and the missing come last", async () => {
  const values = madeUp.values.map((value) =>
    value.case_id === "c2" && value.field === "crafts" ? { ...value, value: "weaving|music" } : value,
  );
  const spec = made("crafts", { ...madeUp, values });
  expect(spec.description).toMatch(/Weaving or Music: 1 \(Fictive 3\.0\).*; missing: 1 \(Nowhere\)\.$/);
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
  await compileView(made("places"));
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
  const rows = rowsOf(made("governance-financing", tables));
  const cells = rows.filter(({ cases, row, column }) => cases !== undefined && row && column);
  const shades = new Map(cells.map(({ cases, fill }) => [cases, fill]));
  const swatches = rows.filter(({ row, fill }) => row === undefined && fill);
  for (const fill of shades.values()) expect(swatches.map((row) => row.fill)).toContain(fill);
  expect(rows.map(({ text }) => text)).toContain("9 clusters");
});
