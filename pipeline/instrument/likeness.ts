import { fold } from "./fold.js";

/** What two texts share of their words, from 0 to 1 (Jaccard). @example likeness("its town", "the town") // 0.33… */
export function likeness(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const all = new Set([...first, ...second]).size;
  return all === 0 ? 0 : shared / all;
}

/** The words of a text, folded: without accents, small and of more than two letters. */
function wordsOf(text: string): Set<string> {
  const folded = fold(text);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const long = words.filter((word) => word.length > 2);
  return new Set(long.length > 0 ? long : words);
}
