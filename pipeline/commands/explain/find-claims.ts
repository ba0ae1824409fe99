import type { ClaimResult } from "../../schemas/index.js";
import { simplify } from "./find-subject.js";

/**
 * The claims whose paraphrase holds some words, without regard to accents and capitals.
 *
 * @example findClaims("nine in ten", claims) // every claim with these words in it
 */
export function findClaims(words: string, claims: readonly ClaimResult[]): ClaimResult[] {
  const sought = simplify(words);
  return sought === "" ? [] : claims.filter(({ paraphrase }) => simplify(paraphrase).includes(sought));
}
