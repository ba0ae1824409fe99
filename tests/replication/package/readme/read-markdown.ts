/** What a reader finds in a document of Markdown: headings, tables and ticked or unticked choices. */
export interface Markdown {
  readonly headings: readonly string[];
  readonly tables: readonly MarkdownTable[];
  readonly choices: readonly { readonly isTicked: boolean; readonly text: string }[];
  /** Paragraphs, each without its line breaks. */
  readonly prose: string;
}

export interface MarkdownTable {
  readonly section: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function readMarkdown(text: string): Markdown {
  const tables: { section: string; head: string[]; rows: string[][] }[] = [];
  let section = "";
  let isWithin = false;
  for (const line of text.split("\n")) {
    section = /^#+ (.+)$/.exec(line)?.[1] ?? section;
    const isRow = line.startsWith("|");
    if (isRow && !isWithin) tables.push({ section, head: cellsOf(line), rows: [] });
    else if (isRow && !/^[|\s-]+$/.test(line)) tables.at(-1)?.rows.push(cellsOf(line));
    isWithin = isRow;
  }
  return {
    headings: [...text.matchAll(/^##+ (.+)$/gm)].map(([, title = ""]) => title),
    tables,
    choices: [...text.matchAll(/^- \[([x ])\] (.+)$/gm)].map(([, tick, text = ""]) => ({
      isTicked: tick === "x",
      text,
    })),
    prose: text.replace(/^\|.*$/gm, "").replace(/\s+/g, " "),
  };
}

/** A bar that is escaped does not end a cell; a space that holds words together is a space. */
function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/\\(.)/g, "$1")
      .replace(/[\u00a0\u202f]/g, " "),
  );
}
