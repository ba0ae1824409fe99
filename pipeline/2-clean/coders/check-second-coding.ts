import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import {
  type CodingRule,
  categoriesOf,
  type Field,
  optionsOf,
  parseValue,
  type RawObservation,
  rangeOf,
  type SecondCode,
} from "../../schemas/index.js";
import { codesOfQuestion, type Question, questionOf } from "./question-of.js";

interface Given {
  /** What messages call second-coding.csv. */
  readonly file: string;
  readonly secondCoding: readonly SecondCode[];
  readonly rawObservations: readonly Pick<RawObservation, "role" | "obs_id" | "field">[];
  readonly codebook: readonly Field[];
  readonly coding: readonly CodingRule[];
}

/**
 * Holds every row of the second coding to the statement that it codes, and its code to the codebook.
 *
 * @throws InputError for an unknown statement, a question that is not the statement's or cannot be compared, and an unknown code
 */
export function checkSecondCoding({ file, secondCoding, ...given }: Given): void {
  const statements = given.rawObservations.filter(({ role }) => role === "statements");
  const fieldOf = new Map(statements.map(({ obs_id, field }) => [obs_id, field]));
  throwIfAny(
    secondCoding.flatMap((row): Diagnostic[] => {
      const wrong = (column: keyof SecondCode, message: string) => [{ ...whereIs(row, file), column, message }];
      const asked = fieldOf.get(row.obs_id);
      if (asked === undefined) {
        const hint = didYouMean(row.obs_id, [...fieldOf.keys()]) || "; correct or remove the row";
        return wrong("obs_id", `no statement is called "${row.obs_id}"${hint}`);
      }
      if (row.question !== asked) {
        return wrong(
          "question",
          `expected ${asked}, the field of ${row.obs_id}, but found "${row.question}"; correct it`,
        );
      }
      const question = questionOf(row.question, given);
      if (question === undefined) {
        const expected = "a field with codes, a year, a number or a place, or a word for yes/no fields";
        return wrong("question", `expected ${expected}, but found "${row.question}"; remove the row`);
      }
      const message = wrongCode(question, row.code);
      return message === undefined ? [] : wrong("code", message);
    }),
  );
}

/**
 * What is wrong with a code; nothing where there is none, which says that nothing can be coded. A place may be any: the second
 * coder's are compared and not drawn on a map.
 */
function wrongCode(question: Question, code: string): string | undefined {
  const { field, type } = question;
  const remedy = "; correct it, or leave it empty where nothing can be coded";
  const value = parseValue(type, code);
  if (type === "year" || type === "number") {
    const [low, high] = rangeOf(value);
    if (value.kind === "missing" || low <= high) return undefined;
    return `expected a number, or bounds as 10..20, 94.. or ..110, but found "${code}"${remedy}`;
  }
  if (type === "place") return undefined;
  const known = codesOfQuestion(question);
  const unknown = optionsOf(value)
    .flatMap(categoriesOf)
    .find((category) => !known.includes(category));
  if (unknown === undefined) return undefined;
  return `${field} must be one of ${known.join(", ")}, but found "${unknown}"${didYouMean(unknown, known) || remedy}`;
}
