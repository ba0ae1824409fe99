import { bold } from "./theme.js";

// Advance widths in hundredths of the font size, characters of like width together, measured in Source Sans 3. A little
// wide on purpose. So a figure stays a pure function from tables to a spec: it lays text out without loading a font.
const regular: readonly (readonly [number, string])[] = [
  [21, " "],
  [26, "',.:;ijIl|"],
  [30, "!f()[]{}-·’°"],
  [35, "t/\\r"],
  [44, '*s"?zxcç'],
  [49, "vyJYFL–"],
  [51, "#$+0123456789<=>^_aegk~Xéèêëàâäáã×"],
  [55, "VESATZhouÉÈÊbnñôóöûüúdpq"],
  [60, "CPRKB●○&"],
  [66, "DGHNUOQ"],
  [74, "wM©"],
  [83, "W%m—@…"],
]; // prettier-ignore
const semiBold = 1.05;
const hundredths = new Map(
  regular.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
const unknown = 62;

/** About how wide a line of text is, in points; rather too wide than too narrow. */
export function textWidth(text: string, fontSize: number, weight = 400): number {
  const width = [...text].reduce((sum, character) => sum + (hundredths.get(character) ?? unknown), 0);
  return ((width * fontSize) / 100) * (weight >= bold ? semiBold : 1);
}

/** Breaks text into lines of at most the given width in points; a word wider than that stays whole. */
export function wrap(text: string, width: number, fontSize: number, weight = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, fontSize, weight) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
