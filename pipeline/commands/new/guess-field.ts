import type { Conventions } from "../../instrument/export/infer-conventions.js";
import { distinct } from "../../lib/collections.js";
import { plural } from "../../lib/format-number.js";
import { uniqueSlugs } from "../../lib/slug.js";
import { readDate } from "../../lib/tables/read-date.js";
import type { Code } from "../../schemas/codes.js";
import type { Field } from "../../schemas/index.js";
import { guessYesNo } from "./guess-yes-no.js";
import { noAnswersOf } from "./no-answers.js";
import { plainNumbers } from "./plain-numbers.js";
import { distinctWords, splitSeveral } from "./split-several.js";
import type { Reading } from "./words.js";

/** What the cells of a column seem to be. */
export interface Guess {
  readonly type: Field["type"];
  readonly codes: readonly Code[];
  /** The code that means yes; empty where the field does not ask for yes or no. */
  readonly yes: string;
  readonly unit: string;
  /** Rows for decisions/coding.csv. */
  readonly coding: readonly Reading[];
  /** Rows for decisions/corrections.csv. */
  readonly corrections: readonly Reading[];
  /** What it was guessed from, for people. */
  readonly found: string;
}

const nothing = { codes: [], yes: "", unit: "", coding: [], corrections: [] };
const mostCodes = 12;
const longestWord = 40;

/**
 * The type of a column by rule: yes or no, else years from 1800 to 2100, else numbers, else lists of words that come back, which become
 * several codes, else at most 12 different short words, which become codes, else text. A blank cell and a dash give no answer.
 *
 * @param cells every cell of the column, blank ones too
 * @param conventions how the table writes numbers
 * @example guessField(["2009", "2014"]).type // "year"
 */
export function guessField(cells: readonly string[], conventions?: Conventions): Guess {
  const yesNo = guessYesNo(cells);
  if (yesNo !== undefined) return { ...nothing, ...yesNo };
  const coding = noAnswersOf(cells);
  const unanswered = new Set(coding.map(({ raw }) => raw));
  const answers = cells.filter((cell) => !unanswered.has(cell));
  const blanks = answers.length === cells.length ? "" : `; ${cells.length - answers.length} without answer`;
  const values = distinct(answers);
  const common = { ...nothing, coding };
  if (values.length === 0) return { ...nothing, type: "text", found: "no answers" };
  if (values.every((value) => /^(1[89]\d\d|20\d\d|2100)$/.test(value)))
    return { ...common, type: "year", found: `years from ${extremes(values)}${blanks}` };
  if (values.every(isDay)) return { ...common, coding: [], type: "text", found: `days, as ${values[0]}${blanks}` };
  const numbers = plainNumbers(values, conventions);
  if (numbers !== undefined) {
    const { unit, corrections, plain } = numbers;
    return { ...common, unit, corrections, type: "number", found: `numbers from ${extremes(plain)}${blanks}` };
  }
  const several = splitSeveral(answers);
  if (several !== undefined) {
    const codes = codesFor(several.words);
    const found = `${several.words.join(", ")}; several in a cell, separated by ${several.separator}${blanks}`;
    return { ...common, type: "codes", codes, coding: [...several.readings(codes), ...coding], found };
  }
  const words = distinctWords(answers);
  if (words.length <= mostCodes && words.every(isShort) && !areRemarks(words, answers.length)) {
    const found = `${words.join(", ")}${blanks}${words.length > 2 ? "" : askForYes(words.length)}`;
    return { ...common, type: "code", codes: codesFor(words), found };
  }
  const remedy = words.length > mostCodes || !words.every(isShort) ? "" : "; if these are codes, make its type code";
  return { ...nothing, type: "text", found: `${plural(words.length, "different text")}${blanks}${remedy}` };
}

const askForYes = (words: number) =>
  `; if ${words === 1 ? "it" : "one of them"} means yes, name its code in the column yes of codebook.csv`;

/** A day, with or without a time. */
function isDay(cell: string): boolean {
  const [day = ""] = cell.split(/[T\s]/);
  return day.length > 7 && readDate(day) !== undefined;
}

/** Words that hardly come back are no list to choose from, once there are some, or where they are sentences or one remark. */
function areRemarks(words: readonly string[], answers: number): boolean {
  const isSentence = (word: string) => /[.!?…]$/.test(word) || word.split(" ").length > 4;
  const hardlyRepeat = words.length > answers / 2;
  const isRemark = (answers === 1 || answers >= fewest) && words.some((word) => /\s/.test(word));
  return hardlyRepeat && (isRemark || words.some(isSentence));
}
/** Of fewer answers, each may well be another code. */
const fewest = 6;

/** What a list of codes can hold. */
function isShort(word: string): boolean {
  return word.length <= longestWord && !/[;\n]/.test(word);
}

function codesFor(labels: readonly string[]): Code[] {
  // no_answer is a decision, and no code.
  const codes = uniqueSlugs(labels, "code", ["no_answer"]);
  return labels.map((label, at) => ({ code: codes[at] ?? "", label }));
}

function extremes(numbers: readonly string[]): string {
  const sorted = numbers.map(Number).sort((a, b) => a - b);
  return `${sorted[0]} to ${sorted.at(-1)}`;
}
