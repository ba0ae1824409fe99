import type { Conventions } from "../../instrument/export/infer-conventions.js";
import { hasOpenPoint, inferConventions } from "../../instrument/export/infer-conventions.js";
import { readNumber } from "../../lib/tables/read-number.js";
import type { Reading } from "./words.js";

const plain = /^\d+(\.\d+)?$/;
/** As people write numbers: thousands separated by blanks or apostrophes, a decimal comma, a percent sign. */
const written = /^\d{1,3}([ \u00A0\u202F'’]\d{3})+([.,]\d+)?$|^\d+([.,]\d+)?$/;
const grouped = /^[1-9]\d{0,2}((,\d{3})+(\.\d+)?|(\.\d{3})+(,\d+)?)$/;
/** A comma before three digits may part thousands or decimals. */
const openComma = /^[1-9]\d{0,2},\d{3}$/;

/** Whether a cell is a number as people write it, with a percent sign or without. */
export function isNumeral(cell: string): boolean {
  const number = cell.replace(/\s*%$/, "");
  return written.test(number) || grouped.test(number);
}

/** What a number is with its mark as a decimal one, and with it between thousands; undefined where only one is possible. */
export function bothReadings(
  cell: string,
  { numbers, isPointOpen }: Conventions,
): readonly [string, string] | undefined {
  const number = cell.replace(/\s*%$/, "");
  const isOpen = (isPointOpen && hasOpenPoint(number)) || (numbers === undefined && openComma.test(number));
  return isOpen ? [number.replace(",", "."), number.replace(/[.,]/, "")] : undefined;
}

interface PlainNumbers {
  readonly unit: string;
  readonly corrections: readonly Reading[];
  /** The numbers as the analysis reads them. */
  readonly plain: readonly string[];
}

/**
 * Numbers as the analysis reads them, with a correction for each that is written otherwise; undefined where one is no number, or may be two.
 *
 * @param conventions how the table writes numbers; as far as they show it themselves, where not given
 * @example plainNumbers(["12", "1 200,5"])?.plain // ["12", "1200.5"]
 */
export function plainNumbers(
  values: readonly string[],
  conventions: Conventions = inferConventions({ numbers: values, days: [] }),
): PlainNumbers | undefined {
  const isPercent = values.every((value) => /\d\s*%$/.test(value));
  const numbers = values.map((value) => (isPercent ? value.replace(/\s*%$/, "") : value));
  const read = numbers.flatMap((number) => {
    if (!isNumeral(number) || bothReadings(number, conventions) !== undefined) return [];
    const plainly = number.replace(/[ \u00A0\u202F'’]/g, "");
    const reading = readNumber(plainly, conventions.numbers);
    if (reading?.kind === "one") return [reading.text];
    return written.test(number) ? [plainly.replace(",", ".")] : [];
  });
  if (read.length < numbers.length) return undefined;
  const corrections = values.flatMap((raw, at): Reading[] => {
    const reason = { en: "The number in plain digits.", fr: "Le nombre en chiffres simples." };
    return plain.test(raw) && raw === read[at] ? [] : [{ raw, read: read[at] ?? "", reason }];
  });
  return { unit: isPercent ? "%" : "", corrections, plain: read };
}
