import { describe, expect, test } from "vitest";
import {
  a,
  capital,
  counted,
  de,
  each,
  ending,
  none,
  noneOf,
  uncapital,
} from "../../../pipeline/5-plot/text/grammar.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Field, Noun } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

const ecole: Noun = { one: "école", many: "écoles", gender: "f" };
const marche: Noun = { one: "marché", many: "marchés", gender: "m" };

test.each([
  { word: "écoles", expected: "d’écoles" },
  { word: "ateliers", expected: "d’ateliers" },
  { word: "Écoles", expected: "d’Écoles" },
  { word: "œuvres", expected: "d’œuvres" },
  { word: "hôpitaux", expected: "d’hôpitaux" },
  { word: "marchés", expected: "de marchés" },
  { word: "", expected: "de " },
])("de before $word is $expected", ({ word, expected }) => {
  expect(de(word)).toBe(expected);
});

test("none, and what is said of several, agree with the gender", () => {
  expect([none(ecole), none(marche)]).toEqual(["aucune école", "aucun marché"]);
  expect([noneOf(ecole), noneOf(marche)]).toEqual(["aucune", "aucun"]);
  expect([0, 1, 2].map((count) => ending("créé", ecole, count))).toEqual(["créée", "créée", "créées"]);
  expect([0, 1, 2].map((count) => ending("créé", marche, count))).toEqual(["créé", "créé", "créés"]);
  expect(each(ecole)).toBe("chaque école");
});

test("nought and one are singular in French", () => {
  expect([0, 1, 2].map((n) => counted(n, ecole))).toEqual(["0 école", "1 école", "2 écoles"]);
});

test.each([
  { text: "Certificate", small: "certificate" },
  { text: "École", small: "école" },
  { text: "ICT and digital", small: "ICT and digital" },
  { text: "IT park", small: "IT park" },
  { text: "Small and SMEs", small: "small and SMEs" },
  { text: "R", small: "r" },
  { text: "", small: "" },
])("$text starts small as $small, but for an abbreviation", ({ text, small }) => {
  expect(uncapital(text)).toBe(small);
});

test.each([
  ...["cluster", "hospital", "union", "university", "unit", "European network", "user group", "UK firm", "one-off"].map(
    (one) => ({ one, expected: `a ${one}` }),
  ),
  ...["incubator", "office", "umbrella body", "uninsured firm", "hour", "heir", "SME", "IT park", "NGO"].map((one) => ({
    one,
    expected: `an ${one}`,
  })),
])("with its article, $one is $expected", ({ one, expected }) => {
  expect(a({ one })).toBe(expected);
});

test("within a sentence, labels start small one by one, but for abbreviations and places", () => {
  const [field] = madeUp.codebook;
  const sectors = {
    ...field,
    field: "sectors",
    type: "codes",
    codes: "it=IT park;food=Food",
    "codes::fr": "",
  } as Field;
  const town = { ...field, field: "town", type: "place", codes: "", "codes::fr": "" } as Field;
  const texts = textsFor("en", { ...madeUp, codebook: [sectors, town] });
  expect(texts.label("sectors", "food+it")).toBe("Food, IT park");
  expect(texts.label("sectors", "it|food")).toBe("IT park or Food");
  expect(texts.label("town", "Upton")).toBe("Upton");
});

test("what there is one of is in the singular", () => {
  const none = { reproduced: 0, restated: 0, consistent: 0, contradicted: 0, impossible: 0, untestable: 0 };
  const [english, french] = (["en", "fr"] as const).map((language) => textsFor(language, madeUp));
  expect(english?.figures.claims.title({ ...none, reproduced: 1 }, 1, 0)).toBe("The only claim is reproduced");
  expect(english?.figures.claims.what(1, "then")).toMatch(/^1 number or comparison of/);
  expect(english?.tables.claims.notes("X", 0, 1)).toMatch(/n\s=\s1 claim\. /);
  expect(english?.report.missing.statements(1, 1)).toBe(
    "1 statement matches no code and is excluded; 1 row was rejected.",
  );
  expect(english?.figures.evidence.title(1, 1, 1, 0)).toMatch(/compared with 1 answer to .* 1 value rests on/);
  expect(french?.figures.evidence.title(1, 1, 1, 0)).toMatch(/à 1 réponse de .* 1 valeur repose sur/);
  expect(french?.tables.claims.notes("X", 0, 1)).toMatch(/n\s=\s1 affirmation\. /);
});

test("a noun at the start of a sentence starts large, accent or not", () => {
  expect([capital("école"), capital("marché"), capital("")]).toEqual(["École", "Marché", ""]);
});

describe("the words of a study whose case is", () => {
  const wordsOf = (noun: Noun) => textsFor("fr", { ...madeUp, study: { ...madeUp.study, case: { fr: noun } } });
  test.each([
    {
      noun: ecole,
      cases: ["0 école", "1 école", "2 écoles"],
      bars: "Nombre d’écoles",
      names: "Lesquelles",
      dot: "une école",
      contested: "les sources divergent sur la valeur d’une école",
      alone: "Métiers : tissage et rien d’autre pour 2 écoles sur 3 ; un seul choix pour aucune",
      before: "Année : pendant « Pacte » (2001–2002) pour 2 écoles sur 3 ; avant, pour aucune",
    },
    {
      noun: marche,
      cases: ["0 marché", "1 marché", "2 marchés"],
      bars: "Nombre de marchés",
      names: "Lesquels",
      dot: "un marché",
      contested: "les sources divergent sur la valeur d’un marché",
      alone: "Métiers : tissage et rien d’autre pour 2 marchés sur 3 ; un seul choix pour aucun",
      before: "Année : pendant « Pacte » (2001–2002) pour 2 marchés sur 3 ; avant, pour aucun",
    },
  ])("$noun.one", ({ noun, ...expected }) => {
    const { common, figures } = wordsOf(noun);
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
    expect({
      cases: [0, 1, 2].map(common.cases),
      bars: figures.combinations.bars,
      names: figures.combinations.names,
      dot: figures.plans.dot,
      contested: figures.adoption.contested,
      alone: plain(figures.combinations.title("Métiers", "tissage", 2, 3, 0, false, ["", ""])),
      before: plain(figures.plans.title("Année", 2, 3, "Pacte", "2001–2002", 0, ["", ""])),
    }).toEqual(expected);
  });
});

describe("a title is plain in its extremes", () => {
  const [english, french] = (["en", "fr"] as const).map((language) => textsFor(language, madeUp).figures);
  const [item, activite] = [
    { one: "activity", many: "activities", gender: "m" as const },
    { one: "activité", many: "activités", gender: "f" as const },
  ];
  const plain = (text = "") => text.replace(/[\u00a0\u202f]/g, " ");

  test.each([
    {
      everyone: 0,
      english: /^No activity has “Yes” for all \S+ with a value; the rarest, Export/,
      french: / : aucune activité ; /,
    },
    {
      everyone: 1,
      english: /^1 of 3 activities has “Yes” for all .*; the rarest, Export, for 0 of 8$/,
      french: / : 1 activité sur 3 ; /,
    },
    { everyone: 3, english: /^Every activity has “Yes” for all \S+ with a value$/, french: /, sur chaque activité$/ },
  ])("$everyone of 3 fields with yes for all", ({ everyone, ...expected }) => {
    const title = (noun: Noun, words = english) =>
      plain(words?.matrix.block.title(everyone, noun, 3, "Yes", "Export", 0, 8));
    expect(title(item)).toMatch(expected.english);
    expect(title(activite, french)).toMatch(expected.french);
  });

  test("a combination of all codes needs no word on others", () => {
    expect(english?.combinations.title("Sectors", "A and B", 2, 3, 0, true, ["", ""])).toMatch(
      /^Sectors: A and B for 2 of 3/,
    );
    expect(english?.combinations.title("Sectors", "A", 2, 3, 0, false, ["", ""])).toMatch(
      /^Sectors: A and nothing else for 2/,
    );
  });
});

test("whose text is tested is credited where the study says so, with the elision of French", () => {
  const [english, french] = (["en", "fr"] as const).map((language) => textsFor(language, madeUp));
  expect(english?.tables.claims.notes("Silva (2024)", 0, 2)).toMatch(/^Source: text of Silva \(2024\), and the tri/);
  expect(english?.tables.claims.notes("", 0, 2)).toMatch(/^Source: the triangulated values\. /);
  expect(french?.tables.claims.notes("Instituto (2024)", 0, 2)).toMatch(/texte d’Instituto \(2024\), et valeurs/);
  expect(french?.caption.source(["Instituto (2024)"], 0)).toMatch(/enquête d’Instituto/);
});
