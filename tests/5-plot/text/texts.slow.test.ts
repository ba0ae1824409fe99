import { describe, expect, test } from "vitest";
import { specOf } from "../../../pipeline/5-plot/figures/index.js";
import { compileView } from "../../../pipeline/5-plot/render.js";
import { languages, mainLanguage, textsFor, untranslated } from "../../../pipeline/5-plot/text/index.js";
import { typeset } from "../../../pipeline/5-plot/text/typeset.js";
import { figuresOf } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { fieldOf } from "../made-up-study.js";
import { tables } from "../study.js";
import { wordsOf } from "../words-of.js";

const [en, fr] = [textsFor("en", madeUp), textsFor("fr", madeUp)];
const studies = [
  { study: "the study", given: tables },
  { study: "a made-up study", given: madeUp },
] as const;

test.each(studies)("every field and code of $study has a label in each language", ({ given }) => {
  for (const language of languages) expect(untranslated(language, given)).toEqual([]);
});

describe("labels that a codebook does not have in a language", () => {
  const colour = fieldOf({
    ...{ field: "colour", label: "Colour", type: "code", codes: "red=Red;blue=Blue;grey=Grey" },
    "codes::fr": "red=Rouge",
  });
  const codebook = [fieldOf({ field: "size", label: "Size", "label::fr": "Taille", type: "number" }), colour];
  const given = { codebook, study: madeUp.study };

  test("are named, and none of them in the codebook's own language", () => {
    expect(untranslated("fr", given)).toEqual(["colour", "colour.blue", "colour.grey"]);
    expect(untranslated("en", given)).toEqual([]);
  });

  test("are those of English where the codebook is in French", () => {
    const study = { ...madeUp.study, languages: ["fr", "en"] };
    expect(untranslated("en", { codebook, study })).toEqual([
      "size",
      "colour",
      "colour.red",
      "colour.blue",
      "colour.grey",
    ]);
    expect(untranslated("fr", { codebook, study })).toEqual([]);
  });

  test("stay as the codebook has them", () => {
    const texts = textsFor("fr", given);
    expect([texts.field("colour"), texts.label("colour", "red"), texts.label("colour", "blue")]).toEqual([
      "Colour",
      "Rouge",
      "Blue",
    ]);
  });
});

test.each([
  { languages: ["fr", "en"], expected: "fr" },
  { languages: ["en"], expected: "en" },
  { languages: ["de", "fr"], expected: "fr" }, // the program has no German, and the study no English
  { languages: ["de"], expected: "en" },
])("a study in $languages is drawn in $expected", ({ languages: given, expected }) => {
  expect(mainLanguage({ languages: given })).toBe(expected);
});

/** Every text that is no function, under its path. */
function fixedTexts(texts: unknown, path = ""): [string, string][] {
  if (typeof texts === "string") return [[path, texts]];
  if (typeof texts !== "object" || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => fixedTexts(value, `${path}.${key}`));
}

test.each(languages)("no text of %s is empty", (language) => {
  const empty = fixedTexts(textsFor(language, madeUp)).filter(([, text]) => text.trim() === "");
  expect(empty).toEqual([]);
});

test("no text is the same in both languages, but for words and signs that are", () => {
  const english = new Map(fixedTexts(en));
  const same = fixedTexts(fr).filter(([path, text]) => english.get(path) === text);
  expect([...new Set(same.map(([, text]) => text))].sort()).toEqual([
    "%",
    "CSV",
    "Code",
    "Impossible",
    "Licence",
    "Licences",
    "Maximum",
    "Minimum",
    "PNG",
    "Question",
    "SVG",
    "Section",
    "Source",
    "Sources",
    "Style",
    "Total",
    "Vega-Lite",
    "Verdict",
    "Verdicts",
    "compatible",
    "n",
    "sources",
    "verdict",
  ]);
});

const drawings = studies.flatMap(({ study, given }) =>
  figuresOf(given.study).map((figure) => ({ study, given, figure, name: figure.name })),
);
describe.each(drawings)("$name of $study in French", ({ given, figure }) => {
  const spec = specOf(figure, given, textsFor("fr", given));
  const drawn = compileView(spec).then((view) => [...wordsOf(view).map(({ text }) => text), spec.description ?? ""]);
  // Names of places, cases, publishers and licences are theirs.
  const names = /L'Oriental|Maintenance 4\.0|OpenStreetMap|CC BY 4\.0|Errajaoui & Nokairi|Fictive 3\.0|Nobody & None/g;

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

test("numbers, days and lists are as each language writes them, with the study's noun", () => {
  const stated = [en, fr].map(({ common, caption }) => [
    ...[common.number(12.345, 1), common.percent(64.7), common.day("2024-01-01"), common.list(["a", "b", "c"])],
    ...[common.cases(0), common.case, caption.n(17), caption.missing(1, 17, 0)],
  ]);
  expect(stated).toEqual([
    [
      ...["12.3", "65\u00a0%", "1 January 2024", "a, b and c", "0 schools", "School"],
      ...["n\u00a0=\u00a017 schools.", "Missing: 1 of 17 values."],
    ],
    [
      ...["12,3", "65\u00a0%", "1er janvier 2024", "a, b et c", "0 école", "École"],
      ...["n\u00a0=\u00a017 écoles.", "Il manque 1 valeur sur 17."],
    ],
  ]);
});

test("a noun that the language lacks is that of the study's own, and a block without one goes by its id", () => {
  const study = { ...madeUp.study, case: { en: { one: "school", many: "schools", gender: "m" as const } }, blocks: {} };
  const texts = textsFor("fr", { ...madeUp, study });
  expect(texts.common.cases(2)).toBe("2 schools");
  expect(texts.item("tools")).toEqual({ one: "tools", many: "tools", gender: "m" });
});

test("an answer of a block is its codes' label where all share it, else the program's word", () => {
  expect([en.answer("tools", "yes"), en.answer("tools", "pending"), en.answer("activities", "no")]).toEqual([
    "In use",
    "On order",
    "Not offered",
  ]);
  expect([fr.answer("tools", "yes"), fr.answer("activities", "pending")]).toEqual(["En service", "pas encore"]);
});

test("kinds of source are the study's own words, the program's, or the kind as it is written", () => {
  expect([en.kind("leaflet"), fr.kind("leaflet"), fr.kind("press_article"), fr.kind("wall_poster")]).toEqual([
    ...["leaflet", "dépliant", "article de presse", "wall poster"],
  ]);
});

test("a value that leaves the choice open, and a set, are put in words", () => {
  expect(en.label("owner", "town|joint")).toBe("Town or Joint");
  expect(fr.label("owner", "town|joint")).toBe("Commune ou Mixte");
  expect(fr.label("crafts", "weaving+pottery")).toBe("Tissage, Poterie");
  expect(fr.label("opened", "2010")).toBe("2010");
  expect([fr.shortLabel("subject", "wool"), fr.shortLabel("subject", "songs")]).toEqual(["laine", "Chansons"]);
});

test("a short name is of the language, else of no other language than the long one", () => {
  const own = { short_label: "Yr", "short_label::fr": "An", short_codes: "a=A.", "short_codes::fr": "a=Â." };
  const long = { label: "Year", "label::fr": "Année", codes: "a=Alpha", "codes::fr": "a=Alphe" };
  const shown = (row: object) => {
    const given = { study: madeUp.study, codebook: [fieldOf({ field: "f", type: "code", ...long, ...row })] };
    return languages.map((language) => {
      const texts = textsFor(language, given);
      return [texts.shortField("f"), texts.shortLabel("f", "a")];
    });
  };
  const [english, french] = [
    ["Yr", "A."],
    ["An", "Â."],
  ];
  expect(shown(own)).toEqual([english, french]);
  expect(shown({ ...own, "short_label::fr": "", "short_codes::fr": "" })).toEqual([english, ["Année", "Alphe"]]);
  expect(
    shown({ ...own, ...{ "short_label::fr": "", "short_codes::fr": "", "label::fr": "", "codes::fr": "" } }),
  ).toEqual([english, english]);
  expect(shown({})).toEqual([
    ["Year", "Alpha"],
    ["Année", "Alphe"],
  ]);
});

test.each([
  { given: "-3 to 4", expected: "\u22123 to 4" },
  { given: "alpha (-0.18)", expected: "alpha (\u22120.18)" },
  { given: "-.38", expected: "\u2212.38" },
  { given: "as of 2023-12-31", expected: "as of 2023-12-31" },
  { given: "2009-2015, s-3, --as-of 2, covid-19", expected: "2009-2015, s-3, --as-of 2, covid-19" },
])("a negative number has a minus sign: $given", ({ given, expected }) => {
  expect(typeset(given)).toBe(expected);
  expect(textsFor("en", madeUp).common.number(-0.179, 2)).toBe("\u22120.18");
  expect(textsFor("fr", madeUp).common.percent(-3)).toBe("\u22123\u00a0%");
});

test("typeset reaches texts, lists and what functions return, and a study's own texts", () => {
  const given = { a: ["« b » : c ; d"], f: (n: number) => `n = ${n} ?` };
  expect(typeset(given).a).toEqual(["«\u00a0b\u00a0»\u00a0: c\u202f; d"]);
  expect(typeset(given).f(3)).toBe("n\u00a0=\u00a03\u202f?");
  expect(fr.own({ en: "At 10° N", fr: "À 10° N : là" })).toBe("À 10°\u00a0N\u00a0: là");
});
