import { distinct } from "../pipeline/lib/order.js";
import { describeProblem } from "../pipeline/lib/problem.js";
import { plural } from "../pipeline/lib/progress.js";
import type { Compared } from "./compare-folders.js";
import type { Difference } from "./differ/difference.js";

const most = 5;

/** One line per kind of artifact, and below them where files differ. */
export function tell(compared: readonly Compared[]): string[] {
  const kinds = distinct(compared.map(({ kind }) => kind));
  const width = Math.max(0, ...kinds.map((kind) => kind.length));
  const summary = kinds.map((kind) => {
    const files = compared.filter((file) => file.kind === kind);
    const different = files.filter(({ differences }) => differences.length > 0).length;
    return `${kind.padEnd(width)}   ${plural(files.length, "file")}, ${different === 0 ? "the same bytes" : `${different} not the same`}`;
  });
  return [...summary, ...compared.flatMap(tellFile)];
}

function tellFile({ file, differences }: Compared): string[] {
  const more = differences.length - most;
  const told = differences.slice(0, most).map((difference) => describeProblem({ file, ...inWords(difference) }));
  return more > 0 ? [...told, `${file}: and ${more} more`] : told;
}

function inWords({ where, expected = "nothing", found = "nothing" }: Difference): { column: string; message: string } {
  return { column: where, message: `expected ${expected}, but a fresh run made ${found}` };
}
