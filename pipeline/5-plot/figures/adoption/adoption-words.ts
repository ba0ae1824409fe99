import type { BlockCount } from "../../../schemas/index.js";
import { inBrackets, openInEach } from "../../bound-cases.js";
import { boundsOf } from "../../bounds-of.js";
import type { Page } from "../../layout/page.js";
import { nameAbsences } from "../../text/name-absence.js";

/** A field of which at least one case has a value. */
export function hasShare<L extends BlockCount>(share: L): share is L & { readonly percent: number } {
  return share.percent !== null;
}

/** A count of how many with a value; where no case has one, why. */
export function formatCount(
  share: Pick<BlockCount, "count" | "of" | "missing" | "contested">,
  texts: Page["texts"],
): string {
  const { count, of, missing, contested } = share;
  if (of > 0) return texts.figures.adoption.share(count, of);
  // Without any value, the contested ones are undecided.
  const statuses = [
    ...(missing > contested ? ["missing" as const] : []),
    ...(contested > 0 ? ["contested" as const] : []),
  ];
  return nameAbsences(statuses, texts);
}

/** A share with its bounds and the cases without, for those who do not see the figure. */
export function describeShare(
  share: Omit<BlockCount, "label"> & { readonly name: string },
  without: readonly string[],
  texts: Page["texts"],
): string {
  const { common, figures } = texts;
  const words = figures.adoption;
  const { name, count, of } = share;
  const known = of === 0 ? formatCount(share, texts) : words.known(count, of, common.percent((100 * count) / of));
  const bounds = boundsOf(share);
  const open = bounds === undefined ? "" : `, ${common.bounds(bounds.fewest, bounds.most, bounds.all)}`;
  const rest = without.length > 0 ? ` (${words.without(common.list(without))})` : "";
  return `${name}${common.colon}${known}${open}${rest}`;
}

/** @example extent([14, 16, 16]) // "14–16" */
export function extent(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return counts.length === 0 ? "0" : least === most ? String(most) : `${least}–${most}`;
}

/** From the least to the most. */
export function titleOf(block: string, rows: readonly (BlockCount & { name: string })[], texts: Page["texts"]): string {
  const { figures, item, answer } = texts;
  const words = figures.adoption;
  const known = rows.filter(hasShare);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return words.titleWithout(item(block));
  const [rarest, commonest] = [last, first].map(({ count, of }) => words.share(count, of)) as [string, string];
  const openOf = (like: BlockCount, isFirst: boolean) => {
    const bounds = known
      .filter(({ count, of }) => count === like.count && of === like.of)
      .flatMap((row) => boundsOf(row) ?? []);
    return bounds.length === 0 ? "" : openInEach(bounds, like, texts, isFirst);
  };
  if (rarest === commonest)
    return `${words.alike(item(block), answer(block, "yes"), rarest)}${inBrackets(openOf(last, true))}`;
  // Which they are, the first and the last row show.
  return words.title(
    item(block),
    answer(block, "yes"),
    rarest,
    inBrackets(openOf(last, true)),
    commonest,
    inBrackets(openOf(first, false)),
  );
}
