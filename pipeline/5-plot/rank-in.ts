import { codesOf } from "../schemas/codes.js";
import { type Case, cityGroupCodes, type Field, type Study } from "../schemas/index.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly study: Pick<Study, "city_groups" | "languages">;
}

/** Where a field, or one of its codes as `field.code`, is in the order of the codebook; the groups of cities follow, and all else comes last. */
export function rankIn({ codebook, study }: Given): (key: string) => number {
  return rankAmong([
    ...codebook.flatMap((row) => [row.field, ...codesOf(row).map(({ code }) => `${row.field}.${code}`)]),
    "city_group",
    ...cityGroupCodes(study).map(({ code }) => `city_group.${code}`),
  ]);
}

/** The same of a case, by its id, in the order of the cases' file. */
export function rankOfCase(cases: readonly Case[]): (id: string) => number {
  return rankAmong(cases.map(({ case_id }) => case_id));
}

function rankAmong(keys: readonly string[]): (key: string) => number {
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  return (key) => ranks.get(key) ?? ranks.size;
}
