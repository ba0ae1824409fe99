import { codesOf } from "../../schemas/codes.js";
import { blocksOf, codeOf, type Field, fieldsOfBlock, headerOf } from "../../schemas/index.js";
import { choicesOf, type Form, type Question } from "../form/form.js";
import type { NumberedForm } from "../form/form-differences.js";
import { type Renames, renamesOf } from "../form/renames.js";
import { other, toolLabels } from "./tool-labels.js";

/** Something that a column of an export can hold the answers to. */
export interface Target {
  /** A field, a block of yes/no fields in one column, or what a submission has beside answers, as `_case`. */
  readonly id: string;
  readonly field: Field | undefined;
  /** Whether the form asks for a day. */
  readonly isDay: boolean;
  /** Whether every form that asks it asks for a whole number. */
  readonly isWhole: boolean;
  /** What the column may be called by programs, the surest first; a slash is between a question and its choice. */
  readonly names: readonly string[];
  /** The forms that ask it, by number, and what each calls it; none where the study has no forms. */
  readonly asked: readonly { readonly form: number; readonly name: string }[];
  /** What people may call it. */
  readonly labels: readonly string[];
  /** Cells that decisions of the study read: they stay as they are. */
  readonly decided: ReadonlySet<string>;
  /** What an answer may be, and what is written for it. */
  readonly options: readonly Option[];
}

export interface Option {
  readonly code: string;
  /** What programs call it: the name in the last form, then those in earlier forms, then the study's code. */
  readonly names: readonly string[];
  /** What people call it, in the study's first language first. */
  readonly labels: readonly string[];
}

export const caseTarget = "_case";

interface Known {
  readonly codebook: readonly Field[];
  /** The last form. */
  readonly form: Form | undefined;
  /** Those of every wave; the last alone, where not given. */
  readonly forms?: readonly NumberedForm[];
  readonly caseColumn: string;
  /** What the form calls the questions and choices of those before it. */
  readonly renames?: Renames;
  /** The cells of a field's column that decisions read. */
  readonly decided?: (field: Field) => ReadonlySet<string>;
}

/** Every target of a study: its fields, its blocks as one column, and the case. */
export function targetsOf(known: Known): Target[] {
  const { codebook, form, forms: given, caseColumn, renames = renamesOf([]), decided = () => new Set() } = known;
  const forms = given ?? (form === undefined ? [] : [{ number: 1, file: "", form }]);
  const askedAs = (header: string) => askedIn(forms, header, renames);
  const question = (name: string) => form?.questions.find((one) => one.name === renames.question(name));
  const labelsOf = (name: string) => Object.values(question(name)?.labels ?? {});
  const fields = codebook.map((field): Target => {
    const header = headerOf(field);
    const [base = "", choice] = header.split("/");
    const own = translations(field, "label");
    const asked = choice === undefined ? [] : labelsOf(base).flatMap((label) => own.map((one) => `${label}/${one}`));
    const labels = [...own, ...(choice === undefined ? labelsOf(base) : asked), ...toolLabels(header, form)];
    const askedBy = askedAs(header);
    return {
      id: field.field,
      field,
      isDay: /^date/i.test(question(header)?.type ?? ""),
      decided: decided(field),
      isWhole: askedBy.length > 0 && askedBy.every((one) => typeIn(forms, one) === "integer"),
      asked: askedBy,
      names: once([...renames.headers(header), field.field]),
      labels,
      options: optionsOf(field, form, renames),
    };
  });
  const blocks = blocksOf(codebook).map((block) => blockTarget(block, { codebook, form, renames, question, askedAs }));
  const named = {
    id: caseTarget,
    field: undefined,
    isDay: false,
    isWhole: false,
    decided: new Set<string>(),
    asked: askedAs(caseColumn),
    names: renames.headers(caseColumn),
    labels: labelsOf(caseColumn),
    options: [],
  };
  return [named, ...fields, ...blocks];
}

/** A block as one column. */
function blockTarget(
  block: string,
  given: {
    readonly codebook: readonly Field[];
    readonly form: Form | undefined;
    readonly renames: Renames;
    readonly question: (name: string) => Question | undefined;
    readonly askedAs: (header: string) => Target["asked"];
  },
): Target {
  const { codebook, form, renames, question, askedAs } = given;
  const members = fieldsOfBlock(codebook, block);
  const name =
    headerOf(members[0] as Field)
      .split("/")
      .at(0) ?? block;
  const asked = question(name);
  const choices = form === undefined || asked === undefined ? [] : choicesOf(form, asked);
  const options = members.map((field): Option => {
    const names = choiceNames(headerOf(field), renames);
    const own = choices.find((choice) => choice.name === names[0]);
    const added = isOther(names[0] ?? "", asked) ? [other.choice] : [];
    const labels = [...translations(field, "label"), ...Object.values(own?.labels ?? {}), ...added];
    return { code: field.field, names: [...names, field.field], labels: once(labels) };
  });
  return {
    id: block,
    field: undefined,
    isDay: false,
    isWhole: false,
    decided: new Set(),
    asked: askedAs(name),
    names: once([...renames.headers(name), block]),
    labels: Object.values(asked?.labels ?? {}),
    options: withoutClashes(options),
  };
}

function askedIn(forms: readonly NumberedForm[], header: string, renames: Renames): Target["asked"] {
  return forms.flatMap(({ number, form }) => {
    const name = renames.headerIn(header, number);
    const [base, choice] = name.split("/");
    const question = form.questions.find((one) => one.name === base);
    const isAsked =
      question !== undefined &&
      (choice === undefined ||
        choicesOf(form, question).some((one) => one.name === choice) ||
        isOther(choice, question));
    return isAsked ? [{ form: number, name }] : [];
  });
}

function typeIn(forms: readonly NumberedForm[], { form, name }: Target["asked"][number]): string {
  const own = forms.find(({ number }) => number === form)?.form.questions.find((one) => one.name === name);
  return own?.type ?? "";
}

function isOther(choice: string, question: Question | undefined): boolean {
  return question?.orOther === true && choice === "other";
}

/** What forms call the choice that a column is of, the last form first. */
function choiceNames(header: string, renames: Renames): string[] {
  return once([...renames.headers(header)].reverse().map((name) => name.split("/").at(-1) ?? ""));
}

/** Options of which the study's code is left out where a form has another choice of that name. */
function withoutClashes(options: readonly Option[]): Option[] {
  const named = (one: Option, name: string) =>
    options.some((other) => other !== one && other.names.slice(0, -1).includes(name));
  return options.map((one) => {
    const own = one.names.filter((name, at) => at === 0 || name !== one.code || !named(one, name));
    return { ...one, names: once(own) };
  });
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
  const options = codesOf(field).map(({ code }): Option => {
    const own = lists.flatMap((list) => list.flatMap((one) => (one.code === code ? [one.label] : [])));
    const now = codeOf(renames.choice(headerOf(field), code));
    const last = choices.filter(({ name }) => codeOf(name) === now);
    const of = last.length > 0 ? last : choices.filter(({ name }) => codeOf(name) === code);
    const names = once([...of.map(({ name }) => name), now, code]);
    const added = isOther(now, asked) ? [other.choice] : [];
    return { code, names, labels: once([...own, ...of.flatMap(({ labels }) => Object.values(labels)), ...added]) };
  });
  return withoutClashes(options);
}

/** Each text once, in the order given. */
function once(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
