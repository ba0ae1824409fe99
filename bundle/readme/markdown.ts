/** A table of Markdown; a bar within a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A choice of the template, ticked or not. */
export function choice(isTrue: boolean, text: string): string {
  return `- [${isTrue ? "x" : " "}] ${text}`;
}
