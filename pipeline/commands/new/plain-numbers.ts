import type { Reading } from "./words.js";

const plain = /^\d+(\.\d+)?$/;
/** As people write numbers: thousands separated by blanks or apostrophes, a decimal comma, a percent sign. */
const written = /^\d{1,3}([ \u00A0\u202F'’]\d{3})+([.,]\d+)?$|^\d+([.,]\d+)?$/;
/** A comma before three digits may part thousands or decimals. */
const unclear = /^[1-9]\d{0,2}(,\d{3})+$/;

interface PlainNumbers {
  readonly unit: string;
  readonly corrections: readonly Reading[];
  /** The numbers as the analysis reads them. */
  readonly plain: readonly string[];
}

/**
 * Numbers as the analysis reads them, with a correction for each that is written otherwise; undefined where one is no number, or may be two.
 *
 * @example plainNumbers(["12", "1 200,5"])?.plain // ["12", "1200.5"]
 */
export function plainNumbers(values: readonly string[]): PlainNumbers | undefined {
  const isPercent = values.every((value) => /\d\s*%$/.test(value));
  const numbers = values.map((value) => (isPercent ? value.replace(/\s*%$/, "") : value));
  if (!numbers.every((number) => written.test(number) && !unclear.test(number))) return undefined;
  const read = numbers.map((number) => number.replace(/[ \u00A0\u202F'’]/g, "").replace(",", "."));
  const corrections = values.flatMap((raw, at): Reading[] => {
    const reason = { en: "The number in plain digits.", fr: "Le nombre en chiffres simples." };
    return plain.test(raw) ? [] : [{ raw, read: read[at] ?? "", reason }];
  });
  return { unit: isPercent ? "%" : "", corrections, plain: read };
}
