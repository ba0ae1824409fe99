import type { Share } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { shareDecimals } from "../text/share-decimals.js";

/** A share as people write it. @example formatShare({ count: 13, of: 16, … }, texts) // "13 of 16 (81 %)" */
export function formatShare({ count, of }: Pick<Share, "count" | "of">, { report, common }: Texts): string {
  const percent = of === 0 ? "" : ` (${common.percent((100 * count) / of, shareDecimals(of))})`;
  return `${report.answer.of(count, of)}${percent}`;
}
