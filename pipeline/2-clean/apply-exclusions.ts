import { ascendingBy, groupBy } from "../lib/collections.js";
import { formatCsv } from "../lib/csv.js";
import { type Diagnostic, InputError } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import { type Exclusion, Rejected } from "../schemas/index.js";

export type RejectedRow = Omit<Rejected, "excused_because"> & { readonly role: string };

/**
 * The refused rows, each with the reason why the study may go on without it.
 *
 * @param others what else is wrong, to be reported in the same run: an error in a decision is often why a row is refused
 * @throws InputError listing every refused row that exclusions.csv does not excuse, and every exclusion that excuses nothing
 */
export function applyExclusions(
  rejected: readonly RejectedRow[],
  exclusions: readonly Exclusion[],
  file: string,
  others: readonly Diagnostic[] = [],
): Rejected[] {
  const used = new Set<Exclusion>();
  const rows = rejected.map(({ role, ...refusal }): Rejected => {
    const exclusion = exclusions.find(
      (row) => row.role === role && row.row_id === refusal.row_id && row.rule === refusal.rule,
    );
    if (exclusion) used.add(exclusion);
    return { ...refusal, excused_because: exclusion?.reason ?? "" };
  });
  // By line, as people read; the rows come in the order of their ids, where 10 is before 9. The cells of a table's row share its
  // name: what is wrong with the name is reported once.
  const refused = groupBy(
    rows.filter(({ excused_because }) => excused_because === "").sort(ascendingBy(({ file, line }) => [file, line])),
    ({ file, line, column, rule, value }) => JSON.stringify([file, line, column, rule, value]),
  );
  const unused: Diagnostic[] = exclusions.flatMap((exclusion) =>
    used.has(exclusion)
      ? []
      : [
          {
            ...whereIs(exclusion, file),
            message: `no row ${exclusion.row_id} is refused for ${exclusion.rule} any more; remove the row`,
          },
        ],
  );
  if (refused.size + unused.length + others.length > 0) {
    throw new InputError([...others, ...[...refused.values()].map(diagnosticOf), ...unused], {
      saveAs: "rejected.csv",
      bytes: formatCsv(rows, Rejected, ["file", "line", "column", "rule", "row_id"]),
    });
  }
  return rows;
}

function diagnosticOf(same: Rejected[]): Diagnostic {
  const { file, line, column, value, rule, expected, remedy } = same[0] as Rejected;
  const ids = same.map(({ row_id }) => row_id).join(", ");
  const rows = ids.trim() === "" ? "" : ` (${same.length === 1 ? "row" : "rows"} ${ids})`;
  const hint = remedy === "" ? "" : `; ${remedy}`;
  return { file, line, column, message: `${rule}: expected ${expected}, but found "${value}"${hint}${rows}` };
}
