import { type ClaimResult, claimNeeds } from "../schemas/index.js";
import { isOutside, listNeeds } from "./text/format-claim.js";
import type { Texts } from "./text/index.js";

type Noted = Pick<ClaimResult, "needs" | "qualifier" | "published" | "count" | "percent" | "low" | "high">;

/** What a reader of the claims has to know: what stands in brackets, and how a result can lie outside its own range. */
export function claimNotes(claims: readonly Noted[], { figures, common }: Texts): string[] {
  const { needsNote, needsMeans, outsideNote } = figures.claims;
  const needed = claims.flatMap(listNeeds);
  const occurring = claimNeeds.filter((need) => needed.includes(need));
  const meanings = listWithOr(
    occurring.map((need) => needsMeans[need]),
    common.or,
  );
  return [...(occurring.length > 0 ? [needsNote(meanings)] : []), ...(claims.some(isOutside) ? [outsideNote] : [])];
}

/** @example listWithOr(["a", "b", "c"], " or ") // "a, b or c" */
export function listWithOr(items: readonly string[], or: string): string {
  return [...(items.length < 3 ? [] : [items.slice(0, -2).join(", ")]), items.slice(-2).join(or)].join(", ");
}
