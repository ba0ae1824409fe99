import { distance } from "fastest-levenshtein";
import { ascendingBy } from "./collections.js";

/** To follow a message: "; did you mean a or b?", or "" when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const suggestion = suggest(word, candidates);
  return suggestion === "" ? "" : `; ${suggestion}`;
}

/**
 * "did you mean a or b?" of the candidates nearest to a word, three at most; "" when none is near. Those that a few letters would
 * correct come first, then those of which the word is a part.
 *
 * @example suggest("tow", ["town", "member_count"]) // "did you mean town?"
 */
export function suggest(word: string, candidates: readonly string[]): string {
  const meant = word.toLowerCase();
  const near = candidates
    .map((candidate) => {
      const edits = countEdits(meant, candidate.toLowerCase());
      // A word in which most letters differ is another word.
      const isTypo = edits <= Math.min(candidate.length / 2, Math.max(2, Math.ceil(candidate.length / 3)));
      return { candidate, edits, isTypo, isPart: isLong(meant) && candidate.toLowerCase().includes(meant) };
    })
    .filter(({ isTypo, isPart }) => isTypo || isPart)
    .sort(ascendingBy(({ isTypo, edits }) => [isTypo ? 0 : 1, edits]))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return near.length > 0 ? `did you mean ${near.join(" or ")}?` : "";
}

/** Two letters that changed places are one mistake of the hand, where the usual distance counts two. */
function countEdits(word: string, candidate: string): number {
  const letters = (text: string) => [...text].sort().join("");
  const edits = distance(word, candidate);
  return edits === 2 && letters(word) === letters(candidate) ? 1 : edits;
}

/** One or two letters are a part of nearly everything. */
function isLong(word: string): boolean {
  return word.length >= 3;
}
