import { distance } from "fastest-levenshtein";

/** To follow a message: "; did you mean a or b?", or "" when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const suggestion = suggest(word, candidates);
  return suggestion === "" ? "" : `; ${suggestion}`;
}

/** "did you mean a or b?" of the candidates nearest to a misspelt word, three at most; "" when none is near. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = candidates
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(2, Math.ceil(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return near.length > 0 ? `did you mean ${near.join(" or ")}?` : "";
}
