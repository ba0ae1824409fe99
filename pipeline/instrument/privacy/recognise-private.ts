import { westernDigits } from "../../lib/text.js";
import type { Field } from "../../schemas/index.js";
import { fold } from "../fold.js";
import { countWords, numberWords, type PrivateWords, privateWords } from "./private-words.js";

// \b knows the letters of English alone. A second telephone is phone2.
const within = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\d*(?![\\p{L}\\p{N}])`, "u");
const lead =
  "(?:(?:q|question)? ?\\d+[a-z]? )?(?:(?:quel(?:le)?s? (?:est|sont)|(?:what|which) (?:is|are)|indiquez|precisez) )?(?:(?:votre|vos|sa|son|your|his|her|their|the|le|la|l|su|ihr|ihre|seu|sua) )?";
const wholly = (words: string) => new RegExp(`^${lead}(?:${words}) ?\\d*$`, "u");
const patterns = privateWords.map(({ what, anywhere, alone, asText, aloneAsText, isNumber = false }: PrivateWords) => {
  return {
    ...{ what, isNumber, anywhere: anywhere.map(({ source }) => within(source)) },
    ...{ alone: alone ? [wholly(alone.source)] : [], asText: asText ? [within(asText.source)] : [] },
    aloneAsText: aloneAsText ? [wholly(aloneAsText.source)] : [],
  };
});
const asksForNumber = wholly(numberWords.source);
const counts = new RegExp(`^(?:.* )?${countWords.source}(?![\\p{L}\\p{N}])`, "u");

/** How a question is answered; unknown of a table that nothing describes, which may hold anything. */
export type AnsweredBy = "text" | "number" | "choice" | "unknown";

/** What a question is called. */
export interface QuestionWords {
  /** Names that programs give it: its label may say more, as that "name" is the name of an organisation. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
  readonly answeredBy: AnsweredBy;
}

/**
 * What a question seems to give away of a person, by its words and by its answers; undefined where nothing. Of a question that is answered
 * by yes or no, and of a choice among several, no words are given: whether somebody has a telephone is no telephone number. A number can
 * be that of a telephone, and no name; who does something is a person where anything can be written.
 *
 * @param words a label, or names and labels
 * @param cells its answers; some of them are enough
 * @example recognisePrivate("Votre e-mail", []) // "an e-mail address"
 */
export function recognisePrivate(words: string | QuestionWords, cells: readonly string[]): string | undefined {
  const { names, labels, answeredBy } =
    typeof words === "string" ? { names: [], labels: [words], answeredBy: "unknown" as const } : words;
  const all = [...names, ...labels];
  const whole = labels.some((label) => label !== "") ? labels : all;
  const byCells = byAnswers(all, cells, answeredBy);
  // Where the label asks how many there are, the name only says of what.
  if (byCells !== undefined || labels.some(asksHowMany)) return byCells;
  const isAny = answeredBy === "text" || answeredBy === "unknown";
  return (
    firstOf(all, "anywhere", answeredBy) ??
    firstOf(whole, "alone", answeredBy) ??
    (isAny ? (firstOf(whole, "asText", answeredBy) ?? firstOf(whole, "aloneAsText", answeredBy)) : undefined)
  );
}

/** The same by words that leave no doubt: what is called "name" and no more may well be that of an organisation. */
export function recogniseNamed(texts: readonly string[]): string | undefined {
  return firstOf(texts, "anywhere", "unknown");
}

export function answersTo({ type }: Pick<Field, "type">): AnsweredBy {
  return type === "code" || type === "codes" ? "choice" : type === "text" ? "text" : "number";
}

export const noWords: QuestionWords = { names: [], labels: [], answeredBy: "choice" };

type Where = "anywhere" | "alone" | "asText" | "aloneAsText";

function firstOf(texts: readonly string[], where: Where, answeredBy: AnsweredBy): string | undefined {
  return texts.map((text) => byWords(text, where, answeredBy)).find((what) => what !== undefined);
}

function byWords(text: string, where: Where, answeredBy: AnsweredBy): string | undefined {
  // What a tool makes of a question on a position. Elsewhere, a precision is what an answer is made clear by.
  if (/^_.+_precision$|-Accuracy$/.test(text)) return "a position";
  // Without its accent, the person who is asked is the survey itself.
  if (/(?<!\p{L})enquêtée?(?!\p{L})/iu.test(text.normalize("NFC")) && answeredBy !== "number") return "a person's name";
  if (asksHowMany(text)) return undefined;
  const words = wordsIn(text);
  const able = answeredBy === "number" ? patterns.filter(({ isNumber }) => isNumber) : patterns;
  return able.find((one) => one[where].some((pattern) => pattern.test(words)))?.what;
}

function asksHowMany(text: string): boolean {
  return counts.test(wordsIn(text));
}

function wordsIn(text: string): string {
  // Of men and women alike: "gérant(e)", "directeur(trice)".
  return fold(text.replace(/_/g, " ").replace(/\((?:e|ne|rice|trice|euse|a|in)\)/giu, ""));
}

const email = /^(?:mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
/** With its country's or trunk's sign, or in the groups that telephone numbers are written in, and amounts are not. */
const phone =
  /^(?:\+|00)\d[\d\s().-]{7,}$|^\(?0\)?[ .-]?\d(?:[ ./-]?\d){7,9}$|^\d{2}(?:[ .-]\d{2}){3,4}$|^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/;
/** Telephone numbers that other countries write as thousands are. */
const threeGroups = /^\d{3}([ .-])\d{3}\1\d{3}$/;
const plainDigits = /^\d{8,12}$/;
const title =
  /^(?:mme|mlle|mr|mrs|ms|dr|prof|sr|sra|herr|frau|sig|sig\.ra|m\.|السيدة?|الدكتورة?|الاستاذة?|د\.)\.?\s+\p{L}/iu;
const manyDigits = /^\d(?:[ ./-]?\d){7,14}$/;
const position =
  /^[-−]?\d{1,2}(?:\.\d{3,}[ ,;/]+[-−]?\d{1,3}\.\d{3,}( -?[\d.]+){0,2}|,\d{3,}[ ;/]+[-−]?\d{1,3},\d{3,})°?$/;

function byAnswers(texts: readonly string[], cells: readonly string[], answeredBy: AnsweredBy): string | undefined {
  const filled = cells.map((cell) => westernDigits(cell.trim())).filter((cell) => cell !== "");
  const half = (...shapes: readonly RegExp[]) =>
    filled.length > 0 && 2 * filled.filter((cell) => shapes.some((shape) => shape.test(cell))).length > filled.length;
  if (half(email)) return "an e-mail address";
  if (half(title)) return "a person's name";
  if (half(phone)) return "a telephone number";
  // Amounts are of different lengths, and many of them are round.
  const alike = answeredBy === "text" ? [threeGroups, plainDigits] : answeredBy === "unknown" ? [threeGroups] : [];
  const numbers = filled.filter((cell) => /^\d[\d .,/-]*$/.test(cell));
  const lengths = new Set(numbers.map((cell) => cell.replace(/\D/g, "").length));
  if (half(...alike) && lengths.size === 1 && !numbers.some((cell) => cell.endsWith("000")))
    return "a telephone number";
  if (half(manyDigits) && texts.some((text) => asksForNumber.test(wordsIn(text)))) return "a telephone number";
  if (half(position)) return "a position";
  return half(email, phone) ? "a telephone number or an e-mail address" : undefined;
}
