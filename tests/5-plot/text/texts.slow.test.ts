import { describe, expect, test } from "vitest";
import { specOf } from "../../../pipeline/5-plot/figures/index.js";
import { compileView } from "../../../pipeline/5-plot/render.js";
import { codesFr } from "../../../pipeline/5-plot/text/codes-fr.js";
import { labelsOf, languages, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { typeset } from "../../../pipeline/5-plot/text/typeset.js";
import { figureNames } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { tables } from "../study.js";
import { wordsOf } from "../words-of.js";

const [en, fr] = [textsFor("en", tables.codebook), textsFor("fr", tables.codebook)];

test("the French names are those of the study's fields and codes, none missing, none left over", () => {
  expect(Object.keys(codesFr).sort()).toEqual([...labelsOf(tables.codebook).keys()].sort());
});

test("another study's fields and codes without a French name are told in one go", () => {
  const staff = { ...madeUp.codebook[0], field: "colour", label: "Colour", type: "code", codes: "red=Red" } as const;
  const codebook = [...madeUp.codebook, staff as (typeof madeUp.codebook)[number]];
  expect(() => textsFor("fr", codebook)).toThrow(
    "pipeline/5-plot/text/codes-fr.ts: expected a French label for every field and code of the codebook, but found none for colour, colour.red; add them there, or draw in English",
  );
  expect(textsFor("en", codebook).label("colour", "red")).toBe("Red");
});

/** Every text that is no function, under its path. */
function fixedTexts(texts: unknown, path = ""): [string, string][] {
  if (typeof texts === "string") return [[path, texts]];
  if (typeof texts !== "object" || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => fixedTexts(value, `${path}.${key}`));
}

test.each(languages)("no text of %s is empty", (language) => {
  const empty = fixedTexts(textsFor(language, tables.codebook)).filter(([, text]) => text.trim() === "");
  expect(empty).toEqual([]);
});

test("no text is the same in both languages, but for words that are", () => {
  const english = new Map(fixedTexts(en));
  const same = fixedTexts(fr).filter(([path, text]) => english.get(path) === text);
  expect(same.map(([, text]) => text).sort()).toEqual([
    "Cluster",
    "Clusters",
    "Impossible",
    "Section",
    "Sources",
    "Verdict",
    "Vocation",
  ]);
});

describe.each(figureNames)("%s in French", (name) => {
  const spec = specOf(name, tables, fr);
  const drawn = compileView(spec).then((view) => [...wordsOf(view).map(({ text }) => text), spec.description ?? ""]);
  // Names of places, clusters and licences are theirs.
  const names = /L'Oriental|Maintenance 4\.0|OpenStreetMap|CC BY 4\.0|Errajaoui & Nokairi/g;

  // Every figure is drawn as the file is read: the first test waits for all of them.
  test("has no English left in it", async () => {
    const english =
      /\b(the|of|and|with|from|by|is|are|was|were|other|others|missing|year|years|used|none|source of)\b/i;
    for (const text of await drawn) expect(text.replace(names, "")).not.toMatch(english);
  });

  test("is set as French is: blanks that do not break, commas for decimals, curved apostrophes, accents", async () => {
    for (const text of (await drawn).map((found) => found.replace(names, ""))) {
      expect(text, "an ordinary blank, or none, before a mark that takes one").not.toMatch(/[^\u00a0\u202f][:;!?%»]/);
      expect(text).not.toMatch(/«[^\u00a0]/);
      expect(text, "a decimal point").not.toMatch(/\d\.\d/);
      expect(text, "a straight apostrophe or quote").not.toMatch(/['"]/);
      expect(text).not.toMatch(
        /\b(annee|creation|perimetre|reponse|region|donnees|evenement|equipement|developpement|acces)s?\b/i,
      );
    }
  });
});

test("numbers, days and lists are told as each language tells them", () => {
  const stated = [en, fr].map(({ common, caption }) => [
    common.number(12.345, 1),
    common.percent(64.7),
    common.day("2024-01-01"),
    common.list(["a", "b", "c"]),
    common.cases(0),
    caption.n(17),
    caption.missing(1, 17),
  ]);
  expect(stated).toEqual([
    [
      "12.3",
      "65\u00a0%",
      "1 January 2024",
      "a, b and c",
      "0 clusters",
      "n\u00a0=\u00a017 clusters.",
      "Missing: 1 of 17 values.",
    ],
    [
      "12,3",
      "65\u00a0%",
      "1er janvier 2024",
      "a, b et c",
      "0 cluster",
      "n\u00a0=\u00a017 clusters.",
      "Il manque 1 valeur sur 17.",
    ],
  ]);
});

test("a value that leaves the choice open, and a set, are told in words", () => {
  expect(en.label("governance", "public|mixed")).toBe("Public or Mixed");
  expect(fr.label("governance", "public|mixed")).toBe("Publique ou Mixte");
  expect(fr.label("vocation", "industrial+technological")).toBe("Industrielle, Technologique");
  expect(fr.label("creation_year", "2010")).toBe("2010");
});

test("typeset reaches texts, lists and what functions return", () => {
  const given = { a: ["« b » : c ; d"], f: (n: number) => `n = ${n} ?` };
  expect(typeset(given).a).toEqual(["«\u00a0b\u00a0»\u00a0: c\u202f; d"]);
  expect(typeset(given).f(3)).toBe("n\u00a0=\u00a03\u202f?");
});
