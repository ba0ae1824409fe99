import type { Diagnostic } from "../lib/errors.js";
import { type Form, labelIn, type Question } from "./form.js";
import { likeness } from "./likeness.js";
import { isKnownType } from "./question-types.js";

/** What is wrong with a form: errors, with which no study can be made of it, and what its author should know. */
export interface FormLint {
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** Holds a form to what the exports and the analysis need, each finding with its sheet, row and column. */
export function lintForm(form: Form, file: string): FormLint {
  const at = (sheet: string, row: number, column: string, message: string): Diagnostic => {
    return { file, sheet, line: row, column, message };
  };
  const errors: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  for (const question of form.questions) {
    const { type, name, row, list } = question;
    if (!isKnownType(type))
      errors.push(
        at("survey", row, "type", `expected a type of XLSForm, but found ${JSON.stringify(type)}; correct it`),
      );
    if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name))
      errors.push(
        at(
          "survey",
          row,
          "name",
          `expected a name of letters, digits and _, but found ${JSON.stringify(name)}; name the question`,
        ),
      );
    else if (!/^[A-Za-z_][A-Za-z0-9_]{0,31}$/.test(name))
      warnings.push(
        at(
          "survey",
          row,
          "name",
          `${JSON.stringify(name)} may not survive an export: other programs take up to 32 letters a-z, digits and _`,
        ),
      );
    const same = form.questions.find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (same !== undefined && same.row < row && name !== "")
      errors.push(
        at(
          "survey",
          row,
          "name",
          `expected each name once, but found ${JSON.stringify(name)}, as in row ${same.row}; rename one`,
        ),
      );
    if (/^select_(one|multiple)$/.test(type) && !form.lists.has(list))
      errors.push(
        at(
          "survey",
          row,
          "type",
          `expected a list of the sheet choices, but found ${JSON.stringify(list)}; add its choices, or correct the name`,
        ),
      );
    warnings.push(...missingLabels(question, form).map((message) => at("survey", row, "label", message)));
  }
  for (const [list, choices] of form.lists)
    for (const { name, row, labels } of choices) {
      if (!/^\S+$/.test(name))
        errors.push(
          at(
            "choices",
            row,
            "name",
            `expected a name without blanks, as they separate several answers, but found ${JSON.stringify(name)}; write _ in their place`,
          ),
        );
      const same = choices.find((other) => other.name === name);
      if (same !== undefined && same.row < row)
        errors.push(
          at(
            "choices",
            row,
            "name",
            `expected each choice of ${list} once, but found ${JSON.stringify(name)}, as in row ${same.row}; rename one`,
          ),
        );
      if (labelIn(labels, form.languages) === "")
        warnings.push(
          at(
            "choices",
            row,
            "label",
            `the choice ${JSON.stringify(name)} has no label: its name will stand in figures`,
          ),
        );
      else
        for (const language of form.languages.filter((one) => !labels[one]))
          warnings.push(
            at("choices", row, `label::${language}`, `the choice ${JSON.stringify(name)} has no label in ${language}`),
          );
    }
  warnings.push(
    ...alike(form).map(([first, second]) =>
      at(
        "survey",
        second.row,
        "label",
        `asks nearly the same as row ${first.row}: ${JSON.stringify(labelIn(second.labels, form.languages))}`,
      ),
    ),
  );
  return { errors, warnings };
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
