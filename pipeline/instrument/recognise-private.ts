import { fold } from "./fold.js";
import { countWords, numberWords, type PrivateWords, privateWords } from "./private-words.js";

// \b knows the letters of English alone. A second telephone is phone2.
const within = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\d*(?![\\p{L}\\p{N}])`, "u");
const wholly = (words: string) =>
  new RegExp(`^(?:(?:votre|vos|your|the|le|la|l|su|ihr|ihre|seu|sua) )?(?:${words}) ?\\d*$`, "u");
const patterns = privateWords.map(({ what, anywhere, alone }: PrivateWords) => {
  return { what, tests: [...anywhere.map(({ source }) => within(source)), ...(alone ? [wholly(alone.source)] : [])] };
});
const asksForNumber = wholly(numberWords.source);
const counts = new RegExp(`^(?:.* )?${countWords.source}(?![\\p{L}\\p{N}])`, "u");

/**
 * What a question seems to give away of a person, by its words and by its answers; undefined where nothing. Of a question that is answered
 * by yes or no, and of a choice among several, no words are given: whether somebody has a telephone is no telephone number.
 *
 * @param texts its name and its labels
 * @param cells its answers; some of them are enough
 * @example recognisePrivate(["q7", "Votre e-mail"], []) // "an e-mail address"
 */
export function recognisePrivate(texts: string | readonly string[], cells: readonly string[]): string | undefined {
  const given = typeof texts === "string" ? [texts] : texts;
  return byAnswers(given, cells) ?? given.map(byWords).find((what) => what !== undefined);
}

function byWords(text: string): string | undefined {
  // What a tool makes of a question on a position. Elsewhere, a precision is what an answer is made clear by.
  if (/^_.+_precision$|-Accuracy$/.test(text)) return "a position";
  // Without its accent, the person who is asked is the survey itself.
  if (/(?<!\p{L})enquêtée?(?!\p{L})/iu.test(text.normalize("NFC"))) return "a person's name";
  const words = fold(text.replace(/_/g, " "));
  if (counts.test(words)) return undefined;
  return patterns.find(({ tests }) => tests.some((pattern) => pattern.test(words)))?.what;
}

const email = /^(?:mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
/** With its country's or trunk's sign, or in the groups that telephone numbers are written in, and amounts are not. */
const phone =
  /^(?:\+|00)\d[\d\s().-]{7,}$|^\(?0\)?[ .-]?\d(?:[ ./-]?\d){7,9}$|^\d{2}(?:[ .-]\d{2}){3,4}$|^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/;
const manyDigits = /^\d(?:[ ./-]?\d){7,14}$/;
const position = /^-?\d{1,2}\.\d{3,}[ ,;]+-?\d{1,3}\.\d{3,}( -?[\d.]+){0,2}$/;

function byAnswers(texts: readonly string[], cells: readonly string[]): string | undefined {
  const filled = cells.map((cell) => westernDigits(cell.trim())).filter((cell) => cell !== "");
  const half = (...shapes: readonly RegExp[]) =>
    filled.length > 0 && 2 * filled.filter((cell) => shapes.some((shape) => shape.test(cell))).length > filled.length;
  if (half(email)) return "an e-mail address";
  if (half(phone)) return "a telephone number";
  if (half(manyDigits) && texts.some((text) => asksForNumber.test(fold(text.replace(/_/g, " ")))))
    return "a telephone number";
  if (half(position)) return "a position";
  return half(email, phone) ? "a telephone number or an e-mail address" : undefined;
}

/** Digits of Arabic and Persian as those of the West. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}
