import type { Share } from "../../schemas/index.js";
import { exactShare } from "../exact-share.js";
import type { Texts } from "../text/index.js";
import { shareDecimals } from "../text/share-decimals.js";
import { countBounds } from "./count-bounds.js";

type Counts = Pick<Share, "count" | "of" | "missing">;

function counts({ count, of, missing }: Counts, { common }: Texts): string[] {
  if (of === 0) return [`${count}`, `${of}`, `${missing}`, "", ""];
  const print = (number: number) => common.number(number, shareDecimals(of));
  const { percent, low, high } = exactShare(count, of);
  return [`${count}`, `${of}`, `${missing}`, print(percent), range(print(low), print(high))];
}

/** A count, with its bounds beside it. */
export function shareCells(share: Counts & Parameters<typeof countBounds>[0], texts: Texts): string[] {
  const [count = "", ...rest] = counts(share, texts);
  return [count, countBounds(share), ...rest];
}

function range(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`;
}
