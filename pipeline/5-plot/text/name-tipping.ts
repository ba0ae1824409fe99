import type { Robustness } from "../../schemas/index.js";
import type { Texts } from "./index.js";

/** How many values would have to differ for another verdict on a claim, or that none of the uncertain ones gives it. */
export function nameTipping(
  { tipping_after: after, reason_code }: Pick<Robustness, "tipping_after" | "reason_code">,
  { report: { claims } }: Texts,
): string {
  if (after !== null) return claims.tippedAfter(after);
  return reason_code === "only_with_other_parts" ? claims.withParts : claims.never;
}
