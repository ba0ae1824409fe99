import { type Judged, judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import { readAnswers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import type { Claim } from "../../../pipeline/schemas/index.js";
import { fieldOf, study, valueRow } from "../given.js";

// Percentages compared with a table of which only the counts are given.

const letters = ["a", "b", "c", "d", "e"];

/** So many clusters of each colour, and so many of which none is known. */
export function answersOf(counts: readonly number[], unknown = 0) {
  const colours = [...counts.flatMap((count, part) => Array(count).fill(letters[part])), ...Array(unknown).fill("")];
  const ids = colours.map((_, at) => `cluster_${at}`);
  return readAnswers({
    study,
    codebook: [fieldOf({ field: "colour", type: "code", codes: letters.map((one) => `${one}=${one}`).join(";") })],
    cases: ids.map((case_id) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" })),
    values: ids.map((id, at) => valueRow(id, "colour", colours[at])),
    ...{ witnesses: [], policyValues: [] },
  });
}

export const claimOf = (figure: string, part: number, row: Partial<Claim> = {}): Claim => ({
  ...{ id: `part_${letters[part]}`, section: "1", paraphrase: "Made up.", note: "Made up." },
  ...{ published: { kind: "percent", figure }, qualifier: "exactly", accepted: "reproduced" },
  measure: { kind: "cases", where: [{ field: "colour", in: [letters[part] ?? ""] }], among: [] },
  ...row,
});
export const breakdown = (figures: readonly string[]) =>
  figures.map((figure, part) => claimOf(figure, part, { breakdown: "colours" }));

export function judge(claims: readonly Claim[], counts: readonly number[], unknown = 0): Judged[] {
  return judgeClaims({ claims, answers: answersOf(counts, unknown), totals: [] });
}
