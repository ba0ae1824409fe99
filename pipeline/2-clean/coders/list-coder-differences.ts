import type { CoderDifference, Settlement } from "../../schemas/index.js";
import { codesCompared } from "./measure-coder-agreement.js";
import type { CodePair } from "./pair-codes.js";

/** The statements on which the coders differ, with the words that both saw, and which code holds where a person has settled that. */
export function listCoderDifferences(
  pairs: readonly CodePair[],
  settlements: readonly Settlement[] = [],
): CoderDifference[] {
  const settlementOf = new Map(settlements.map((row) => [row.obs_id, row]));
  return pairs.flatMap((pair) => {
    const [one, other] = codesCompared(pair);
    if (one === other) return [];
    const { question, observation, first, second } = pair;
    const settlement = settlementOf.get(observation.obs_id);
    return [
      {
        obs_id: observation.obs_id,
        field: question.field,
        case_id: observation.case_id,
        words: observation.as_read || observation.raw,
        first_code: first,
        second_code: second.code,
        certainty: second.certainty,
        remark: second.remark,
        settled: settlement?.holds ?? "",
        settlement:
          settlement === undefined ? "" : `${settlement.decided_by}, ${settlement.decided_on}: ${settlement.reason}`,
      },
    ];
  });
}
