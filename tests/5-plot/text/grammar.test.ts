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
  expect(texts.labelWithin("sectors", "food+it")).toBe("food, IT park");
  expect(texts.labelWithin("sectors", "it|food")).toBe("IT park or food");
  expect(texts.labelWithin("town", "Upton")).toBe("Upton");
});

test("what there is one of is in the singular", () => {
  const none = { reproduced: 0, restated: 0, consistent: 0, contradicted: 0, impossible: 0, untestable: 0 };
  const [english, french] = (["en", "fr"] as const).map((language) => textsFor(language, madeUp));
  expect(english?.figures.claims.title({ ...none, reproduced: 1 }, 1, 0)).toMatch(/^Of 1 claim, 1 is reproduced/);
  expect(english?.figures.claims.what(1, "then")).toMatch(/^1 number or comparison of/);
  expect(english?.tables.claims.notes("X", 0, 1)).toMatch(/n\s=\s1 claim\. /);
  expect(english?.report.missing.statements(1, 1)).toBe(
    "1 statement matches no code and is excluded; 1 row was rejected.",
  );
  expect(english?.figures.evidence.title(1, 1, 1, 0)).toMatch(/against 1 answer to .* 1 value rests on/);
  expect(french?.figures.evidence.title(1, 1, 1, 0)).toMatch(/à 1 réponse de .* 1 valeur repose sur/);
  expect(french?.tables.claims.notes("X", 0, 1)).toMatch(/n\s=\s1 énoncé\. /);
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
      contested: "un document contredit la réponse d’une école",
      alone: "Métiers : tissage et rien d’autre pour 2 écoles sur 3 ; un seul choix pour aucune",
      before: "Année dans les années de : Pacte (2001–2002), pour 2 écoles sur 3 ; avant, pour aucune",
    },
    {
      noun: marche,
      cases: ["0 marché", "1 marché", "2 marchés"],
      bars: "Nombre de marchés",
      names: "Lesquels",
      dot: "un marché",
      contested: "un document contredit la réponse d’un marché",
      alone: "Métiers : tissage et rien d’autre pour 2 marchés sur 3 ; un seul choix pour aucun",
      before: "Année dans les années de : Pacte (2001–2002), pour 2 marchés sur 3 ; avant, pour aucun",
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
      alone: plain(figures.combinations.title("Métiers", "tissage", 2, 3, 0)),
      before: plain(figures.plans.title("Année", 2, 3, "Pacte", "2001–2002", 0)),
    }).toEqual(expected);
  });
});
