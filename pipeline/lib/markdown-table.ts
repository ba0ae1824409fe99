export interface MarkdownColumn {
  readonly heading: string;
  /** As the reader's program chooses, where it is left out. */
  readonly align?: "left" | "center" | "right";
}

const rules = { left: ":--", center: ":-:", right: "--:" } as const;

/**
 * A table of Markdown, without a line break at its end. In a cell a bar is escaped, unless it is already, and a line break is a blank.
 *
 * @param columns a text stands for a column with that heading
 * @param rows cells that are already Markdown
 * @example markdownTable(["code", { heading: "n", align: "right" }], [["a|b", "3"]]) // "| code | n |\n| --- | --: |\n| a\\|b | 3 |"
 */
export function markdownTable(
  columns: readonly (string | MarkdownColumn)[],
  rows: readonly (readonly string[])[],
): string {
  const given = columns.map((column) => (typeof column === "string" ? { heading: column } : column));
  const rule = ({ align }: MarkdownColumn) => (align === undefined ? "---" : rules[align]);
  return [line(given.map(({ heading }) => heading)), `| ${given.map(rule).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|").replace(/\s*\n\s*/g, " ")).join(" | ")} |`;
}
