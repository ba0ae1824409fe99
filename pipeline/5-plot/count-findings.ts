import { distinct } from "../lib/collections.js";
import type { ClaimResult } from "../schemas/index.js";

/** How many findings the claims that are contradicted or impossible come to: parts of one breakdown that differ are one. */
export function countFindings(claims: readonly Pick<ClaimResult, "finding">[]): number {
  return distinct(claims.map(({ finding }) => finding).filter((finding) => finding !== "")).length;
}
