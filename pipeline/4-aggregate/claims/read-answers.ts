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
interface Answer {
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
  const groupOf = (city: string) => cityGroupOf(city, study);
  for (const row of values) {
    const { case_id, field, status } = row;
    const taken = decided.get(cellOf(row));
    const optionsIn = (text: string) => optionsOf(parseValue(typeOf.get(field) ?? "text", text)).map(formatValue);
    const concluded = optionsIn((policy && taken?.[policy]) ?? row.value);
    // Where it is open which of several places it is, none is taken, and each of them may be it.
    const value = concluded.length === 1 ? (concluded[0] as string) : "";
    const admissible = (statements.get(cellOf(row)) ?? []).filter(({ stance }) => stance !== "set-aside");
    // What all agree on has no alternative. Where no value is taken though something is stated, only what is stated may be it.
    const isOpen = status === "contested" || value === "";
    const stated = isOpen ? admissible.flatMap((witness) => optionsIn(witness.value)) : [];
    const elsewhere = policyNames.flatMap((name) => optionsIn(taken?.[name] ?? ""));
    const answer = {
      value,
      others: distinct([...concluded, ...stated, ...elsewhere]).filter((other) => other !== value),
    };
    answers.set(cellOf(row), answer);
    if (field !== place) continue;
    const group = value === "" ? "" : groupOf(value);
    const others = distinct(answer.others.map(groupOf)).filter((other) => other !== group);
    answers.set(cellOf({ case_id, field: "city_group" }), { value: group, others });
  }
  return {
    cases: sampleOf(cases).map(({ case_id }) => case_id),
    fields: fieldsAsked(study, codebook),
    at: (case_id, field) => answers.get(cellOf({ case_id, field })) ?? none,
  };
}
