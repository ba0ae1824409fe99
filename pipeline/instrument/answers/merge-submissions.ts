import type { Row } from "../../lib/csv.js";

/** A row of the answers; its cells may be made each time that they are asked for. */
export interface Answered {
  readonly submission: string;
  readonly submitted: string;
  readonly cells: Record<string, string>;
}

function answered(cells: Record<string, string>): Answered {
  return { submission: cells.submission ?? "", submitted: cells.submitted ?? "", cells };
}

/** What an import changes in the answers. */
export interface MergedAnswers {
  readonly rows: readonly Row[];
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: number;
  /** In the study, and no longer in the export. */
  readonly gone: readonly string[];
  /** Of these, what was submitted before or after everything in the export, as other waves are of an export of one: it is never dropped. */
  readonly otherWaves: readonly string[];
  /** Of what is gone, what is removed. */
  readonly dropped: readonly string[];
  /** In the study before, and not approved any more: removed. */
  readonly withdrawn: readonly string[];
}

/**
 * The answers with those of an export: a submission that is there already stays or is replaced, and one that the export no longer has is
 * kept unless it is dropped. Dropped is what lies between the first and the last day of the export. What was not approved since it was imported goes.
 *
 * @param columns what a row holds; `submission` identifies it
 */
export function mergeSubmissions(
  before: readonly Row[],
  now: readonly Answered[],
  {
    columns,
    drop,
    rejected = [],
  }: { readonly columns: readonly string[]; readonly drop: boolean; readonly rejected?: readonly string[] },
): MergedAnswers {
  const old = new Map(before.map(({ cells }) => [cells.submission ?? "", answered(cells)]));
  const fresh = new Map(now.map((row) => [row.submission, row]));
  const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
    columns.every((column) => (one[column] ?? "") === (other[column] ?? ""));
  const known = [...fresh].filter(([id]) => old.has(id));
  const replaced = known.filter(([id, { cells }]) => !isSame(old.get(id)?.cells ?? {}, cells)).map(([id]) => id);
  const isRejected = new Set(rejected);
  const withdrawn = [...old.keys()].filter((id) => !fresh.has(id) && isRejected.has(id));
  const gone = [...old.keys()].filter((id) => !fresh.has(id) && !isRejected.has(id));
  const span = spanOf(fresh.values());
  const otherWaves = gone.filter((id) => isOutside(old.get(id)?.submitted ?? "", span));
  const isOther = new Set(otherWaves);
  const dropped = drop ? gone.filter((id) => !isOther.has(id)) : [];
  const removed = new Set([...withdrawn, ...dropped]);
  const all = new Map([...[...old].filter(([id]) => !removed.has(id) && !fresh.has(id)), ...fresh]);
  const keyed = [...all.values()].map((row) => ({ row, key: `${row.submitted}\0${row.submission}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    rows: keyed.map(({ row }, at) => ({
      line: at + 2,
      get cells() {
        return row.cells;
      },
    })),
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    replaced,
    unchanged: known.length - replaced.length,
    gone,
    otherWaves,
    dropped,
    withdrawn,
  };
}

/** The first and the last day of submissions; both empty where none has one. */
function spanOf(rows: Iterable<Answered>): readonly [first: string, last: string] {
  let [first, last] = ["", ""];
  for (const { submitted } of rows) {
    if (submitted === "") continue;
    if (first === "" || submitted < first) first = submitted;
    if (submitted > last) last = submitted;
  }
  return [first, last];
}

function isOutside(day: string, [first, last]: readonly [string, string]): boolean {
  return day !== "" && first !== "" && (day < first || day > last);
}
