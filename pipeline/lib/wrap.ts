import { escapeInvisible } from "./escape-invisible.js";

/**
 * Text in lines of at most `width` columns, broken at blanks; a word that is longer, as an address, stays whole. Blanks of every kind and what would move
 * the cursor (line breaks, escapes) become a blank; what else cannot be seen is spelt out.
 *
 * @param first what the first line starts with
 * @param others what every other line starts with
 * @example wrap("one two three", 11, "- ", "  ") // ["- one two", "  three"]
 */
export function wrap(text: string, width: number, first = "", others = first): string[] {
  const space = Math.max(1, width - Math.max(first.length, others.length));
  const words = escapeInvisible(text.replace(/[\p{Cc}\p{Z}]+/gu, " "))
    .trim()
    .split(/ +/);
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > space) {
      lines.push(line);
      line = word;
    } else {
      line += line === "" ? word : ` ${word}`;
    }
  }
  return [...lines, line].map((content, index) => (index === 0 ? first : others) + content);
}

function lengthOf(text: string): number {
  return [...text].length;
}
