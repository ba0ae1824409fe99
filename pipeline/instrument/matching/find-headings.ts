import { isPathEnd } from "../export/column-path.js";
import type { SurveyExport } from "../export/export.js";
import type { Target } from "./targets.js";

/** What a column is headed by: the name of its question in a form, its label as a tool writes it, or words that do not show which. */
export type Heading = "names" | "labels" | "unknown";

/**
 * What heads each column. Tools head the columns of names with names and those of labels with labels, all in one way; people do not.
 *
 * @param found the columns, and what each answers
 */
export function findHeadings(
  kind: SurveyExport["kind"],
  found: readonly { readonly column: string; readonly target: Pick<Target, "names" | "labels"> }[],
): ReadonlyMap<string, Heading> {
  const own = found.map(({ column, target }) => [column, headingOf(column, target)] as const);
  const clear = new Set(own.map(([, heading]) => heading).filter((heading) => heading !== "unknown"));
  const [only = "unknown"] = clear;
  const all: Heading | undefined = { odk: "names" as const, "google-forms": "labels" as const }[kind as string];
  return new Map(
    own.map(([column, heading]) => {
      if (all !== undefined) return [column, all];
      if (kind === "table") return [column, heading === "names" ? heading : "unknown"];
      return [column, heading === "unknown" && clear.size === 1 ? only : heading];
    }),
  );
}

/** By small and capital letters too: many a label is the name with a capital. */
function headingOf(column: string, { names, labels }: Pick<Target, "names" | "labels">): Heading {
  const plain = column.trim();
  const isName = names.some((name) => plain.endsWith(name.split("/").at(-1) ?? name) && isPathEnd(column, name));
  const isLabel = labels.some((label) => label.trim() !== "" && plain.endsWith(label.trim()));
  if (isName === isLabel) return "unknown";
  return isName ? "names" : "labels";
}
