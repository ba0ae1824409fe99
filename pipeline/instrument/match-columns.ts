import { z } from "zod";
import { ascendingBy } from "../lib/collections.js";
import type { SurveyExport } from "./export.js";
import { fold, likeness } from "./likeness.js";
import { recognisePrivate } from "./recognise-private.js";
import type { Target } from "./targets.js";

/** A row of instrument/mapping.csv: what a column of the export is taken for. */
export const ColumnMatch = z.strictObject({
  column: z.string().min(1).describe("column of the export"),
  field: z.string().describe("field or block that it answers; _case, _submission, _submitted or _status; empty: none"),
  how: z.string().describe("how it was matched: by name, by label, by words, as a column of the tool, or why not"),
  use: z.enum(["yes", "no"]).describe("whether it is read: write yes or no"),
});
export type ColumnMatch = z.infer<typeof ColumnMatch>;

/** What the tools add to the answers, by the target that it is; empty for what is not read. */
const ofTools: Readonly<Record<string, string>> = {
  ...{ "meta/rootUuid": "_submission", _uuid: "_submission", KEY: "_submission", instanceID: "_submission" },
  ...{ "meta/instanceID": "_submission", "meta-instanceID": "_submission", ResponseId: "_submission" },
  ...{
    _submission_time: "_submitted",
    SubmissionDate: "_submitted",
    Timestamp: "_submitted",
    Horodateur: "_submitted",
  },
  ...{
    Zeitstempel: "_submitted",
    "Marca temporal": "_submitted",
    "Carimbo de data/hora": "_submitted",
    submitdate: "_submitted",
  },
  ...{
    "Date de réponse": "_submitted",
    "طابع زمني": "_submitted",
    _validation_status: "_status",
    ReviewState: "_status",
  },
  ...Object.fromEntries(
    [
      ...["start", "end", "today", "_id", "_notes", "_status", "_tags", "_index", "__version__", "_xform_id_string"],
      ...[
        "AttachmentsPresent",
        "AttachmentsExpected",
        "Status",
        "Edits",
        "FormVersion",
        "PARENT_KEY",
        "formdef_version",
      ],
      ...["_parent_index", "_parent_table_name", "meta/instanceName", "meta-instanceName", "audit", "_version_"],
    ].map((name) => [name, ""]),
  ),
};

/** The last word of a column's name, behind its groups. @example lastName("identity/town") // "town" */
export function lastName(column: string): string {
  return column.split(/[/:.-]/).at(-1) ?? column;
}

/**
 * What each column of an export answers: by its name, by its label, then by the nearest words; what seems to be about a person, and what
 * the tool adds, is left out.
 */
export function matchColumns({ columns, rows }: SurveyExport, targets: readonly Target[]): ColumnMatch[] {
  const sample = rows.slice(0, 200);
  const taken = new Set<string>();
  const found = new Map<string, ColumnMatch>();
  const settle = (column: string, field: string, how: string, use: ColumnMatch["use"]) => {
    found.set(column, { column, field, how, use });
    if (field !== "") taken.add(field);
  };
  const open = () => columns.filter((column) => !found.has(column));
  const matchBy = (how: string, isMatch: (column: string, target: Target) => boolean) => {
    for (const column of open()) {
      const target = targets.find((one) => !taken.has(one.id) && isMatch(column, one));
      if (target !== undefined) settle(column, target.id, how, "yes");
    }
  };
  // The surest comes first: an edit keeps the root's id, and may change the submission's own.
  for (const [column, target] of Object.entries(ofTools)) {
    if (!columns.includes(column)) continue;
    const isSecond = target !== "" && taken.has(target);
    settle(column, isSecond ? "" : target, "a column of the tool", target !== "" && !isSecond ? "yes" : "no");
  }
  matchBy("name", (column, { names }) => names.some((name) => isPathEnd(column, name)));
  for (const column of open()) {
    const cells = sample.map((row) => row.cells[column] ?? "");
    const what = recognisePrivate(column, cells);
    if (what !== undefined) settle(column, "", `personal: seems to be ${what}`, "no");
  }
  matchBy("label", (column, { labels }) => labels.some((label) => isLabelEnd(column, label)));
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

function nearest(columns: readonly string[], targets: readonly Target[]) {
  const pairs = columns.flatMap((column) =>
    targets.map(({ id, names, labels }) => {
      const words = [...labels, ...names.map((name) => name.replace(/[_/]/g, " "))];
      return { column, target: id, score: Math.max(0, ...words.map((text) => likeness(column, text))) };
    }),
  );
  return pairs.filter(({ score }) => score >= 0.4).sort(ascendingBy(({ score }) => [-score]));
}
