import { didYouMean } from "../../lib/did-you-mean.js";
import { InputError } from "../../lib/errors.js";
import { type Case, cellOf, type Field, type Source, type Value, type Witness } from "../../schemas/index.js";

export interface Known {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly sources: readonly Source[];
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

type Selects = (value: Value) => boolean;

/**
 * Which values a question asks for.
 *
 * @param question a case, a field, a source or a statement, by its id, its name or its label; or a case and a field, with a dot or a
 *   blank between them, as `alpha.founded`
 * @throws InputError with the nearest names when there is nothing of that name
 */
export function findSubject(question: string, tables: Known): Selects {
  const { sources, witnesses } = tables;
  const [cases, fields] = [namesOfCases(tables), namesOfFields(tables)];
  const word = simplify(question);
  const caseId = cases.get(word);
  if (caseId !== undefined) return ({ case_id }) => case_id === caseId;
  const fieldId = fields.get(word);
  if (fieldId !== undefined) return ({ field }) => field === fieldId;
  for (const column of ["source_id", "obs_id"] as const) {
    const cells = new Set(witnesses.filter((row) => simplify(row[column]) === word).map(cellOf));
    if (cells.size > 0) return (value) => cells.has(cellOf(value));
  }
  const splits = [...word.matchAll(/[. ]/g)].map(
    ({ index = 0 }) => [word.slice(0, index), word.slice(index + 1)] as const,
  );
  for (const [left, right] of splits) {
    const [case_id, field] = [cases.get(left), fields.get(right)];
    if (case_id !== undefined && field !== undefined)
      return (value) => value.case_id === case_id && value.field === field;
  }
  const halfKnown = splits.find(([left]) => cases.has(left));
  if (halfKnown !== undefined) throw unknown("field", halfKnown[1], [...fields.keys()]);
  const otherHalf = splits.find(([, right]) => fields.has(right));
  if (otherHalf !== undefined) throw unknown("case", otherHalf[0], [...cases.keys()]);
  const statements = witnesses.map(({ obs_id }) => obs_id);
  const others = [...sources.map(({ source_id }) => source_id), ...new Set(statements)];
  const [aCase = "", aField = ""] = [[...cases.values()][0], [...fields.values()][0]];
  const hint = `; name a case (${aCase}), a field (${aField}), both (${aCase}.${aField}), a source, a statement or a claim`;
  throw unknown("case, field, source, statement or claim", word, [...cases.keys(), ...fields.keys(), ...others], hint);
}

function namesOfCases({ cases, values }: Known): Map<string, string> {
  const sample = new Set(values.map(({ case_id }) => case_id));
  return namesOf(cases.filter(({ case_id }) => sample.has(case_id)).map(({ case_id, name }) => [case_id, name]));
}

function namesOfFields({ codebook, values }: Known): Map<string, string> {
  const asked = new Set(values.map(({ field }) => field));
  return namesOf(
    codebook
      .filter(({ field }) => asked.has(field))
      .map(({ field, label, published_as }) => [field, label, published_as]),
  );
}

/** Ids by every name; where two share a name, the first has it, and an id comes before any name. */
function namesOf(rows: readonly (readonly [string, ...string[]])[]): Map<string, string> {
  const ids = rows.map(([id]) => [simplify(id), id] as const);
  const names = rows.flatMap(([id, ...others]) => others.map((name) => [simplify(name), id] as const));
  const found = new Map(ids);
  for (const [name, id] of names) if (name !== "" && !found.has(name)) found.set(name, id);
  return found;
}

/** Without accents, capitals and the blanks around: what people leave out when they type. */
export function simplify(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
}

function unknown(what: string, word: string, known: readonly string[], otherwise = ""): InputError {
  // An id is often its name with other marks between the words: once is enough.
  const ids = new Map(known.map((name) => [name.replaceAll("_", " "), name] as const).reverse());
  const message = `no ${what} is called ${JSON.stringify(word)}${didYouMean(word, [...ids.values()].reverse()) || otherwise}`;
  return new InputError([{ file: "why", message }]);
}
