import { plainBlanks } from "../../lib/text.js";
import type { Member, Plan } from "./plan.js";
import { type Answer, readChosen } from "./read-answer.js";

type Report = (column: string, answer: Answer) => string;

/**
 * The values of a row by field; `read` reports what cannot be read, and leaves it blank.
 *
 * @param forms those by which the row may have been answered
 */
export function readValues(
  cells: Readonly<Record<string, string>>,
  { fields, blocks }: Plan,
  forms: readonly number[],
  read: Report,
): Record<string, string> {
  const values: Record<string, string> = {};
  let possible = forms;
  for (const { column, field, read: readCell, forms: own } of fields) {
    const value = read(column, readCell(cells[column] ?? ""));
    const before = values[field.field] ?? "";
    // A question that was renamed has a column for each of its names: a blank one says nothing, and a choice was made under either name.
    if (field.block !== "" && before !== "" && [before, value].includes(field.yes)) {
      values[field.field] = field.yes;
      continue;
    }
    if (before !== "" && value !== "" && before !== value)
      read(column, {
        expected: `what another column for ${field.field} says, ${before}`,
        remedy: "one submission has one answer: correct it, or leave a column out in instrument/mapping.csv",
      });
    values[field.field] = before || value;
    if (value !== "") possible = inBoth(possible, own);
  }
  for (const one of blocks) readBlock(cells, one, { values, read, forms: possible });
  return values;
}

/** A column with all answers of a question fills the fields that no column of their own fills, and may not contradict the others. */
function readBlock(
  cells: Readonly<Record<string, string>>,
  { column, block, members, read: readCell }: Plan["blocks"][number],
  {
    values,
    read,
    forms,
  }: { readonly values: Record<string, string>; readonly read: Report; readonly forms: readonly number[] },
): void {
  if (plainBlanks(cells[column] ?? "") === "") return;
  const found = readCell(cells[column] ?? "");
  if (found.isBlank) return;
  const beside = ({ code }: Member) => values[code] ?? "";
  const fits = found.readings.filter((codes) =>
    members.every((one) => beside(one) === "" || beside(one) === (codes.includes(one.code) ? one.yes : one.no)),
  );
  const clear = fits.length > 0 ? fits : found.readings.slice(0, 1);
  const chosen = readChosen({ ...found, readings: clear }, block.options, block.id);
  if (!("codes" in chosen)) {
    read(column, chosen);
    return;
  }
  const { codes } = chosen;
  const possible = members.reduce((left, one) => (codes.includes(one.code) ? inBoth(left, one.forms) : left), forms);
  const isBeside = members.some((one) => one.columns.some((own) => plainBlanks(cells[own] ?? "") !== ""));
  for (const one of members) {
    const isChosen = codes.includes(one.code);
    const value = isChosen ? one.yes : one.no;
    const before = beside(one);
    if (before !== "" && before !== value)
      read(column, {
        expected: `what the column of ${one.code} beside it says, ${before}`,
        remedy: "export again",
      });
    // What the form of the respondent did not offer, nobody said no to.
    const isOffered = isBeside && one.columns.length > 0 ? false : possible.every((form) => one.forms.includes(form));
    if (before === "" && (isChosen || isOffered)) values[one.code] = value;
  }
}

/** The forms that both lists have; the first list where the second has none of it, as a study without forms has. */
function inBoth(forms: readonly number[], own: readonly number[]): readonly number[] {
  const left = forms.filter((form) => own.includes(form));
  return left.length > 0 ? left : forms;
}
