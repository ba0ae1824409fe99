import type { CoderDifference } from "../../schemas/index.js";
import { codesCompared } from "./measure-coder-agreement.js";
import type { CodePair } from "./pair-codes.js";

/** The statements on which the coders differ, with the words that both saw. Nothing is resolved: which code holds is for people to settle. */
export function listCoderDifferences(pairs: readonly CodePair[]): CoderDifference[] {
  return pairs.flatMap((pair) => {
    const [one, other] = codesCompared(pair);
    if (one === other) return [];
    const { question, observation, first, second } = pair;
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
      },
    ];
  });
}
