/** From where to where a mark reaches, in points. */
export type Span = readonly [from: number, to: number];

/**
 * The lane, from 0, that each mark takes so that no two touch: in the order given, each the lowest that is free for it. So points of
 * like values become a stack.
 *
 * @param gap the least distance between two marks of one lane
 * @example packLanes([[0, 5], [2, 9], [7, 8]], 1) // [0, 1, 0]
 */
export function packLanes(spans: readonly Span[], gap: number): number[] {
  const taken: Span[][] = [];
  return spans.map(([from, to]) => {
    const isFree = (lane: readonly Span[]) => lane.every(([first, last]) => to + gap <= first || last + gap <= from);
    const free = taken.findIndex(isFree);
    const at = free < 0 ? taken.length : free;
    taken[at] = [...(taken[at] ?? []), [from, to]];
    return at;
  });
}
