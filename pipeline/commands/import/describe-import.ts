import { type ColumnMatch, isToolColumn } from "../../instrument/matching/match-columns.js";
import { plural } from "../../lib/format-number.js";
import { widest } from "../terminal/progress.js";
import type { MadeImport } from "./import-answers.js";
import type { Proposed } from "./propose-mapping.js";

const widestColumn = 34;

/**
 * What each column of an export is taken for, a line each, where nobody has confirmed all of it; columns that a tool adds and that are not
 * read are counted. Last, how to take in what is left out, and which columns of exports before this one lacks.
 *
 * @param columns those of the export
 * @param file where the mapping is kept
 * @param observedOn when answers without a day were given, where somebody said so
 */
export function describeMapping(
  { rows, isNew, lacking }: Pick<Proposed, "rows" | "isNew" | "lacking">,
  columns: readonly string[],
  file: string,
  observedOn?: string,
): string[] {
  const without =
    lacking.length === 0
      ? []
      : [
          `${plural(lacking.length, "column")} of earlier exports not in this one, and left blank: ${shorten(lacking.join(", "), 120)}`,
        ];
  const own = rows.filter(({ column }) => columns.includes(column));
  const isDated = own.some(({ field, use }) => field === "_submitted" && use === "yes");
  const undated =
    isDated || observedOn !== undefined
      ? []
      : [
          "no column has the day of an answer: all count as of observed_on in study.json; of another wave, say when it was: --observed-on DATE",
        ];
  const shown = isNew ? describeMatches(own, file) : [`mapping: as ${file} has it`];
  return [...shown, ...without, ...undated];
}

function describeMatches(rows: readonly ColumnMatch[], file: string): string[] {
  const isShown = (row: ColumnMatch) => row.use === "yes" || !isToolColumn(row);
  const shown = rows.filter(isShown).map(({ column, field, use, how }) => {
    return [shorten(column), use === "yes" ? field : "left out", how];
  });
  const widths = [0, 1].map((at) => widest([...shown.map((row) => row[at] ?? ""), ["column", "field"][at] ?? ""]));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  const hidden = rows.length - shown.length;
  const more = hidden === 0 ? [] : [`and ${plural(hidden, "column")} that the tool adds, left out`];
  const isLeftOut = rows.some((row) => isShown(row) && row.use === "no");
  const remedy = isLeftOut
    ? ["to take in what is left out: once imported, write a field and yes into its row of", `${file}, and import again`]
    : [];
  return ["", line(["column", "field", "matched by"]), ...shown.map(line), ...more, ...remedy, ""];
}

/** What an import changes. */
export function describeImport(made: MadeImport, isDropping: boolean): string[] {
  const { added, replaced, unchanged, gone, dropped, otherWaves, withdrawn, notApproved, unknownStatuses } = made;
  const { newCases, otherwise, several, without, joined, doubled } = made;
  const names = (list: readonly string[]) =>
    `${list.slice(0, 5).join(", ")}${list.length > 5 ? `, and ${list.length - 5} more` : ""}`;
  // An export of one wave has no submissions of the others, and dropping them would lose those waves.
  const outside = new Set(otherWaves);
  const deleted = gone.filter((id) => !outside.has(id));
  const parts: readonly (readonly [list: readonly string[], one: string, many?: string])[] = [
    [replaced, "edited since, replaced"],
    [notApproved, "not approved or on hold, left out"],
    [
      unknownStatuses,
      "review status that is not known, taken in as approved",
      "review statuses that are not known, taken in as approved",
    ],
    [withdrawn, "not approved since it was imported, removed", "not approved since they were imported, removed"],
    isDropping
      ? [dropped, "no longer in the export, removed"]
      : [deleted, "no longer in the export, kept (--drop-deleted removes them)"],
    [
      otherWaves,
      "submitted before or after all of this export, kept, as of another wave; what was deleted among them, remove from the answers yourself",
    ],
    [joined, "kept twice under two ids of one submission, now once"],
    [
      doubled,
      "of the new ones with the case, the day and all answers of one that is kept and not in this export: is it the same under another id",
      "of the new ones with the case, the day and all answers of others that are kept and not in this export: are they the same under other ids",
    ],
    [newCases, "new case, added to the cases", "new cases, added to the cases"],
    [
      otherwise,
      "case written otherwise, taken for the same; where it is another, first add it to cases.csv",
      "cases written otherwise, taken for the same; where one is another, first add it to cases.csv",
    ],
    [without, "case without a submission", "cases without a submission"],
  ];
  return [
    `${plural(added.length, "submission")} new, ${unchanged} unchanged`,
    ...parts.flatMap(([list, one, many = one]) =>
      list.length === 0 ? [] : [`${list.length} ${list.length === 1 ? one : many}: ${names(list)}`],
    ),
    ...made.unanswered.map(
      ({ block, count }) =>
        `${plural(count, "submission")} with nothing in ${block}: no answer, as none chosen cannot be distinguished from not asked`,
    ),
    ...made.partly.map(
      ({ block, count }) =>
        `${plural(count, "submission")} with some choices of ${block} blank: the form did not offer them, or nothing shows that it did`,
    ),
    ...(several === 0 ? [] : [`${plural(several, "case")} with several submissions, each a statement of its own`]),
  ];
}

function shorten(text: string, widest = widestColumn): string {
  const plain = text.replace(/\s+/g, " ");
  return plain.length <= widest ? plain : `${plain.slice(0, widest - 1)}…`;
}
