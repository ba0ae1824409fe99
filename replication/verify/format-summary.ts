import { distinct } from "../../pipeline/lib/collections.js";
import { formatDiagnostic } from "../../pipeline/lib/errors.js";
import { plural } from "../../pipeline/lib/format-number.js";
import type { Compared } from "./compare-folders.js";
import type { Difference } from "./diff/difference.js";

const most = 5;

export const isAlike = ({ differences }: Compared) => differences.length === 0;

/** One line per kind of artifact, below them where files differ, and last what it comes to. */
export function formatSummary(compared: readonly Compared[]): string[] {
  const kinds = distinct(compared.map(({ kind }) => kind));
  const width = Math.max(0, ...kinds.map((kind) => kind.length));
  const perKind = kinds.map((kind) => {
    const files = compared.filter((file) => file.kind === kind);
    return `${kind.padEnd(width)}   ${plural(files.length, "file")}, ${countDifferent(files) ?? "the same bytes"}`;
  });
  const summary = `${plural(compared.length, "file")} compared: ${countDifferent(compared) ?? "all byte for byte the same"}`;
  return [...perKind, ...compared.flatMap(formatFile), summary];
}

function countDifferent(compared: readonly Compared[]): string | undefined {
  const different = compared.filter((file) => !isAlike(file)).length;
  return different === 0 ? undefined : `${different} different`;
}

function formatFile({ file, differences }: Compared): string[] {
  const more = differences.length - most;
  const shown = differences.slice(0, most).map((difference) => formatDiagnostic({ file, ...describe(difference) }));
  return more > 0 ? [...shown, `${file}: and ${more} more`] : shown;
}

function describe({ where, expected = "nothing", found = "nothing" }: Difference): { column: string; message: string } {
  return { column: where, message: `expected ${expected}, but a fresh run made ${found}` };
}
