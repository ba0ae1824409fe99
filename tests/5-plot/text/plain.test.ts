import { describe, expect, test } from "vitest";
import { languages, textsFor } from "../../../pipeline/5-plot/text/index.js";
import * as madeUp from "../made-up.js";
import { tables } from "../study.js";

// Syllables are counted as groups of vowels, as usual where no dictionary is at hand: a few words come out one too high or too low.
const vowels = { en: /[aeiouy]+/g, fr: /[aeiouyàâéèêëîïôûùœ]+/g };
/** A final e is not spoken, but for "the" in English and "-le" after a consonant. */
const silent = {
  en: /(?<=[^aeiouy])(?<!^[^aeiouy]*)(?<![^aeiouy]l)e$|(?<=[^aeiouytd])ed$/,
  fr: /(?<=.[^aeiouyàâéèêëîïôûùœ])e(?:s|nt)?$/,
};

type Language = keyof typeof vowels;

function countIn(text: string, language: Language) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const syllables = words.map((word) =>
    Math.max(1, word.replace(silent[language], "").match(vowels[language])?.length ?? 0),
  );
  const sentences = text.split(/[.!?](?:\s|$)/).filter((sentence) => sentence.trim() !== "").length;
  return { words: words.length, syllables: syllables.reduce((sum, n) => sum + n, 0), sentences };
}

/** Flesch–Kincaid grade level. Source: Kincaid et al. (1975), Research Branch Report 8-75. */
function gradeOf(text: string): number {
  const { words, syllables, sentences } = countIn(text, "en");
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Reading ease in French: above 70 easy, 100 very easy. Source: Kandel & Moles (1958), Cahiers d’études de radio-télévision 19. */
function easeOf(text: string): number {
  const { words, syllables, sentences } = countIn(text, "fr");
  return 207 - 1.015 * (words / sentences) - 73.6 * (syllables / words);
}

test.each([
  // Flesch–Kincaid by the formula: 0.39 × 6 + 11.8 × 6/6 − 15.59; 0.39 × 3 + 11.8 × 13/3 − 15.59.
  { text: "The cat sat on the mat.", grade: -1.45 },
  { text: "Triangulation corroborates observations.", grade: 36.71 },
])("the grade of $text is $grade", ({ text, grade }) => {
  expect(gradeOf(text)).toBeCloseTo(grade, 1);
});

describe.each([
  { study: "the study", given: tables },
  { study: "a made-up one", given: madeUp },
])("of $study", ({ given }) => {
  const summaries = (language: Language) => {
    const { figures, sections } = textsFor(language, given).plain;
    return [...Object.values(figures), ...Object.values(sections)];
  };

  test("the English summaries are at grade 6 or below together, and none is above 9", () => {
    const all = summaries("en");
    expect(gradeOf(all.join(" "))).toBeLessThan(6);
    expect(all.filter((text) => gradeOf(text) > 9)).toEqual([]);
  });

  test("the French summaries are easy together, and none is hard", () => {
    const all = summaries("fr");
    expect(easeOf(all.join(" "))).toBeGreaterThan(80);
    expect(all.filter((text) => easeOf(text) < 60)).toEqual([]);
  });

  test.each(languages)("in %s, every first sentence has at most 16 words", (language) => {
    const firsts = summaries(language).map((text) => text.split(/[.!?] /)[0] ?? "");
    expect(firsts.filter((sentence) => (sentence.match(/\p{L}+/gu) ?? []).length > 16)).toEqual([]);
  });
});
