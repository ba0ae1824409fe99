import { distinct, groupBy } from "../../lib/collections.js";
import {
  type Case,
  cellOf,
  cityGroupOf,
  type Field,
  fieldsAsked,
  formatValue,
  idWithRole,
  optionsOf,
  type PolicyName,
  type PolicyValue,
  parseValue,
  policyNames,
  type Study,
  sampleOf,
  type Value,
  type Witness,
} from "../../schemas/index.js";

/** The value of one field of one case, and the values that it may have instead. */
export interface Answer {
  readonly value: string;
  /** The other values that admissible statements give, where they disagree or decide none, and that other policies take. */
  readonly others: readonly string[];
}

export interface Answers {
  readonly cases: readonly string[];
  readonly fields: ReturnType<typeof fieldsAsked>;
  at(studyCase: string, field: string): Answer;
}

interface Given {
  readonly study: Pick<Study, "city_groups" | "languages">;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
  readonly policyValues: readonly PolicyValue[];
}

const none: Answer = { value: "", others: [] };

/**
 * The answers of the sample; under another policy, the values that it takes from the same statements. The group of a case's city is an
 * answer like the rest, under `city_group`.
 */
export function readAnswers(
  { study, codebook, cases, values, witnesses, policyValues }: Given,
  policy?: PolicyName,
): Answers {
  const decided = new Map(policyValues.map((row) => [cellOf(row), row]));
  const statements = groupBy(witnesses, cellOf);
  const typeOf = new Map(codebook.map(({ field, type }) => [field, type]));
  const answers = new Map<string, Answer>();
  const place = idWithRole(codebook, "place");
  for (const row of values) {
    const { case_id, field } = row;
    const cell = cellOf(row);
    const taken = decided.get(cell);
    const answer = readAnswer(row, typeOf.get(field) ?? "text", statements.get(cell) ?? [], taken, policy);
    answers.set(cell, answer);
    if (field === place) answers.set(cellOf({ case_id, field: "city_group" }), groupAnswer(answer, study));
  }
  return {
    cases: sampleOf(cases).map(({ case_id }) => case_id),
    fields: fieldsAsked(study, codebook),
    at: (case_id, field) => answers.get(cellOf({ case_id, field })) ?? none,
  };
}

/**
 * The answer that one value gives.
 *
 * @param witnesses of the value
 * @param taken what each policy takes, if that is asked
 * @param policy whose value stands in the place of the row's
 */
export function readAnswer(
  row: Pick<Value, "value" | "status">,
  type: Field["type"],
  witnesses: readonly Pick<Witness, "value" | "stance">[],
  taken?: PolicyValue,
  policy?: PolicyName,
): Answer {
  const optionsIn = (text: string) => optionsOf(parseValue(type, text)).map(formatValue);
  const concluded = optionsIn((policy && taken?.[policy]) ?? row.value);
  // Where it is open which of several places it is, none is taken, and each of them may be it.
  const value = concluded.length === 1 ? (concluded[0] as string) : "";
  // What all agree on has no alternative. Where no value is taken though something is stated, only what is stated may be it.
  const isOpen = row.status === "contested" || value === "";
  const admissible = isOpen ? witnesses.filter(({ stance }) => stance !== "set-aside") : [];
  const stated = admissible.flatMap((witness) => optionsIn(witness.value));
  const elsewhere = taken === undefined ? [] : policyNames.flatMap((name) => optionsIn(taken[name]));
  return { value, others: distinct([...concluded, ...stated, ...elsewhere]).filter((other) => other !== value) };
}

/** The group of the city that an answer gives, and of those that it may be instead. */
export function groupAnswer({ value, others }: Answer, study: Given["study"]): Answer {
  const group = value === "" ? "" : cityGroupOf(value, study);
  const other = distinct(others.map((city) => cityGroupOf(city, study))).filter((one) => one !== group);
  return { value: group, others: other };
}
