import { plural } from "../../lib/format-number.js";
import { arabicFontName, fontName } from "../layout/theme.js";
import { fontFiles } from "./font-files.js";
import { arabicScript } from "./with-arabic.js";

/** Words that no font has all letters of: they would be drawn as boxes. */
export class MissingGlyphs extends Error {
  override readonly name = "MissingGlyphs";

  /** @param words a few of them, each with the letters that are missing */
  constructor(readonly words: string) {
    super(`expected words in letters that ${fontName} or ${arabicFontName} has, but found ${words}`);
  }
}

/**
 * Refuses lines of text that would lose letters.
 *
 * @throws MissingGlyphs
 */
export async function needsGlyphs(lines: readonly string[]): Promise<void> {
  const words = await missingGlyphs(lines);
  const others = words.length - mostNamed;
  const named = words.slice(0, mostNamed).join(", ");
  if (words.length > 0) throw new MissingGlyphs(others > 0 ? `${named} and ${plural(others, "other word")}` : named);
}

const mostNamed = 3;

/** Blanks, and marks that are never seen: a font needs no glyph for them. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * The words that have letters of which the figures' fonts have no glyph, each once, with the code points of these letters.
 *
 * @example await missingGlyphs(["Orléans 🌿"]) // ['"🌿" (U+1F33F)']
 */
export async function missingGlyphs(lines: readonly string[]): Promise<string[]> {
  const { latin, arabic } = await lettersOfFonts();
  const isDrawn = (letter: string) => {
    const point = letter.codePointAt(0) ?? 0;
    // A figure's stack has the Arabic font for words in that script only.
    return unseen.test(letter) || latin.has(point) || (arabicScript.test(letter) && arabic.has(point));
  };
  return [...new Set(lines.flatMap((line) => line.split(/\s+/)))].flatMap((word) => {
    const letters = [...new Set(word)].filter((letter) => !isDrawn(letter));
    return letters.length === 0 ? [] : `"${word}" (${letters.map(codePoint).join(", ")})`;
  });
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

type Letters = ReadonlySet<number>;
let read: Promise<{ latin: Letters; arabic: Letters }> | undefined;

function lettersOfFonts(): Promise<{ latin: Letters; arabic: Letters }> {
  read ??= import("fontkit").then(({ openSync }) => {
    // The weights of a font have the same letters.
    const letters = ([file]: readonly [string, ...string[]]) => {
      const font = openSync(require.resolve(file));
      if (!("characterSet" in font)) throw new Error(`expected one font in ${file}, but found a collection`);
      return new Set(font.characterSet);
    };
    return { latin: letters(fontFiles[fontName]), arabic: letters(fontFiles[arabicFontName]) };
  });
  return read;
}
