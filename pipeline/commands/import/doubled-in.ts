import type { MergedAnswers } from "../../instrument/answers/merge-submissions.js";

/** New submissions with the case, the day and all values of one that is kept and that the export does not have: the same, by another id. */
export function doubledIn({ rows, added, gone, dropped }: MergedAnswers, columns: readonly string[]): string[] {
  const isAdded = new Set(added);
  const isKept = new Set(gone.filter((id) => !dropped.includes(id)));
  if (isAdded.size === 0 || isKept.size === 0) return [];
  const own = columns.filter((column) => column !== "submission");
  const contentOf = (cells: Readonly<Record<string, string>>) => own.map((column) => cells[column] ?? "").join("\0");
  const kept = new Set(rows.flatMap(({ cells }) => (isKept.has(cells.submission ?? "") ? [contentOf(cells)] : [])));
  return rows.flatMap(({ cells }) => {
    const id = cells.submission ?? "";
    return isAdded.has(id) && kept.has(contentOf(cells)) ? [id] : [];
  });
}
