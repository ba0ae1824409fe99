import type { Noun, Nouns } from "./languages.js";

/** The noun of a language, else of the first that there is. */
export function nounIn(nouns: Nouns, language: string): Noun | undefined {
  return nouns[language] ?? Object.values(nouns)[0];
}
