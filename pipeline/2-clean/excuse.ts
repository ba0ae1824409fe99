import { type Exclusion, Rejected } from "../artifacts.js";
import { formatCsv } from "../lib/csv.js";
import { InputError, type Problem } from "../lib/problem.js";

export type Refusal = Omit<Rejected, "excused_because"> & { readonly role: string };

/**
 * The refused rows, each with the reason why the study may go on without it.
 *
 * @param others what else is wrong, to be told in the same go: a slip in a decision often is why a row is refused
 * @throws InputError listing every refused row that exclusions.csv does not excuse, and every exclusion that excuses nothing
 */
export function excuse(
  refusals: readonly Refusal[],
  exclusions: readonly Exclusion[],
  file: string,
  others: readonly Problem[] = [],
): Rejected[] {
  const used = new Set<Exclusion>();
  const rows = refusals.map(({ role, ...refusal }): Rejected => {
    const exclusion = exclusions.find(
      (row) => row.role === role && row.row_id === refusal.row_id && row.rule === refusal.rule,
    );
    if (exclusion) used.add(exclusion);
    return { ...refusal, excused_because: exclusion?.reason ?? "" };
  });
  const refused: Problem[] = rows
    .filter(({ excused_because }) => excused_because === "")
    .map(({ file, line, column, value, rule, expected, row_id }) => ({
      file,
      line,
      column,
      message: `${rule}: expected ${expected}, but found "${value}" (row ${row_id})`,
    }));
  const idle: Problem[] = exclusions.flatMap((exclusion, index) =>
    used.has(exclusion)
      ? []
      : [
          {
            file,
            line: index + 2,
            message: `no row ${exclusion.row_id} is refused for ${exclusion.rule} any more; remove the row`,
          },
        ],
  );
  if (refused.length + idle.length + others.length > 0) {
    throw new InputError([...others, ...refused, ...idle], {
      saveAs: "rejected.csv",
      bytes: formatCsv(rows, Rejected, ["file", "line", "column", "rule", "row_id"]),
    });
  }
  return rows;
}
