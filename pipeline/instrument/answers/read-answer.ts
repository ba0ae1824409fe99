import type { Locale } from "../../lib/tables/locale.js";
import { readDate } from "../../lib/tables/read-date.js";
import { readNumber } from "../../lib/tables/read-number.js";
import { plainBlanks, westernDigits } from "../../lib/text.js";
import type { Field } from "../../schemas/index.js";
import { type Conventions, hasOpenPoint } from "../export/infer-conventions.js";
import type { ChoiceReading } from "../matching/read-choices.js";
import type { Option } from "../matching/targets.js";

/** What a cell answers; or what was expected in its place, and a remedy. */
export type Answer = { readonly value: string } | { readonly expected: string; readonly remedy: string };

/** What tools and programs write where there is no answer. */
const blank = /^(|n\/a|null|nan)$/i;

const giveLocale = "say how the export writes it: --locale fr, en-GB, en-US or another";

/**
 * A cell of a field that is no choice, as the study writes it; a blank stays blank, whatever the field: nobody answered, or was asked.
 *
 * @param asks what the form asks for, where that is narrower than the type of the field
 */
export function readAnswer(cell: string, field: Field, conventions: Conventions, asks: Asks = {}): Answer {
  const text = plainBlanks(cell);
  if (blank.test(text)) return { value: "" };
  if (field.type === "number" || field.type === "year") return readNumeric(text, field, conventions, asks);
  return asks.isDay ? readDay(text, conventions.days) : { value: text };
}

interface Asks {
  readonly isDay?: boolean;
  /** Whether other cells of the column have a percent sign. */
  readonly isBesidePercent?: boolean;
  /** For a whole number, in every form. */
  readonly isWhole?: boolean;
}

function readNumeric(
  text: string,
  { unit, type }: Field,
  { numbers: locale, isPointOpen }: Conventions,
  { isWhole = false, isBesidePercent = false }: Asks,
): Answer {
  const written = unit === "%" ? text.replace(/\s*[%٪]$/, "") : text;
  const plain = westernNumber(written);
  if (isPointOpen && hasOpenPoint(written)) {
    const expected = `a number that is not ${plain} or ${plain.replace(".", "")}, by how its point is read`;
    const settled =
      locale === undefined
        ? "say how the export writes it: --locale en-US where the point is a decimal one, --locale de where it is not"
        : "write it with a decimal comma, or with nothing between thousands";
    return { expected, remedy: settled };
  }
  const reading = readNumber(plain, locale);
  if (isBesidePercent && unit === "%" && written === text && reading?.kind === "one" && Number(reading.text) <= 1) {
    const share = Math.round(Number(reading.text) * 1e6) / 1e4;
    const remedy = "write it with its sign, as others of the column are";
    if (share > 0) return { expected: `a percentage that is not ${reading.text} % or ${share} %`, remedy };
  }
  if (isWhole && reading?.kind === "one" && /\./.test(reading.text)) {
    if (/\.0{1,2}$/.test(reading.text)) return { value: reading.text.replace(/\.0+$/, "") };
    const remedy = "correct it where it was answered, or where a mark stands between thousands, write the digits alone";
    return { expected: "a whole number, as the form asks for", remedy };
  }
  const remedy = giveLocale;
  if (reading?.kind === "one" && type === "year" && !/^(1[89]\d\d|20\d\d|2100)$/.test(reading.text))
    return {
      expected: "a year from 1800 to 2100",
      remedy: "correct it, or where it is no year, its type in the codebook",
    };
  if (reading?.kind === "one") return { value: reading.text };
  if (reading?.kind === "two")
    return { expected: `a number that is not ${reading.texts[0]} or ${reading.texts[1]}, by how it is read`, remedy };
  const what = type === "year" ? "a year" : unit === "" ? "a number" : `a number of ${unit}`;
  return { expected: what, remedy: /^[-+−]?\d[\d\s.]*,\d+/.test(text) ? remedy : "correct it where it was answered" };
}

/** Digits and marks of Arabic and Persian numbers as those of the analysis. @example westernNumber("٢٠٫٤") // "20.4" */
function westernNumber(text: string): string {
  return westernDigits(text)
    .replace(/(?<=\d)٫(?=\d)/g, ".")
    .replace(/(?<=\d)٬(?=\d{3})/g, "");
}

/** A cell of choices: the codes that it says, or what was expected. @param block whose fields the choices are, if any */
export function readChosen(
  { readings, unknown, isBlank }: ChoiceReading,
  options: readonly Option[],
  block?: string,
): { readonly codes: readonly string[] } | Exclude<Answer, { value: string }> {
  const [first, ...others] = readings;
  if (isBlank || (first === undefined && unknown === "")) return { codes: [] };
  if (first === undefined) {
    const choices = block === undefined ? `one of ${options.map(nameOf).join(", ")}` : `choices of ${block}`;
    const as = block === undefined ? "with a code" : "as a field of the block";
    return {
      expected: `${choices} (not ${JSON.stringify(unknown)}, which the form lacks)`,
      remedy: `add the choice to the codebook ${as}, or correct the answer where it was given`,
    };
  }
  if (others.length === 0) return { codes: first };
  const isSeveral = readings.some((codes) => codes.length !== 1);
  const described = readings.slice(0, 3).map((codes) => codes.map((code) => `${nameIn(options, code)} (${code})`));
  const remedy = isSeveral
    ? "write a semicolon between the choices, or export the names of the choices (XML values), or a column for each choice"
    : "export the names of the choices (XML values), head the column with the question's name in the form where it holds names, or correct labels that are the same";
  return {
    expected: `an answer that is read in one way, not as ${described.map((one) => one.join(" and ")).join(" or as ")}`,
    remedy,
  };
}

function nameOf({ labels, code }: Option): string {
  return labels[0] ?? code;
}

function nameIn(options: readonly Option[], code: string): string {
  const option = options.find((one) => one.code === code);
  return option === undefined ? code : nameOf(option);
}

/** The day of a date with a time, as each tool writes it: `2024-06-10T09:20:41`, `2024/06/10 9:20:41 AM UTC+1`, `10/06/2024 09:20`. */
export function readDay(cell: string, locale?: Locale): Answer {
  const [day = ""] = westernNumber(plainBlanks(cell)).split(/[T\s]/);
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
  return { expected: `a day${which}`, remedy: giveLocale };
}
