import { plainBlanks } from "../../lib/text.js";
import type { Field } from "../../schemas/index.js";
import { isPathEnd } from "../export/column-path.js";
import type { SurveyExport } from "../export/export.js";
import type { Conventions } from "../export/infer-conventions.js";
import { findHeadings } from "../matching/find-headings.js";
import type { ColumnMatch } from "../matching/match-columns.js";
import { type ChoiceColumn, type ChoiceReading, readChoicesOf } from "../matching/read-choices.js";
import { caseTarget, type Option, type Target } from "../matching/targets.js";
import { type Answer, readAnswer, readChosen } from "./read-answer.js";

/** What the columns of an export fill, found once for all of its rows. */
export interface Plan {
  /** Columns of a field's own. */
  readonly fields: readonly {
    readonly column: string;
    readonly field: Field;
    /** The forms that have the column, by number. */
    readonly forms: readonly number[];
    readonly read: (cell: string) => Answer;
  }[];
  /** Columns with all answers to a question, and the codes that each field of the block takes. */
  readonly blocks: readonly {
    readonly column: string;
    readonly block: Target;
    readonly members: readonly Member[];
    readonly read: (cell: string) => ChoiceReading;
  }[];
  /** The forms of all waves, by number. */
  readonly forms: readonly number[];
}

export interface Member {
  readonly code: string;
  readonly yes: string;
  readonly no: string;
  /** Columns of its own in the export: blank where the form of a submission did not offer it. */
  readonly columns: readonly string[];
  /** The forms that offer it, by number. */
  readonly forms: readonly number[];
}

/** @param used the columns that the mapping has read */
export function planOf(
  given: Pick<SurveyExport, "kind" | "rows">,
  used: readonly ColumnMatch[],
  {
    targets,
    conventionsOf,
  }: { readonly targets: readonly Target[]; readonly conventionsOf: (column: string) => Conventions },
): Plan {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const found = used.flatMap(({ column, field }) => {
    const target = byId.get(field);
    return target === undefined || target.id === caseTarget ? [] : [{ column, target }];
  });
  const memberOf = ({ code }: Option): Member => {
    const member = byId.get(code);
    const forms = (member?.asked ?? []).map(({ form }) => form);
    const yes = member?.field?.yes;
    const no = member?.options.find((option) => option.code !== yes)?.code ?? "";
    const columns = used.filter(({ field }) => field === code).map(({ column }) => column);
    return { code, yes: yes ?? "", no, columns, forms };
  };
  const readers = choiceReaders(given, found);
  return {
    forms: [...new Set(targets.flatMap(({ asked }) => asked.map(({ form }) => form)))],
    fields: found.flatMap(({ column, target: { field, options, isDay, isWhole, asked, decided } }) => {
      if (field === undefined) return [];
      const choices = readers.get(column);
      const conventions = conventionsOf(column);
      const isPercent = (cell = "") => /[%٪]\s*$/.test(cell);
      const isBesidePercent = field.unit === "%" && given.rows.some(({ cells }) => isPercent(cells[column]));
      const read = (cell: string): Answer => {
        const text = plainBlanks(cell);
        if (decided.has(text)) return { value: text };
        if (choices === undefined) return readAnswer(cell, field, conventions, { isDay, isWhole, isBesidePercent });
        const chosen = readChosen(choices(cell), options);
        if (!("codes" in chosen)) return chosen;
        // Without a form, the answers are people's own words: a label is one that the codebook reads.
        const isOwn = asked.length === 0 && options.some((one) => isCalled(text, one));
        return { value: isOwn ? text : chosen.codes.join(" ") };
      };
      const own = asked.filter(({ name }) => isPathEnd(column, name));
      const forms = (own.length > 0 ? own : asked).map(({ form }) => form);
      return [{ column, field, forms, read }];
    }),
    blocks: found.flatMap(({ column, target }) => {
      const read = readers.get(column);
      if (target.field !== undefined || read === undefined) return [];
      return [{ column, block: target, members: target.options.map(memberOf), read }];
    }),
  };
}

/** How each column of choices is read: found from the cells of all rows together. */
function choiceReaders(
  { kind, rows }: Pick<SurveyExport, "kind" | "rows">,
  found: readonly { readonly column: string; readonly target: Target }[],
): Map<string, (cell: string) => ChoiceReading> {
  const headings = findHeadings(kind, found);
  const ofChoices = found.filter(({ target: { field } }) => field === undefined || /^codes?$/.test(field.type));
  const cells = new Map(ofChoices.map(({ column }) => [column, new Set<string>()]));
  if (cells.size > 0)
    for (const row of rows) {
      const own = row.cells;
      for (const [column, all] of cells) all.add(own[column] ?? "");
    }
  return new Map(
    ofChoices.map(({ column, target }) => {
      const { field, options } = target;
      const how: ChoiceColumn = {
        options,
        isSeveral: field === undefined || field.type === "codes",
        yes: field?.yes ?? "",
        heading: headings.get(column) ?? "unknown",
        between: kind === "google-forms" ? "marks" : "any",
      };
      return [column, readChoicesOf(cells.get(column) ?? [], how)];
    }),
  );
}

function isCalled(text: string, { code, labels }: Option): boolean {
  return [code, ...labels.slice(0, 1)].some((word) => word.toLowerCase() === text.toLowerCase());
}
