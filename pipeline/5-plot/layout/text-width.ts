import { arabicWidth } from "./arabic-width.js";
import { bold } from "./theme.js";

// Advance widths in hundredths of the font size, characters of like width together, measured in Source Sans 3. A little
// wide on purpose. So a figure stays a pure function from tables to a spec: it lays text out without loading a font.
const regular: readonly (readonly [number, string])[] = [
  [0, "\u00ad"],
  [12, "\u202f"],
  [21, " \u00a0"],
  [26, "',.:;ijIl|îïÎÏ"],
  [30, "!f()[]{}-·’°"],
  [35, "t/\\r"],
  [44, '*s"?zxcç«»“”'],
  [49, "vyJYFL–"],
  [51, "#$+0123456789<=>^_aegk~Xéèêëàâäáã×≥≤±−"],
  [55, "VESATZhouÉÈÊÀÂbnñôóöûüúdpq"],
  [60, "CPRKBÇ●○&"],
  [66, "DGHNUOQ"],
  [74, "wM©"],
  [85, "W%m—@…œŒ"],
]; // prettier-ignore
const semiBold = 1.05;
const hundredths = new Map(
  regular.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
const unknown = 62;

/** About how wide a line of text is, in points; rather too wide than too narrow. */
export function textWidth(text: string, fontSize: number, weight = 400): number {
  let [width, at] = [0, 0];
  for (const character of text) {
    at += character.length;
    width += hundredths.get(character) ?? arabicWidth(character, text.slice(at, at + 8)) ?? unknown;
  }
  return ((width * fontSize) / 100) * (weight >= bold ? semiBold : 1);
}

const softHyphen = "\u00ad";

/**
 * Breaks text into lines of at most the given width in points: at blanks, and at soft hyphens where a word alone is wider than
 * that; a word without one stays whole.
 *
 * @example wrap("Gover\u00adnance", 30, 7) // ["Gover-", "nance"]
 */
export function wrap(text: string, width: number, fontSize: number, weight = 400): string[] {
  const fits = (line: string) => textWidth(line, fontSize, weight) <= width;
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const [whole, parts] = [word.replaceAll(softHyphen, ""), word.split(softHyphen)];
    if (line !== undefined && fits(`${line} ${whole}`)) lines[lines.length - 1] = `${line} ${whole}`;
    else if (fits(whole)) lines.push(whole);
    else lines.push(...parts.map((part, i) => (i < parts.length - 1 ? `${part}-` : part)));
  }
  return lines;
}

/** The least width at which `wrap` keeps every line within it. */
export function leastWidth(text: string, fontSize: number, weight = 400): number {
  return Math.max(...wrap(text, 0, fontSize, weight).map((line) => textWidth(line, fontSize, weight)));
}
