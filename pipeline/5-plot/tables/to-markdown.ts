import { escapeMarkdown } from "./escape-markdown.js";
import type { PrintedTable } from "./printed-table.js";

const rules = { left: ":--", center: ":-:", right: "--:" } as const;

/** A table as GitHub and most manuscript tools read it: caption, table, notes. */
export function toMarkdown({ caption, columns, rows, notes }: PrintedTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `**${escapeMarkdown(caption)}**`,
    "",
    line(columns.map(({ heading }) => escapeMarkdown(heading))),
    line(columns.map(({ align }) => rules[align])),
    ...rows.map((cells) => line(cells.map(escapeMarkdown))),
    "",
    escapeMarkdown(notes.join(" ")),
    "",
  ].join("\n");
}
