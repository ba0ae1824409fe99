import { fold } from "./fold.js";
import { countWords, numberWords, type PrivateWords, privateWords } from "./private-words.js";

// \b knows the letters of English alone. A second telephone is phone2.
const within = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\d*(?![\\p{L}\\p{N}])`, "u");
const lead =
  "(?:(?:quel(?:le)?s? (?:est|sont)|(?:what|which) (?:is|are)|indiquez|precisez) )?(?:(?:votre|vos|sa|son|your|his|her|their|the|le|la|l|su|ihr|ihre|seu|sua) )?";
const wholly = (words: string) => new RegExp(`^${lead}(?:${words}) ?\\d*$`, "u");
const patterns = privateWords.map(({ what, anywhere, alone }: PrivateWords) => {
  return { what, anywhere: anywhere.map(({ source }) => within(source)), alone: alone ? [wholly(alone.source)] : [] };
});
const asksForNumber = wholly(numberWords.source);
const counts = new RegExp(`^(?:.* )?${countWords.source}(?![\\p{L}\\p{N}])`, "u");

/** What a question is called. */
export interface QuestionWords {
  /** Names that programs give it: its label may say more, as that "name" is the name of an organisation. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
}

/**
 * What a question seems to give away of a person, by its words and by its answers; undefined where nothing. Of a question that is answered
 * by yes or no, and of a choice among several, no words are given: whether somebody has a telephone is no telephone number.
 *
 * @param words a label, or names and labels
 * @param cells its answers; some of them are enough
 * @example recognisePrivate("Votre e-mail", []) // "an e-mail address"
 */
export function recognisePrivate(words: string | QuestionWords, cells: readonly string[]): string | undefined {
  const { names, labels } = typeof words === "string" ? { names: [], labels: [words] } : words;
  const whole = labels.some((label) => label !== "") ? labels : [...names, ...labels];
  return byAnswers([...names, ...labels], cells) ?? recogniseNamed([...names, ...labels]) ?? firstOf(whole, "alone");
}

/** The same by words that leave no doubt: what is called "name" and no more may well be that of an organisation. */
export function recogniseNamed(texts: readonly string[]): string | undefined {
  return firstOf(texts, "anywhere");
}

export const noWords: QuestionWords = { names: [], labels: [] };

function firstOf(texts: readonly string[], where: "anywhere" | "alone"): string | undefined {
  return texts.map((text) => byWords(text, where)).find((what) => what !== undefined);
}

function byWords(text: string, where: "anywhere" | "alone"): string | undefined {
  // What a tool makes of a question on a position. Elsewhere, a precision is what an answer is made clear by.
  if (/^_.+_precision$|-Accuracy$/.test(text)) return "a position";
  // Without its accent, the person who is asked is the survey itself.
  if (/(?<!\p{L})enquêtée?(?!\p{L})/iu.test(text.normalize("NFC"))) return "a person's name";
  const words = fold(text.replace(/_/g, " "));
  if (counts.test(words)) return undefined;
  return patterns.find((one) => one[where].some((pattern) => pattern.test(words)))?.what;
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
