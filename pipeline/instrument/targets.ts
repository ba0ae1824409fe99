import { distinct } from "../lib/collections.js";
import { codesOf } from "../schemas/codes.js";
import { blocksOf, codeOf, type Field, fieldsOfBlock, headerOf } from "../schemas/index.js";
import { choicesOf, type Form } from "./form.js";
import { type Renames, renamesOf } from "./renames.js";

/** Something that a column of an export can hold the answers to. */
export interface Target {
  /** A field, a block of yes/no fields in one column, or what a submission has beside answers, as `_case`. */
  readonly id: string;
  readonly field: Field | undefined;
  /** What the column may be called by programs, the surest first; a slash is between a question and its choice. */
  readonly names: readonly string[];
  /** What people may call it. */
  readonly labels: readonly string[];
  /** What an answer may be, and what is written for it. */
  readonly options: readonly Option[];
}

export interface Option {
  readonly code: string;
  readonly words: readonly string[];
}

export const caseTarget = "_case";

interface Known {
  readonly codebook: readonly Field[];
  readonly form: Form | undefined;
  readonly caseColumn: string;
  /** What the form calls the questions and choices of those before it. */
  readonly renames?: Renames;
}

/** Every target of a study: its fields, its blocks as one column, and the case. */
export function targetsOf({ codebook, form, caseColumn, renames = renamesOf([]) }: Known): Target[] {
  const question = (name: string) => form?.questions.find((one) => one.name === renames.question(name));
  const labelsOf = (name: string) => Object.values(question(name)?.labels ?? {});
  const fields = codebook.map((field): Target => {
    const header = headerOf(field);
    const [base = "", choice] = header.split("/");
    const own = translations(field, "label");
    const asked = choice === undefined ? [] : labelsOf(base).flatMap((label) => own.map((one) => `${label}/${one}`));
    const labels = [...own, ...(choice === undefined ? labelsOf(base) : asked)];
    return {
      id: field.field,
      field,
      names: distinct([header, renames.header(header), field.field]),
      labels,
      options: optionsOf(field, form, renames),
    };
  });
  const blocks = blocksOf(codebook).map((block): Target => {
    const members = fieldsOfBlock(codebook, block);
    const name =
      headerOf(members[0] as Field)
        .split("/")
        .at(0) ?? block;
    const options = members.map((field) => ({
      code: field.field,
      words: [...choiceNames(headerOf(field), renames), field.field, ...translations(field, "label")],
    }));
    return {
      id: block,
      field: undefined,
      names: distinct([name, renames.question(name), block]),
      labels: labelsOf(name),
      options,
    };
  });
  const named = {
    id: caseTarget,
    field: undefined,
    names: distinct([caseColumn, renames.question(caseColumn)]),
    labels: labelsOf(caseColumn),
    options: [],
  };
  return [named, ...fields, ...blocks];
}

/** What forms call the choice that a column is of. */
function choiceNames(header: string, renames: Renames): string[] {
  return distinct([header, renames.header(header)].map((name) => name.split("/").at(-1) ?? ""));
}

/** The texts of a field's column in every language. */
function translations(field: Field, column: "label" | "codes"): string[] {
  return Object.entries(field).flatMap(([name, text]) =>
    (name === column || name.startsWith(`${column}::`)) && text !== "" ? [text] : [],
  );
}

function optionsOf(field: Field, form: Form | undefined, renames: Renames): Option[] {
  const lists = translations(field, "codes").map((codes) => codesOf({ codes }));
  const asked = form?.questions.find(({ name }) => name === renames.question(headerOf(field)));
  const choices = form === undefined || asked === undefined ? [] : choicesOf(form, asked);
  return codesOf(field).map(({ code }) => {
    const labels = lists.flatMap((list) => list.flatMap((one) => (one.code === code ? [one.label] : [])));
    const now = codeOf(renames.choice(headerOf(field), code));
    const of = choices.filter(({ name }) => codeOf(name) === code || codeOf(name) === now);
    return { code, words: [code, ...of.flatMap(({ name, labels }) => [name, ...Object.values(labels)]), ...labels] };
  });
}
