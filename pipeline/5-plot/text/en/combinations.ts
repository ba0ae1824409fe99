import type { Noun } from "../../../schemas/index.js";

export const combinations = ({ one, many }: Noun) => ({
  title: (
    field: string,
    codes: string,
    count: number,
    of: number,
    alone: number,
    isAll: boolean,
    [open, openAlone]: readonly [string, string],
  ) =>
    `${field}: ${codes}${isAll ? "" : " and nothing else"} for ${count} of ${of} ${of === 1 ? one : many}${open}; ${alone === 0 ? "none has" : `${alone} ${alone === 1 ? "has" : "have"}`} one alone${openAlone}`,
  titleWithout: (field: string, cases: string) => `${field}: not known for any of ${cases}`,
  bars: `Number of ${many}`,
  names: "Which",
  membership: { in: "has this", out: "does not have it", open: "one of these" },
  what: (field: string, cases: string, asOf: string) => `${field}: combinations among ${cases}, ${asOf}.`,
  description: `A row for each combination, the most common first, with its ${many}.`,
  row: (combination: string, count: number, names: string) =>
    `${combination}: ${count}${names === "" ? "" : ` (${names})`}`,
});
