const width = 120;

/** Paragraphs in lines of one width; headings, lists, tables and programs stay as they are. */
export function wrap(text: string): string {
  return text
    .split("\n\n")
    .map((block) => (/^([-#|>]|\d+\. |\s)/m.test(block) ? block : fill(block)))
    .join("\n\n");
}

function fill(paragraph: string): string {
  const lines: string[] = [];
  for (const word of paragraph.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join("\n");
}
