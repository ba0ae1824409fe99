import type { Diagnostic } from "../../lib/errors.js";
import { codeOf } from "../../schemas/index.js";
import { foldAnswer } from "../fold.js";
import { likeness } from "../likeness.js";
import { type Choice, type Form, labelIn, type Question } from "./form.js";
import { isAsked, isKnownType } from "./question-types.js";

/** What is wrong with a form: errors, with which no study can be made of it, and what its author should know. */
export interface FormLint {
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** Checks a form for what the exports and the analysis need; each finding has its sheet, row and column. */
export function lintForm(form: Form, file: string): FormLint {
  const choices = [...form.lists].flatMap(([list, ofList]) => ofList.map((choice) => ({ choice, list, ofList })));
  const errors = [
    ...form.questions.flatMap((question) => questionErrors(question, form)),
    ...choices.flatMap(({ choice, list, ofList }) => choiceErrors(choice, list, ofList)),
    ...(isLabelled(form) ? [] : form.unknownLanguages.map(unknownLanguage)),
  ];
  const warnings = [
    ...(isLabelled(form) ? form.unknownLanguages.map(unknownLanguage) : []),
    ...form.questions.flatMap((question) => questionWarnings(question, form)),
    ...choices.flatMap(({ choice, ofList }) => choiceWarnings(choice, ofList, form.languages)),
    ...alike(form).map(([first, second]) => {
      const asked = JSON.stringify(labelIn(second.labels, form.languages));
      return finding("survey", second.row, "label", `asks nearly the same as row ${first.row}: ${asked}`);
    }),
  ];
  const inFile = (found: Finding): Diagnostic => ({ file, ...found });
  return { errors: errors.map(inFile), warnings: warnings.map(inFile) };
}

type Finding = Omit<Diagnostic, "file">;

function finding(sheet: "survey" | "choices", line: number, column: string, message: string): Finding {
  return { sheet, line, column, message };
}

/** Whether any label is in a language that is known. */
function isLabelled({ questions }: Form): boolean {
  return questions.some(({ labels }) => Object.keys(labels).length > 0);
}

function unknownLanguage(column: string): Finding {
  const message = `expected a language by its name or its code (ISO 639), but found ${JSON.stringify(column.replace(/^label::?/, ""))}, and its labels are not read; write the code behind it, as ${column} (xx)`;
  return finding("survey", 1, column, message);
}

/** Letters of every alphabet: what XLSForm takes for a name. */
const validName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
/** What other programs take: XML, and statistical packages with 32 letters at most. */
const portableName = /^[A-Za-z_][A-Za-z0-9_]{0,31}$/;

/** What the table of answers has beside the answers. */
const ownColumns = ["submission", "submitted"];

function questionErrors({ type, name, row, list }: Question, form: Form): Finding[] {
  const found = JSON.stringify(name);
  const same = form.questions.find((other) => other.name.toLowerCase() === name.toLowerCase());
  const errors: (readonly [column: string, message: string])[] = [];
  if (!isKnownType(type))
    errors.push(["type", `expected a type of XLSForm, but found ${JSON.stringify(type)}; correct it`]);
  if (!validName.test(name))
    errors.push(["name", `expected a name of letters, digits and _, but found ${found}; name the question`]);
  if (isAsked(type) && ownColumns.includes(name)) {
    const remedy =
      "call it otherwise in a copy of the form, and write the field of its column into instrument/mapping.csv";
    errors.push(["name", `expected another name, as the table of answers has a column ${found} of its own; ${remedy}`]);
  }
  if (same !== undefined && same.row < row && name !== "") {
    const noted = [{ type, row }, same].find((one) => !isAsked(one.type));
    const remedy =
      noted === undefined
        ? "rename one"
        : `rename one, or if answers have come already, remove row ${noted.row} from a copy of the form, as ${noted.type} makes no field`;
    errors.push(["name", `expected each name once, but found ${found}, as in row ${same.row}; ${remedy}`]);
  }
  if (/^select_(one|multiple)$/.test(type) && !form.lists.has(list)) {
    const remedy = "add its choices, or correct the name";
    errors.push(["type", `expected a list of the sheet choices, but found ${JSON.stringify(list)}; ${remedy}`]);
  }
  return errors.map(([column, message]) => finding("survey", row, column, message));
}

function questionWarnings(question: Question, form: Form): Finding[] {
  const { name, row } = question;
  const isLocal = validName.test(name) && !portableName.test(name);
  const message = `${JSON.stringify(name)} may not survive an export: other programs take up to 32 letters a-z, digits and _`;
  return [
    ...(isLocal ? [finding("survey", row, "name", message)] : []),
    ...missingLabels(question, form).map((lacking) => finding("survey", row, "label", lacking)),
  ];
}

function choiceErrors({ name, row }: Choice, list: string, ofList: readonly Choice[]): Finding[] {
  const found = JSON.stringify(name);
  const same = ofList.find((other) => other.name === name);
  const errors: string[] = [];
  if (!/^\S+$/.test(name)) {
    const expected = "expected a name without blanks, as they separate several answers";
    errors.push(`${expected}, but found ${found}; write _ in their place`);
  }
  if (same !== undefined && same.row < row)
    errors.push(`expected each choice of ${list} once, but found ${found}, as in row ${same.row}; rename one`);
  const alike = ofList.find((other) => other.name !== name && codeOf(other.name) === codeOf(name));
  if (alike !== undefined && alike.row < row)
    errors.push(
      `expected choices of ${list} that differ in letters or digits, but found ${found} beside ${JSON.stringify(alike.name)}; rename one`,
    );
  return errors.map((message) => finding("choices", row, "name", message));
}

function choiceWarnings(
  { name, row, labels }: Choice,
  ofList: readonly Choice[],
  languages: readonly string[],
): Finding[] {
  const found = `the choice ${JSON.stringify(name)}`;
  if (labelIn(labels, languages) === "")
    return [finding("choices", row, "label", `${found} has no label: figures will show its name`)];
  const lacking = languages.filter((language) => !labels[language]);
  const twin = ofList.find(
    (other) =>
      other.row < row &&
      Object.entries(labels).some(
        ([language, label]) => foldAnswer(other.labels[language] ?? "") === foldAnswer(label),
      ),
  );
  const message = `${found} is called the same as that of row ${twin?.row}: an export of labels does not tell them apart`;
  return [
    ...lacking.map((language) => finding("choices", row, `label::${language}`, `${found} has no label in ${language}`)),
    ...(twin === undefined ? [] : [finding("choices", row, "label", message)]),
  ];
}

function missingLabels({ name, labels, type }: Question, form: Form): string[] {
  if (!/^(select|integer|decimal|text|date|range|note|rank)/.test(type)) return [];
  if (labelIn(labels, form.languages) === "") return [`the question ${JSON.stringify(name)} has no label`];
  const lacking = form.languages.filter((language) => !labels[language]);
  return lacking.length === 0 ? [] : [`the question ${JSON.stringify(name)} has no label in ${lacking.join(", ")}`];
}

/** Pairs of questions with nearly the same words. */
function alike(form: Form): [Question, Question][] {
  const asked = form.questions.filter(({ type }) => /^(select|integer|decimal|text|date)/.test(type));
  return asked.flatMap((second, at) =>
    asked.slice(0, at).flatMap((first): [Question, Question][] => {
      const [one, other] = [first, second].map(({ labels }) => labelIn(labels, form.languages));
      return likeness(one ?? "", other ?? "") >= 0.75 ? [[first, second]] : [];
    }),
  );
}
