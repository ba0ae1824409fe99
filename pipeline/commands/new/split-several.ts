import { distinct } from "../../lib/collections.js";
import type { Code } from "../../schemas/codes.js";
import { formatValue } from "../../schemas/value.js";
import type { Reading } from "./words.js";

const separators = [
  { name: { en: "commas", fr: "virgules" }, pattern: /\s*,\s*/ },
  { name: { en: "semicolons", fr: "points-virgules" }, pattern: /\s*;\s*/ },
  { name: { en: "slashes", fr: "barres" }, pattern: /\s*\/\s*/ },
  { name: { en: "+", fr: "+" }, pattern: /\s*\+\s*/ },
  { name: { en: "bars", fr: "barres verticales" }, pattern: /\s*\|\s*/ },
  { name: { en: "blanks", fr: "espaces" }, pattern: /\s+/, isBlank: true },
] as const;
const most = 12;
const longest = 40;

interface Several {
  readonly words: readonly string[];
  /** What the words of a cell are separated by, in English. */
  readonly separator: string;
  /** How each cell of several words is read, once each word has its code. */
  readonly readings: (codes: readonly Code[]) => Reading[];
}

/**
 * The words of a column whose cells list several each: words that come back in other cells. Undefined for any other: a comma in a
 * sentence, or a name of two words, makes no list.
 *
 * @example splitSeveral(["farming, crafts", "crafts", "farming"])?.words // ["farming", "crafts"]
 */
export function splitSeveral(answers: readonly string[]): Several | undefined {
  for (const { name, pattern, ...separator } of separators) {
    const lists = distinctWords(answers).map((raw) => ({
      raw,
      parts: raw.split(pattern).filter((part) => part !== ""),
    }));
    const longer = lists.filter(({ parts }) => parts.length > 1);
    const words = distinctWords(lists.flatMap(({ parts }) => parts));
    const alone = distinctWords(lists.flatMap(({ parts }) => (parts.length === 1 ? parts : [])));
    const comesBack = (word: string) =>
      lists.filter(({ parts }) => parts.some((part) => isSame(part, word))).length > 1;
    const areKnown = longer.flatMap(({ parts }) => parts).every((word) => alone.some((other) => isSame(word, other)));
    const isList = "isBlank" in separator ? areKnown : words.length <= lists.length && words.some(comesBack);
    if (longer.length === 0 || !isList || words.length > most || !words.every(isWord)) continue;
    const codeOf = (codes: readonly Code[], word: string) => codes.find(({ label }) => isSame(label, word))?.code ?? "";
    const reason = {
      en: `Several answers, separated by ${name.en}.`,
      fr: `Plusieurs réponses, séparées par des ${name.fr}.`,
    };
    const cells = distinct(answers).filter((raw) => longer.some((list) => isSame(list.raw, raw)));
    return {
      words,
      separator: name.en,
      readings: (codes) =>
        cells.map((raw) => {
          const parts = distinctWords(raw.split(pattern).filter((part) => part !== ""));
          return { raw, read: formatValue({ kind: "set", codes: parts.map((part) => codeOf(codes, part)) }), reason };
        }),
    };
  }
  return undefined;
}

/** Short, and no number: dates and figures have separators of their own. */
function isWord(word: string): boolean {
  return word.length <= longest && /\p{L}/u.test(word);
}

/** Each word once, however it is spelt. */
export function distinctWords(words: readonly string[]): string[] {
  return words.filter((word, index) => words.findIndex((other) => isSame(other, word)) === index);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
