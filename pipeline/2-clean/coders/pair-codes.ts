import { ascendingBy } from "../../lib/collections.js";
import {
  type CodingRule,
  type Field,
  formatValue,
  meaningOf,
  type Observation,
  type SecondCode,
} from "../../schemas/index.js";
import { codesOfQuestion, type Question, questionOf } from "./question-of.js";

/** A statement that two coders coded, with the code of each as it is written; empty where nothing can be coded. */
export interface CodePair {
  readonly question: Question;
  readonly observation: Observation;
  readonly first: string;
  readonly second: SecondCode;
}

interface Given {
  readonly secondCoding: readonly SecondCode[];
  readonly observations: readonly Observation[];
  readonly codebook: readonly Field[];
  readonly coding: readonly CodingRule[];
}

/** Every statement that both coded, by its id. One that the first did not code, as its row is refused, is none. */
export function pairCodes({ secondCoding, observations, ...given }: Given): CodePair[] {
  const observationOf = new Map(observations.map((observation) => [observation.obs_id, observation]));
  const fieldOf = new Map(given.codebook.map((field) => [field.field, field]));
  return secondCoding
    .flatMap((second): CodePair[] => {
      const observation = observationOf.get(second.obs_id);
      const question = questionOf(second.question, given);
      if (observation === undefined || question === undefined) return [];
      return [
        { question, observation, first: firstCode(question, observation, fieldOf.get(observation.field)), second },
      ];
    })
    .sort(ascendingBy(({ second }) => [second.obs_id]));
}

/** Of a field its value; of a word for yes/no fields the field that the statement affirms. What was coded in another field answers another question. */
function firstCode(question: Question, { field, value }: Observation, coded: Field | undefined): string {
  if (field === question.field) return value;
  const isAffirmed = coded !== undefined && meaningOf(coded, value) === "yes";
  return isAffirmed && codesOfQuestion(question).includes(field) ? formatValue({ kind: "code", code: field }) : "";
}
