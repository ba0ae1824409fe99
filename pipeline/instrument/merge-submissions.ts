import type { Row } from "../lib/csv.js";

/** What an import changes in the answers. */
export interface MergedAnswers {
  readonly rows: readonly Row[];
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: number;
  /** In the study, and no longer in the export. */
  readonly gone: readonly string[];
}

/**
 * The answers with those of an export: a submission that is there already stays or is replaced, and one that the export no longer has is
 * kept unless it is dropped.
 *
 * @param columns what a row holds; `submission` identifies it
 */
export function mergeSubmissions(
  before: readonly Row[],
  now: readonly Readonly<Record<string, string>>[],
  { columns, drop }: { readonly columns: readonly string[]; readonly drop: boolean },
): MergedAnswers {
  const old = new Map(before.map((row) => [row.cells.submission ?? "", row.cells]));
  const fresh = new Map(now.map((cells) => [cells.submission ?? "", cells]));
  const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
    columns.every((column) => (one[column] ?? "") === (other[column] ?? ""));
  const known = [...fresh].filter(([id]) => old.has(id));
  const replaced = known.filter(([id, cells]) => !isSame(old.get(id) ?? {}, cells)).map(([id]) => id);
  const gone = [...old.keys()].filter((id) => !fresh.has(id));
  const kept = drop ? [] : gone;
  const all = new Map([...kept.map((id) => [id, old.get(id) ?? {}] as const), ...fresh]);
  const keyOf = (cells: Readonly<Record<string, string>>) => `${cells.submitted ?? ""}\0${cells.submission ?? ""}`;
  const sorted = [...all.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    rows: sorted.map((cells, at) => ({ line: at + 2, cells: { ...cells } })),
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    replaced,
    unchanged: known.length - replaced.length,
    gone,
  };
}
