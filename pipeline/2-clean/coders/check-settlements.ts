import { throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import type { CoderDifference, Observation, SecondCode, Settlement } from "../../schemas/index.js";

interface Given {
  /** What messages call settlements.csv. */
  readonly file: string;
  readonly settlements: readonly Settlement[];
  readonly secondCoding: readonly SecondCode[];
  readonly coderDifferences: readonly CoderDifference[];
  readonly observations: readonly Pick<Observation, "obs_id" | "case_id" | "field">[];
}

/**
 * Holds every settlement to the difference that it settles.
 *
 * @throws InputError for a settlement of a statement that was not coded twice, or that both coders coded alike
 */
export function checkSettlements(given: Given): void {
  const { file, settlements, secondCoding, coderDifferences } = given;
  const codedTwice = new Set(secondCoding.map(({ obs_id }) => obs_id));
  const differing = coderDifferences.map(({ obs_id }) => obs_id);
  throwIfAny(
    settlements.flatMap((row) => {
      const { obs_id } = row;
      if (differing.includes(obs_id)) return [];
      const message = codedTwice.has(obs_id)
        ? `expected a statement on which the coders differ, but they agree on ${obs_id}${beside(obs_id, given) || "; remove the row"}`
        : `expected a statement that two persons coded differently, but found "${obs_id}"${beside(obs_id, given) || "; correct or remove the row"}`;
      return [{ ...whereIs(row, file), column: "obs_id", message }];
    }),
  );
}

/** The differences on the same question of the same case, which the row may be meant for; "" where there are none. */
function beside(obs_id: string, { observations, coderDifferences }: Given): string {
  const own = observations.find((row) => row.obs_id === obs_id);
  const near = coderDifferences.filter(({ case_id, field }) => case_id === own?.case_id && field === own.field);
  if (near.length === 0) return "";
  const [first] = near;
  return `; on ${first?.case_id}.${first?.field} they differ on ${near.map((row) => row.obs_id).join(", ")}`;
}
