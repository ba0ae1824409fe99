/** The fewest and the most cases, both included. */
export type CaseRange = readonly [from: number, to: number];

const mostCases = 1_000_000;

/** @throws if the bounds are not whole numbers from 1 to 1,000,000, the smaller first */
export function checkRange([from, to]: CaseRange): void {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from || to > mostCases)
    throw new Error(
      `expected n as the fewest and the most cases, whole numbers from 1 to ${mostCases}, but found [${from}, ${to}]`,
    );
}
