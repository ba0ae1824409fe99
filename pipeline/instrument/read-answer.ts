import type { Locale } from "../lib/tables/locale.js";
import { readDate } from "../lib/tables/read-date.js";
import { readNumber } from "../lib/tables/read-number.js";
import { plainBlanks } from "../lib/text.js";
import type { Field } from "../schemas/index.js";
import { fold } from "./fold.js";
import type { Option } from "./targets.js";

/** What a cell answers; or what was expected in its place, and a remedy. */
export type Answer = { readonly value: string } | { readonly expected: string; readonly remedy: string };

const blank = /^(|n\/a|null|nan)$/i;
const yes = /^(1|true|vrai|yes|oui|y|x|×|sí|sim|ja|نعم)$/i;
const no = /^(0|false|faux|no|non|n|não|nein|لا)$/i;

/** A cell of a field, as the study writes it; a blank stays blank, whatever the field: nobody answered, or was asked. */
export function readAnswer(cell: string, field: Field, options: readonly Option[], locale?: Locale): Answer {
  const text = plainBlanks(cell);
  if (blank.test(text)) return { value: "" };
  switch (field.type) {
    case "number":
    case "year":
      return readNumeric(text, field, locale);
    case "code":
      return readCode(text, field, options);
    case "codes": {
      const found = splitAnswers(text, options);
      return "codes" in found ? { value: found.codes.join(" ") } : unknownChoice(found.unknown, options);
    }
    default:
      return { value: text };
  }
}

function readNumeric(text: string, { unit, type }: Field, locale?: Locale): Answer {
  const plain = westernDigits(text);
  const reading = readNumber(unit === "%" ? plain.replace(/\s*[%٪]$/, "") : plain, locale);
  const remedy = "give the locale of the export: --locale fr";
  if (reading?.kind === "one" && type === "year" && !/^(1[89]\d\d|20\d\d|2100)$/.test(reading.text))
    return { expected: "a year from 1800 to 2100", remedy: "correct it where it was answered" };
  if (reading?.kind === "one") return { value: reading.text };
  if (reading?.kind === "two")
    return { expected: `a number that is not ${reading.texts[0]} or ${reading.texts[1]}, by how it is read`, remedy };
  const what = type === "year" ? "a year" : unit === "" ? "a number" : `a number of ${unit}`;
  return { expected: what, remedy: /^\d[\d\s.]*,\d+/.test(text) ? remedy : "correct it where it was answered" };
}

/** Digits and marks of Arabic and Persian numbers as those of the analysis. @example westernDigits("٢٠٫٤") // "20.4" */
function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/(?<=\d)٫(?=\d)/g, ".")
    .replace(/(?<=\d)٬(?=\d{3})/g, "");
}

function readCode(text: string, field: Field, options: readonly Option[]): Answer {
  const found = optionCalled(text, options);
  if (found !== undefined) return { value: found.code };
  const { yes: yesCode } = field;
  const others = options.filter(({ code }) => code !== yesCode);
  const [noOption] = others;
  if (yesCode !== "" && yes.test(text)) return { value: yesCode };
  if (yesCode !== "" && noOption !== undefined && others.length === 1 && no.test(text)) return { value: noOption.code };
  return unknownChoice(text, options);
}

function unknownChoice(found: string, options: readonly Option[]): Answer {
  const known = options.map(({ code, words }) => words.at(-1) ?? code).join(", ");
  return {
    expected: `one of ${known}${found === "" ? "" : ` (not ${JSON.stringify(found)}, which the form lacks)`}`,
    remedy: "add the choice to the codebook with a code, or correct the answer where it was given",
  };
}

interface Names {
  readonly exact: ReadonlyMap<string, Option>;
  /** By letters and digits alone. */
  readonly alike: ReadonlyMap<string, Option>;
}

// Every cell of a column asks for the same options.
const namesKnown = new WeakMap<readonly Option[], Names>();

/** Options by what they may be called; the first of those called alike. */
function namesOf(options: readonly Option[]): Names {
  const known = namesKnown.get(options);
  if (known !== undefined) return known;
  const named = options.flatMap((option) => option.words.map((word) => [word, option] as const)).reverse();
  const folded = named.map(([word, option]) => [fold(word), option] as const).filter(([word]) => word !== "");
  const names = { exact: new Map(named), alike: new Map(folded) };
  namesKnown.set(options, names);
  return names;
}

function optionCalled(text: string, options: readonly Option[]): Option | undefined {
  const { exact, alike } = namesOf(options);
  return exact.get(text) ?? alike.get(fold(text));
}

/**
 * The answers in one cell: codes with blanks between, or labels with commas, semicolons or line breaks between, also where a label has a
 * comma itself: the longest that fits is taken.
 */
export function splitAnswers(
  text: string,
  options: readonly Option[],
): { readonly codes: readonly string[] } | { readonly unknown: string } {
  const words = text.split(/\s+/);
  const byName = words.map((word) => options.find((option) => option.words[0] === word || option.code === word));
  if (byName.every((option) => option !== undefined)) return { codes: byName.map((option) => option.code) };
  const codes: string[] = [];
  for (let rest = text.trim(); rest !== ""; ) {
    const fits = options
      .flatMap(({ code, words }) => words.map((word) => ({ code, word: plainBlanks(word) })))
      .filter(({ word }) => word !== "" && rest.toLowerCase().startsWith(word.toLowerCase()))
      .filter(({ word }) => /^\s*([,;\n]|$)/.test(rest.slice(word.length)))
      .sort((a, b) => b.word.length - a.word.length);
    const [best] = fits;
    if (best === undefined) return { unknown: rest.split(/[,;\n]/)[0] ?? rest };
    codes.push(best.code);
    rest = rest.slice(best.word.length).replace(/^\s*[,;\n]?\s*/, "");
  }
  return { codes };
}

/** The day of a date with a time, as each tool writes it: `2024-06-10T09:20:41`, `2024/06/10 9:20:41 AM UTC+1`, `10/06/2024 09:20`. */
export function readDay(cell: string, locale?: Locale): Answer {
  const [day = ""] = westernDigits(plainBlanks(cell)).split(/[T\s]/);
  if (day === "") return { value: "" };
  const reading = readDate(day, locale);
  if (/^(1899|190[0-5])\b/.test(reading?.kind === "one" ? reading.text : day))
    return {
      expected: "a day after 1905",
      remedy: "a spreadsheet shows a small number so: take the export as it was downloaded",
    };
  if (reading?.kind === "one") return { value: reading.text };
  const which =
    reading?.kind === "two" ? ` that is not ${reading.texts[0]} or ${reading.texts[1]}, by how it is read` : "";
  return { expected: `a day${which}`, remedy: "give the locale of the export: --locale fr" };
}
