/** One case having one code of one field; a case with a set of codes has one row for each. */
export interface Holding {
  readonly case_id: string;
  readonly field: string;
  readonly code: string;
}

/** For how many cases one of them stands that are alike. */
export type Times = (case_id: string) => number;

/** How many cases hold each code of each field, under `field code`; codes that no case holds are absent. */
export function countBy(holdings: readonly Holding[], times: Times = () => 1): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { case_id, field, code } of holdings) {
    const key = `${field} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + times(case_id));
  }
  return counts;
}
