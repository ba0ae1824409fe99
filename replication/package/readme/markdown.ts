/** A table of Markdown; a bar within a cell is escaped, and a line break is a space. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const format = (cell: string) => cell.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
  const line = (cells: readonly string[]) => `| ${cells.map(format).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A choice of the template, ticked or not. */
export function choice(isTrue: boolean, text: string): string {
  return `- [${isTrue ? "x" : " "}] ${text}`;
}

/** Choices of which each reaches up to its limit, which is the next one's; ticked is the one that holds the amount. */
export function choose(amount: number, scale: readonly (readonly [limit: number, text: string])[]): string {
  const holding = scale.findIndex(([limit]) => amount < limit);
  return scale.map(([, text], place) => choice(place === holding, text)).join("\n");
}

/** Words of others, so that no character of theirs is taken for markup. */
export function plainly(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}
