import { markdownTable } from "../../lib/markdown-table.js";
import { escapeMarkdown } from "./escape-markdown.js";
import type { PrintedTable } from "./printed-table.js";

/** A table as GitHub and most manuscript tools read it: caption, table, notes. */
export function toMarkdown({ caption, columns, rows, notes }: PrintedTable): string {
  const headings = columns.map(({ heading, align }) => ({ heading: escapeMarkdown(heading), align }));
  const table = markdownTable(
    headings,
    rows.map((cells) => cells.map(escapeMarkdown)),
  );
  return `**${escapeMarkdown(caption)}**\n\n${table}\n\n${escapeMarkdown(notes.join(" "))}\n`;
}
