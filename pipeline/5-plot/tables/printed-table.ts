/** A table ready to be set. Every text is as a reader reads it; each format escapes what it must. */
export interface PrintedTable {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** What stands below: source, n, missing, and what the signs mean. */
  readonly notes: readonly string[];
}

export interface Column {
  readonly heading: string;
  /** How much of the table's width it takes, beside the shares of the others. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
}

interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** In letters: what a column takes at least and at most, whatever stands in it. */
const [least, most] = [6, 40];

/** A table whose columns take as much of the width as their longest words and cells ask for. */
export function withColumns(
  { name, caption, notes }: Pick<PrintedTable, "name" | "caption" | "notes">,
  { headings, rows }: Sheet,
  alignOf: (column: number) => Column["align"] = () => "left",
): PrintedTable {
  const columns = headings.map((heading, i): Column => {
    const words = heading.split(/\s+/).map((word) => word.length);
    const cells = rows.map((row) => (row[i] ?? "").length);
    const share = Math.min(most, Math.max(least, ...words, ...cells));
    return { heading, share, align: alignOf(i) };
  });
  return { name, caption, columns, rows, notes };
}
