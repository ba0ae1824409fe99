import type { Locale } from "../lib/tables/locale.js";
import { plainBlanks } from "../lib/text.js";
import type { Field } from "../schemas/index.js";
import type { ColumnMatch } from "./match-columns.js";
import { type Answer, readAnswer, splitAnswers } from "./read-answer.js";
import { caseTarget, type Option, type Target } from "./targets.js";

/** What the columns of an export fill, found once for all of its rows. */
export interface Plan {
  /** A column of its own for each field. */
  readonly fields: readonly { readonly column: string; readonly field: Field; readonly options: readonly Option[] }[];
  /** A column with all answers to a question, and the codes that each field of the block takes. */
  readonly blocks: readonly { readonly column: string; readonly block: Target; readonly members: readonly Member[] }[];
  readonly locale: Locale | undefined;
}

interface Member {
  readonly code: string;
  readonly yes: string;
  readonly no: string;
}

/** @param used the columns that the mapping has read */
export function planOf(
  used: readonly ColumnMatch[],
  { targets, locale }: { readonly targets: readonly Target[]; readonly locale: Locale | undefined },
): Plan {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const found = used.flatMap(({ column, field }) => {
    const target = byId.get(field);
    return target === undefined ? [] : [{ column, target }];
  });
  const memberOf = (code: string): Member => {
    const member = byId.get(code);
    const yes = member?.field?.yes;
    return { code, yes: yes ?? "", no: member?.options.find((option) => option.code !== yes)?.code ?? "" };
  };
  return {
    fields: found.flatMap(({ column, target: { field, options } }) =>
      field === undefined ? [] : [{ column, field, options }],
    ),
    blocks: found.flatMap(({ column, target }) =>
      target.field !== undefined || target.id === caseTarget
        ? []
        : [{ column, block: target, members: target.options.map(({ code }) => memberOf(code)) }],
    ),
    locale,
  };
}

/** The values of a row by field; `read` reports what cannot be read, and leaves it blank. */
export function readValues(
  cells: Readonly<Record<string, string>>,
  { fields, blocks, locale }: Plan,
  read: (column: string, answer: Answer) => string,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { column, field, options } of fields)
    values[field.field] = read(column, readAnswer(cells[column] ?? "", field, options, locale));
  // A column with all answers of a question fills the fields that no column of their own fills, and may not contradict the others.
  for (const { column, block, members } of blocks) {
    const cell = plainBlanks(cells[column] ?? "");
    if (cell === "") continue;
    const found = splitAnswers(cell, block.options);
    if ("unknown" in found) {
      const remedy = "add the choice to the codebook as a field of the block, or correct the answer where it was given";
      read(column, {
        expected: `choices of ${block.id} (not ${JSON.stringify(found.unknown)}, which the form lacks)`,
        remedy,
      });
      continue;
    }
    for (const { code, yes, no } of members) {
      const value = found.codes.includes(code) ? yes : no;
      const beside = values[code] ?? "";
      if (beside !== "" && beside !== value)
        read(column, { expected: `what the column of ${code} beside it says, ${beside}`, remedy: "export again" });
      values[code] = beside || value;
    }
  }
  return values;
}
