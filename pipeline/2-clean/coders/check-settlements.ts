import { didYouMean } from "../../lib/did-you-mean.js";
import { throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import type { CoderDifference, SecondCode, Settlement } from "../../schemas/index.js";

interface Given {
  /** What messages call settlements.csv. */
  readonly file: string;
  readonly settlements: readonly Settlement[];
  readonly secondCoding: readonly SecondCode[];
  readonly coderDifferences: readonly CoderDifference[];
}

/**
 * Holds every settlement to the difference that it settles.
 *
 * @throws InputError for a settlement of a statement that was not coded twice, or that both coders coded alike
 */
export function checkSettlements({ file, settlements, secondCoding, coderDifferences }: Given): void {
  const codedTwice = new Set(secondCoding.map(({ obs_id }) => obs_id));
  const differing = coderDifferences.map(({ obs_id }) => obs_id);
  throwIfAny(
    settlements.flatMap((row) => {
      const { obs_id } = row;
      if (differing.includes(obs_id)) return [];
      const message = codedTwice.has(obs_id)
        ? `expected a statement on which the coders differ, but they agree on ${obs_id}; remove the row`
        : `expected a statement that two persons coded differently, but found "${obs_id}"${didYouMean(obs_id, differing) || "; correct or remove the row"}`;
      return [{ ...whereIs(row, file), column: "obs_id", message }];
    }),
  );
}
