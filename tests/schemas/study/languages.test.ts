import { expect, test } from "vitest";
import { Nouns, nounIn, textIn } from "../../../pipeline/schemas/index.js";

test.each([
  { text: "Town", language: "fr", expected: "Town" },
  { text: { en: "Town", fr: "Ville" }, language: "fr", expected: "Ville" },
  { text: { en: "Town", fr: "Ville" }, language: "de", expected: "Town" },
  { text: { fr: "Ville" }, language: "en", expected: "Ville" },
  { text: {}, language: "en", expected: "" },
])("in $language, $text is '$expected'", ({ text, language, expected }) => {
  expect(textIn(text as Parameters<typeof textIn>[0], language)).toBe(expected);
});

test("a noun is given in the language, else in the first that there is; a gender that is not stated is masculine", () => {
  const nouns = Nouns.parse({ en: { one: "mill", many: "mills" }, fr: { one: "usine", many: "usines", gender: "f" } });
  expect(nounIn(nouns, "fr")).toEqual({ one: "usine", many: "usines", gender: "f" });
  expect(nounIn(nouns, "de")).toEqual({ one: "mill", many: "mills", gender: "m" });
  expect(nounIn({}, "en")).toBeUndefined();
});
