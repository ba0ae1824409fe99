import { z } from "zod";
import { ascendingBy } from "../lib/collections.js";
import type { SurveyExport } from "./export.js";
import { fold } from "./fold.js";
import type { Question } from "./form.js";
import type { LeftOut } from "./form-fields.js";
import { likeness } from "./likeness.js";
import { noWords, recognisePrivate } from "./recognise-private.js";
import { caseTarget, type Target } from "./targets.js";
import { toolColumns } from "./tool-columns.js";

/** A row of instrument/mapping.csv: what a column of the export is taken for. */
export const ColumnMatch = z.strictObject({
  column: z.string().min(1).describe("column of the export"),
  field: z.string().describe("field or block that it answers; _case, _submission, _submitted or _status; empty: none"),
  how: z.string().describe("how it was matched: by name, by label, by words, as a column of the tool, or why not"),
  use: z.enum(["yes", "no"]).describe("whether it is read: write yes or no"),
});
export type ColumnMatch = z.infer<typeof ColumnMatch>;

const byTool = "a column of the tool";
const known = new Set(Object.values(toolColumns).flat());

/** Whether a column has a name that a tool gives, and answers no question. */
export function isToolColumn({ column, field }: ColumnMatch): boolean {
  return known.has(column) && (field === "" || field.startsWith("_"));
}

/** The last word of a column's name, behind its groups. @example lastName("identity/town") // "town" */
export function lastName(column: string): string {
  return column.split(/[/:.-]/).at(-1) ?? column;
}

const personal = "personal: seems to be ";

/**
 * What each column of an export answers: by its name, by its label, then by the nearest words; what seems to be about a person, and what
 * the tool adds, is left out.
 *
 * @param kept columns and questions that are read though they seem to be about a person
 * @param leftOut questions of the form that make no field
 */
export function matchColumns(
  { columns, rows }: SurveyExport,
  targets: readonly Target[],
  { kept = [], leftOut = [] }: { readonly kept?: readonly string[]; readonly leftOut?: readonly LeftOut[] } = {},
): ColumnMatch[] {
  const sample = rows.slice(0, 200).map(({ cells }) => cells);
  const taken = new Set<string>();
  const found = new Map<string, ColumnMatch>();
  const settle = (column: string, field: string, how: string, use: ColumnMatch["use"]) => {
    found.set(column, { column, field, how, use });
    if (field !== "") taken.add(field);
  };
  const open = () => columns.filter((column) => !found.has(column));
  const leaveOutIf = (what: string | undefined, column: string) => {
    if (what !== undefined) settle(column, "", `${personal}${what}`, "no");
    return what !== undefined;
  };
  const cellsOf = (column: string) => sample.map((row) => row[column] ?? "");
  const matchBy = (how: string, isMatch: (column: string, target: Target) => boolean) => {
    for (const column of open()) {
      const target = targets.find((one) => !taken.has(one.id) && isMatch(column, one));
      if (target === undefined || leaveOutIf(privateAs(column, target, { kept, cells: cellsOf(column) }), column))
        continue;
      settle(column, target.id, how, "yes");
    }
  };
  for (const [target, named] of Object.entries(toolColumns)) {
    const [best, ...others] = named.filter((column) => columns.includes(column));
    if (best !== undefined) settle(best, target, byTool, target === "" ? "no" : "yes");
    for (const column of others) settle(column, "", byTool, "no");
  }
  matchBy("name", (column, { names }) => names.some((name) => isPathEnd(column, name)));
  // A question that its label shows to be personal may have an innocent name, and a choice the name of such a question.
  const personalOnes = leftOut.filter(({ kind }) => kind !== "other");
  const leaveOutAsked = (isAskedBy: (column: string, question: Question) => boolean) => {
    for (const column of open()) {
      const asked = kept.includes(column) ? undefined : personalOnes.find((one) => isAskedBy(column, one.question));
      if (asked !== undefined) settle(column, "", asked.why, "no");
    }
  };
  leaveOutAsked((column, { name, labels }) =>
    [name, ...Object.values(labels)].some((text) => fold(text) === fold(column)),
  );
  matchBy("label", (column, { labels }) => labels.some((label) => isLabelEnd(column, label)));
  leaveOutAsked(isPersonalAt);
  for (const column of open()) {
    const cells = cellsOf(column);
    if (!kept.includes(column))
      leaveOutIf(recognisePrivate({ names: wordsOf(column, cells), labels: [] }, cells), column);
  }
  for (const { column, target, score } of nearest(
    open(),
    targets.filter(({ id }) => !taken.has(id)),
  )) {
    if (found.has(column) || taken.has(target)) continue;
    settle(column, target, `words: ${Math.round(100 * score)} % the same`, "yes");
  }
  for (const column of open()) settle(column, "", "nothing like it in the codebook", "no");
  return columns.map((column) => found.get(column) as ColumnMatch);
}

/** What the column of a target gives away of a person. A case is what the study is about, and a choice among several is a yes or a no. */
function privateAs(
  column: string,
  { id, field, names, labels }: Target,
  { kept, cells }: { readonly kept: readonly string[]; readonly cells: readonly string[] },
): string | undefined {
  if (id === caseTarget || [column, ...names].some((name) => kept.includes(name))) return undefined;
  const isChosen = field === undefined || field.block !== "" || field.yes !== "";
  return recognisePrivate(isChosen ? noWords : { names: [...wordsOf(column, cells), ...names], labels }, cells);
}

/** The words of a column, without the groups it is in; none of the choice of a question, which holds 1 or 0. */
function wordsOf(column: string, cells: readonly string[]): string[] {
  if (!column.includes("/")) return [column];
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length > 0 && filled.every((cell) => /^[01]$/.test(cell))) return [];
  return [/\s/.test(column) ? column : lastName(column)];
}

/** @example isPathEnd("group-town", "town") // true */
function isPathEnd(column: string, name: string): boolean {
  const [path, end] = [column, name].map((text) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[/:.-]+/g, "/"),
  );
  return path === end || (path ?? "").endsWith(`/${end}`);
}

function isLabelEnd(column: string, label: string): boolean {
  const [path, end] = [fold(column), fold(label)];
  if (end === "") return false;
  return path === end || (column.includes("/") && path.endsWith(` ${end}`));
}

function isPersonalAt(column: string, { name, labels }: Question): boolean {
  return isPathEnd(column, name) || Object.values(labels).some((label) => isLabelEnd(column, label));
}

function nearest(columns: readonly string[], targets: readonly Target[]) {
  const pairs = columns.flatMap((column) =>
    targets.map(({ id, names, labels }) => {
      const words = [...labels, ...names.map((name) => name.replace(/[_/]/g, " "))];
      return { column, target: id, score: Math.max(0, ...words.map((text) => likeness(column, text))) };
    }),
  );
  return pairs.filter(({ score }) => score >= 0.4).sort(ascendingBy(({ score }) => [-score]));
}
