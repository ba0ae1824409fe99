import { plainBlanks } from "../../lib/text.js";
import { foldAnswer } from "../fold.js";
import { type Between, type Called, splitChoices } from "./split-choices.js";
import type { Option } from "./targets.js";

/** What a cell of choices says: the codes of each way to read it (one where it is clear, none where it cannot be read), or nothing. */
export interface ChoiceReading {
  readonly readings: readonly (readonly string[])[];
  readonly unknown: string;
  /** Nobody answered, or was asked. */
  readonly isBlank: boolean;
}

/** What is known of a column of choices before its cells are. */
export interface ChoiceColumn {
  readonly options: readonly Option[];
  readonly isSeveral: boolean;
  /** The code that yes, 1 and the like stand for; empty: none. */
  readonly yes: string;
  /** What the heading is: of a form's names, of its labels as a tool writes them together, or of a person. */
  readonly heading: "names" | "labels" | "unknown";
  readonly between: Between;
}

/** What tools and programs write where there is no answer, unless a choice is called so. */
const blank = /^(|n\/a|null|nan)$/i;
const yes = /^(1|true|vrai|yes|oui|y|x|×|sí|sim|ja|نعم)$/i;
const no = /^(0|false|faux|no|non|n|não|nein|لا)$/i;

/** Whether a cell of a choice says in itself that it was chosen, or was not. */
export function isYesOrNo(cell: string): boolean {
  return yes.test(cell.trim()) || no.test(cell.trim());
}

type Read = (cell: string) => Omit<ChoiceReading, "isBlank">;

/**
 * How the cells of a column of choices are read: all as names of the form or all as labels, whichever reads every cell. Where both do and
 * differ, the heading decides; where nothing does, a cell has both readings, for the import to refuse.
 *
 * @param cells the cells of all rows, each once
 */
export function readChoicesOf(cells: Iterable<string>, column: ChoiceColumn): (cell: string) => ChoiceReading {
  const texts = [...cells].map(plainBlanks).filter((text) => text !== "");
  const isRead = (read: Read, text: string) => blank.test(text) || read(text).readings.length > 0;
  const readers = (isExact: boolean): Readers => ({
    names: remembered(readerOf(column, "names", isExact)),
    labels: remembered(readerOf(column, "labels", isExact)),
  });
  const [exact, alike] = [readers(true), readers(false)];
  const choose = (): Read => {
    for (const level of [exact, alike]) {
      const fits = (["names", "labels"] as const).filter((by) => texts.every((text) => isRead(level[by], text)));
      const [only] = fits;
      if (only === undefined) continue;
      if (fits.length === 1) return level[only];
      return column.heading === "unknown" ? both(level) : level[column.heading];
    }
    return both(exact, alike);
  };
  const read = remembered(choose());
  return (cell) => {
    const text = plainBlanks(cell);
    const found = text === "" ? { readings: [], unknown: "" } : read(text);
    return { ...found, isBlank: found.readings.length === 0 && blank.test(text) };
  };
}

type Readers = Readonly<Record<"names" | "labels", Read>>;

/** All ways to read a cell by the surest level that has any. */
function both(...levels: readonly Readers[]): Read {
  return (text) => {
    let unknown = text;
    for (const { names, labels } of levels) {
      const found = [names(text), labels(text)];
      const readings = found.flatMap((one) => one.readings);
      const distinct = new Map(readings.map((codes) => [[...codes].sort().join("\0"), codes]));
      if (distinct.size > 0) return { readings: [...distinct.values()], unknown: "" };
      // What goes wrong furthest on has the shortest rest.
      unknown = found.reduce((best, one) => (one.unknown.length < best.length ? one.unknown : best), unknown);
    }
    return { readings: [], unknown };
  };
}

/** What options are called, the surest first: what the last form calls a choice comes before what earlier forms did. */
const wordsBy: Readonly<Record<"names" | "labels", readonly ((option: Option) => readonly string[])[]>> = {
  names: [({ names }) => names.slice(0, 1), ({ names }) => names],
  labels: [({ labels }) => labels],
};

function readerOf(column: ChoiceColumn, by: "names" | "labels", isExact: boolean): Read {
  const { options, isSeveral, between } = column;
  if (!isSeveral) {
    const find = finder(options, by, isExact);
    return (text) => {
      const found = find(text);
      const codes = found.length > 0 ? found : yesOrNo(text, column);
      return { readings: codes.map((code) => [code]), unknown: codes.length > 0 ? "" : text };
    };
  }
  const called = (option: Option, words: readonly string[]) =>
    words.map((word): Called => ({ code: option.code, word }));
  const levels = wordsBy[by].map((wordsOf) =>
    options.flatMap((option) => called(option, wordsOf(option).map(plainBlanks))),
  );
  const small = levels.map((level) => level.map(({ code, word }) => ({ code, word: word.toLowerCase() })));
  return (text) => {
    const tried = [
      ...levels.map((level) => splitChoices(text, level, by === "names" ? "any" : between)),
      ...(isExact
        ? []
        : small.map((level) => splitChoices(text.toLowerCase(), level, by === "names" ? "any" : between))),
    ];
    return tried.find(({ readings }) => readings.length > 0) ?? { readings: [], unknown: shortest(tried, text) };
  };
}

/** Where a cell goes wrong furthest on, in its own letters. */
function shortest(tried: readonly { readonly unknown: string }[], text: string): string {
  const rest = tried.reduce((best, { unknown }) => (unknown.length < best.length ? unknown : best), text);
  const at = text.toLowerCase().lastIndexOf(rest.toLowerCase());
  return at < 0 ? rest : text.slice(at, at + rest.length);
}

/** Finds the options called so: exactly, or else by letters, digits and the signs that tell answers apart. */
function finder(options: readonly Option[], by: "names" | "labels", isExact: boolean) {
  const index = (wordsOf: (option: Option) => readonly string[], tidy: (text: string) => string) => {
    const found = new Map<string, string[]>();
    for (const option of options)
      for (const word of new Set(wordsOf(option).map(tidy)))
        if (word !== "") found.set(word, [...(found.get(word) ?? []), option.code]);
    return (text: string) => found.get(tidy(text)) ?? [];
  };
  const tidiers = isExact ? [plainBlanks] : [plainBlanks, foldAnswer];
  const levels = tidiers.flatMap((tidy) => wordsBy[by].map((wordsOf) => index(wordsOf, tidy)));
  return (text: string): readonly string[] =>
    levels.map((level) => level(text)).find((codes) => codes.length > 0) ?? [];
}

function yesOrNo(text: string, { options, yes: yesCode }: ChoiceColumn): string[] {
  if (yesCode === "") return [];
  if (yes.test(text)) return [yesCode];
  const others = options.filter(({ code }) => code !== yesCode);
  const [noOption] = others;
  return noOption !== undefined && others.length === 1 && no.test(text) ? [noOption.code] : [];
}

/** Many rows have the same cell. */
function remembered(read: Read): Read {
  const known = new Map<string, ReturnType<Read>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    known.set(text, found);
    return found;
  };
}
