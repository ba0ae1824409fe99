/** A choice, and what it is called in the column. */
export interface Called {
  readonly code: string;
  readonly word: string;
}

/** What stands between several answers in a cell: commas, semicolons and line breaks alone, or blanks as well. */
export type Between = "marks" | "any";

/** The ways to read a cell, each the codes of its choices; and what it goes wrong at, where there is none. */
export interface Split {
  readonly readings: readonly (readonly string[])[];
  readonly unknown: string;
}

const separators = { marks: /\s*(?:[,;\n]\s*|$)/y, any: /\s*[,;\n]\s*|\s+|$/y };

/** More ways than a person could choose among. */
const most = 24;

/**
 * Every way to read a cell as known choices one after the other: labels may hold blanks and commas themselves, so that only the
 * known labels tell where one ends.
 *
 * @example splitChoices("land, water", [{ code: "l", word: "land" }, { code: "w", word: "water" }, { code: "b", word: "land, water" }])
 * // { readings: [["l", "w"], ["b"]], unknown: "" }
 */
export function splitChoices(text: string, called: readonly Called[], between: Between = "any"): Split {
  const separator = separators[between];
  const known = new Map<number, readonly (readonly string[])[]>();
  let reached = 0;
  const readFrom = (at: number): readonly (readonly string[])[] => {
    if (at >= text.length) return [[]];
    const before = known.get(at);
    if (before !== undefined) return before;
    reached = Math.max(reached, at);
    const found = new Map<string, readonly string[]>();
    for (const { code, word } of called) {
      if (word === "" || !text.startsWith(word, at)) continue;
      separator.lastIndex = at + word.length;
      if (!separator.test(text)) continue;
      for (const rest of readFrom(separator.lastIndex)) {
        if (found.size >= most) continue;
        const codes = rest.includes(code) ? rest : [code, ...rest];
        found.set([...codes].sort().join("\0"), codes);
      }
    }
    const all = [...found.values()];
    known.set(at, all);
    return all;
  };
  const readings = readFrom(0);
  return { readings, unknown: readings.length > 0 ? "" : (text.slice(reached).split(/[,;\n]/)[0] ?? text).trim() };
}
