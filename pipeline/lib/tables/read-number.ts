import { conventionOf, type Locale } from "./locale.js";

/** What a cell says: one number or date in the notation of the analysis, or two between which only the study can decide. */
export type CellReading =
  | { readonly kind: "one"; readonly text: string }
  | { readonly kind: "two"; readonly texts: readonly [string, string] };

const plain = /^[+-]?\d+(\.\d+)?$/;
const grouped = /^([+-]?\d{1,3})((?:[ \u00A0\u2009\u202F'’]\d{3})+)(?=$|[.,])/;
const byCommas = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const byPoints = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const withComma = /^[+-]?\d+,\d+$/;

/**
 * A number as people write it: with blanks between thousands; with a decimal comma where the study declares a locale that has one.
 * Undefined for what is no number.
 *
 * @example readNumber("1 054,5", "fr") // { kind: "one", text: "1054.5" }
 * @example readNumber("1,234") // { kind: "two", texts: ["1.234", "1234"] }
 */
export function readNumber(cell: string, locale?: Locale): CellReading | undefined {
  const text = cell.trim().replace(grouped, (_, first: string, rest: string) => first + rest.replace(/\D/g, ""));
  if (locale === undefined) {
    if (plain.test(text)) return one(text);
    if (!/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) return undefined;
    return { kind: "two", texts: [text.replace(",", "."), text.replace(",", "")] };
  }
  const { decimal, thousands } = conventionOf(locale);
  const ofThousands = { ",": byCommas, ".": byPoints, "": undefined }[thousands];
  if (ofThousands?.test(text)) return one(text.replaceAll(thousands, "").replace(",", "."));
  if (plain.test(text)) return one(text);
  return decimal === "," && withComma.test(text) ? one(text.replace(",", ".")) : undefined;
}

function one(text: string): CellReading {
  return { kind: "one", text };
}

/** A number that a spreadsheet holds as such, as the study's people would write it. @example writeNumber(20.4, "fr") // "20,4" */
export function writeNumber(number: number, locale?: Locale): string {
  // Spreadsheets show 15 digits: what is beyond them comes of adding binary fractions.
  const shown = Number(number.toPrecision(15));
  const digits = /e/.test(String(shown)) ? shown.toFixed(20).replace(/\.?0+$/, "") : String(shown);
  return locale === undefined ? digits : digits.replace(".", conventionOf(locale).decimal);
}
