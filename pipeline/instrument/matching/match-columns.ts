import { z } from "zod";
import { ascendingBy } from "../../lib/collections.js";
import { isLabelEnd, isPathEnd } from "../export/column-path.js";
import type { SurveyExport } from "../export/export.js";
import { toolColumns, toolNames } from "../export/tool-columns.js";
import { fold } from "../fold.js";
import { likeness } from "../likeness.js";
import { type PersonalOnes, personalColumns } from "./personal-columns.js";
import { isYesOrNo } from "./read-choices.js";
import type { Target } from "./targets.js";

/** A row of instrument/mapping.csv: what a column of the export is taken for. */
export const ColumnMatch = z.strictObject({
  column: z.string().min(1).describe("column of the export"),
  field: z.string().describe("field or block that it answers; _case, _submission, _submitted or _status; empty: none"),
  how: z.string().describe("how it was matched: by name, by label, by words, as a column of the tool, or why not"),
  use: z.enum(["yes", "no"]).describe("whether it is read: write yes or no"),
});
export type ColumnMatch = z.infer<typeof ColumnMatch>;

const byTool = "a column of the tool";

/** Whether a column has a name that a tool gives, and answers no question. */
export function isToolColumn({ column, field }: ColumnMatch): boolean {
  return toolNames.has(column) && (field === "" || field.startsWith("_"));
}

/**
 * What each column of an export answers: by its name, by its label, then by the nearest words; what seems to be about a person, and what
 * the tool adds, is left out. A question that was renamed may have a column for each of its names.
 *
 * @param about what the study has decided, and its form shows, on questions about people; and what the columns of the export that are not
 *   given here are taken for
 */
export function matchColumns(
  { columns, rows }: SurveyExport,
  targets: readonly Target[],
  { confirmed = [], ...about }: PersonalOnes & { readonly confirmed?: readonly ColumnMatch[] } = {},
): ColumnMatch[] {
  const sample = rows.slice(0, 200).map(({ cells }) => cells);
  const taken = new Set(confirmed.flatMap(({ field, use }) => (use === "yes" && field !== "" ? [field] : [])));
  const found = new Map<string, ColumnMatch>();
  const settle = (column: string, field: string, how: string, use: ColumnMatch["use"]) => {
    found.set(column, { column, field, how, use });
    if (field !== "") taken.add(field);
  };
  const open = () => columns.filter((column) => !found.has(column));
  const cellsOf = (column: string) => sample.map((row) => row[column] ?? "");
  const personal = personalColumns(cellsOf, about);
  const leaveOut = (whyOf: (column: string) => string | undefined) => {
    for (const column of open()) {
      const why = whyOf(column);
      if (why !== undefined) settle(column, "", why, "no");
    }
  };
  const settleAs = (column: string, target: Target, how: string) => {
    const why = personal.whyField(column, target);
    if (why !== undefined) settle(column, "", why, "no");
    else settle(column, target.id, how, "yes");
  };
  const matchBy = (how: string, isMatch: (column: string, target: Target) => boolean) => {
    for (const column of open()) {
      const free = targets.filter(({ id }) => !taken.has(id));
      const found = free.find((one) => isMatch(column, one));
      if (found !== undefined) settleAs(column, inOwnWords(found, cellsOf(column), free) ?? found, how);
    }
  };
  // A question may be called as a tool calls a column of its own.
  const isAsked = (column: string) =>
    targets.some(({ id, asked }) => asked.some(({ name }) => name === column && !taken.has(id)));
  for (const [target, all] of Object.entries(toolColumns)) {
    const named = all.filter((column) => !isAsked(column));
    const present = named.filter((column) => columns.includes(column));
    // Every id is read: an edit changes some of them, and the next export may have only one.
    const read = target === "_submission" ? present : target === "" || taken.has(target) ? [] : present.slice(0, 1);
    for (const column of present)
      settle(column, read.includes(column) ? target : "", byTool, read.includes(column) ? "yes" : "no");
  }
  // What forms call a question comes before what the study calls its field.
  matchBy("name", isNameInForms);
  matchBy("name", (column, { id }) => isPathEnd(column, id));
  for (const column of open()) {
    const again = targets.find((target) => isFormerName(column, target, [...confirmed, ...found.values()]));
    if (again !== undefined && personal.whyField(column, again) === undefined) settle(column, again.id, "name", "yes");
  }
  leaveOut(personal.whyQuestion);
  // A question in its own words comes before a choice at the end of them.
  matchBy("label", (column, target) => labelsOf(target).some((label) => fold(column) === fold(label)));
  matchBy("label", (column, target) => labelsOf(target).some((label) => isLabelEnd(column, label)));
  leaveOut(personal.whyColumn);
  const free = targets.filter(({ id }) => !taken.has(id));
  for (const { column, target, score } of nearest(open(), free)) {
    if (found.has(column) || taken.has(target.id)) continue;
    settleAs(column, target, `words: ${Math.round(100 * score)} % the same`);
  }
  for (const column of open()) settle(column, "", "nothing like it in the codebook", "no");
  return columns.map((column) => found.get(column) as ColumnMatch);
}

function isNameInForms(column: string, { names, id }: Target): boolean {
  return names.some((name, at) => (at === 0 || name !== id) && isPathEnd(column, name));
}

/** LimeSurvey has what somebody wrote in the column of the choice "other": its field, where the cells are no yes and no. */
function inOwnWords({ names }: Target, cells: readonly string[], targets: readonly Target[]): Target | undefined {
  const name = names.find((one) => one.endsWith("/other"));
  if (name === undefined || cells.every((cell) => cell === "" || isYesOrNo(cell))) return undefined;
  return targets.find((one) => one.names[0] === name.replace(/\/other$/, "_other"));
}

/** Whether a column has another of the names that forms gave to a question than the columns that answer it already. */
function isFormerName(column: string, { id, asked }: Target, settled: readonly ColumnMatch[]): boolean {
  const names = [...new Set(asked.map(({ name }) => name))];
  const taken = settled.filter(({ field, use }) => field === id && use === "yes");
  return names.some(
    (name) =>
      isPathEnd(column, name) && !taken.some((one) => isPathEnd(one.column, name)) && taken.length < names.length,
  );
}

/** What a column may be headed by; a choice that is a number, as a year, only with its question before it. */
function labelsOf({ field, labels }: Target): readonly string[] {
  return field === undefined || field.block === "" ? labels : labels.filter((label) => /\p{L}/u.test(label));
}

/** Whatever stands in a cell goes into a text: a column that is not plainly its question stays out. */
function leastLikeness({ field }: Target): number {
  return field?.type === "text" ? 0.75 : 0.4;
}

function nearest(columns: readonly string[], targets: readonly Target[]) {
  const pairs = columns.flatMap((column) =>
    targets.map((target) => {
      const words = [...labelsOf(target), ...target.names.map((name) => name.replace(/[_/]/g, " "))];
      return { column, target, score: Math.max(0, ...words.map((text) => likeness(column, text))) };
    }),
  );
  return pairs.filter(({ target, score }) => score >= leastLikeness(target)).sort(ascendingBy(({ score }) => [-score]));
}
