import type { ClaimResult } from "../schemas/index.js";
import type { Texts } from "./text/index.js";
import { sizeIn } from "./text/parse-result.js";

type Noted = Pick<ClaimResult, "needs" | "count" | "percent" | "low" | "high">;

/** What a reader of the claims has to know: what stands in brackets, and how a result can lie outside its own range. */
export function claimNotes(claims: readonly Noted[], { figures }: Texts): string[] {
  const { needsNote, outsideNote } = figures.claims;
  return [
    ...(claims.some(({ needs }) => needs !== "") ? [needsNote] : []),
    ...(claims.some(isOutside) ? [outsideNote] : []),
  ];
}

function isOutside({ count, percent, low, high }: Noted): boolean {
  const size = low.includes("/") ? percent : count;
  return size !== null && ((low !== "" && size < sizeIn(low)) || (high !== "" && size > sizeIn(high)));
}
