import { groupBy } from "../lib/collections.js";
import { plural } from "../lib/format-number.js";
import { wrap } from "../lib/wrap.js";
import { type Change, type ChangeKind, cellOf, changeKinds, type ShareChange, statedAgain } from "../schemas/index.js";

interface Compared {
  readonly earlier: string;
  readonly later: string;
  readonly changes: readonly Change[];
  readonly shareChanges: readonly ShareChange[];
  /** The ids of the cases in the sample on either side. */
  readonly sample: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** How each kind of change is listed: each value with its statements, or counted by field, as there are many and nothing is amiss. */
const listing: Readonly<Record<ChangeKind, "each" | "by field" | "count">> = {
  changed: "each",
  corrected: "each",
  contradicted: "each",
  compatible: "each",
  no_longer_known: "each",
  newly_known: "by field",
  unchanged: "count",
  not_stated_again: "count",
};

/** What became of values between two waves, as text for a terminal: the counts, then what is to be looked at, then shares that moved. */
export function formatChanges({ earlier, later, changes, shareChanges, sample }: Compared, width: number): string {
  const both = sample.after.filter((id) => sample.before.includes(id));
  const known = `${plural(changes.length, "value")} known on either side, of ${plural(both.length, "case")} in both samples`;
  const kinds = changeKinds.map((kind) => [kind, changes.filter(({ change }) => change === kind)] as const);
  return [
    ...wrap(`${earlier} → ${later}: ${known}`, width),
    ...formatSample(sample, width),
    ...formatStated(changes, width),
    ...kinds.map(([kind, rows]) => `  ${nameOf(kind).padEnd(16)}${String(rows.length).padStart(6)}`),
    ...kinds.flatMap(([kind, rows]) => formatKind(kind, rows, width)),
    ...formatShares(shareChanges, width),
  ].join("\n");
}

/** Who is in one sample only; nothing where both are the same. */
function formatSample({ before, after }: Compared["sample"], width: number): string[] {
  const [gone, come] = [before.filter((id) => !after.includes(id)), after.filter((id) => !before.includes(id))];
  if (gone.length + come.length === 0) return [];
  const parts = [
    gone.length > 0 && `only before: ${gone.join(", ")}`,
    come.length > 0 && `only after: ${come.join(", ")}`,
  ];
  const counts = `cases in the sample: ${before.length} → ${after.length}`;
  return wrap([counts, ...parts.filter((part) => part !== false)].join("; "), width, "  ", "    ");
}

/** Which cases known before anybody has said anything of since, and which nobody has: what is compared is the former. */
function formatStated(changes: readonly Change[], width: number): string[] {
  const { stated, silent } = statedAgain(changes);
  if (silent.length === 0) return [];
  const parts = [
    `cases with a new statement: ${stated.length === 0 ? "none" : `${stated.length} (${stated.join(", ")})`}`,
    `with none, so that nothing shows whether they changed: ${silent.length} (${silent.join(", ")})`,
  ];
  return wrap(parts.join("; "), width, "  ", "    ");
}

function nameOf(kind: ChangeKind): string {
  return kind.replaceAll("_", " ");
}

function formatKind(kind: ChangeKind, rows: readonly Change[], width: number): string[] {
  if (rows.length === 0 || listing[kind] === "count") return [];
  if (listing[kind] === "each") return ["", nameOf(kind), ...rows.flatMap((row) => formatRow(row, width))];
  const counts = [...groupBy(rows, ({ field }) => field)].map(([field, own]) => `${field} ${own.length}`);
  return ["", nameOf(kind), ...wrap(counts.join(", "), width, "  ", "  ")];
}

function formatRow(row: Change, width: number): string[] {
  const dates = `${row.before_stated_on || "undated"} → ${row.after_stated_on || "undated"}`;
  const statements = `${list(row.before_statements)} → ${list(row.after_statements)}`;
  const against = row.contradicting === "" ? "" : `; against: ${list(row.contradicting)}`;
  return [
    ...wrap(`${cellOf(row)}: ${row.before || "none"} → ${row.after || "none"}`, width, "  ", "    "),
    ...wrap(
      `${row.after === "" ? row.before_stated_on || "undated" : dates}: ${statements}${against}`,
      width,
      "    ",
      "      ",
    ),
  ];
}

function list(ids: string): string {
  return ids === "" ? "none" : ids.replaceAll(";", ", ");
}

/** Counts of the cases known on both sides that moved; with other denominators, shares are not compared. */
function formatShares(rows: readonly ShareChange[], width: number): string[] {
  const moved = rows.filter(({ gained, lost }) => gained !== "" || lost !== "");
  if (moved.length === 0) return [];
  return [
    "",
    "of the cases known on both sides",
    ...moved.flatMap(({ field, code, before_in_both, after_in_both, in_both, gained, lost, not_stated_again }) => {
      const moves = [
        gained && `gained by ${list(gained)}`,
        lost && `lost by ${list(lost)}`,
        not_stated_again && `no new statement on ${list(not_stated_again)}`,
      ]
        .filter(Boolean)
        .join("; ");
      return wrap(
        `${field} ${code}: ${before_in_both} → ${after_in_both} of ${in_both}; ${moves}`,
        width,
        "  ",
        "    ",
      );
    }),
  ];
}
