import { conventionOf, type Locale } from "../../lib/tables/locale.js";
import { plainBlanks } from "../../lib/text.js";

/** How an export writes numbers and days; undefined where its cells do not show it, so that what is open to two readings is an error. */
export interface Conventions {
  readonly numbers: Locale | undefined;
  readonly days: Locale | undefined;
  /** Whether the cells contradict the locale that somebody declared, so that `1.234` may have a decimal point or one between thousands. */
  readonly isPointOpen: boolean;
}

/**
 * The conventions that somebody declared. A point is no decimal sign of a locale with commas: where its numbers have one all the same, a
 * point before three digits is open.
 *
 * @param numbers the cells of numbers as people wrote them; undefined for a sheet, whose numbers nobody wrote
 */
export function declaredConventions(locale: Locale, numbers: Iterable<string> | undefined): Conventions {
  const { decimal, thousands } = conventionOf(locale);
  const isPointOpen =
    numbers !== undefined &&
    decimal === "," &&
    (thousands === "" || [...numbers].map(plainBlanks).some(hasDecimalPoint));
  return { numbers: locale, days: locale, isPointOpen };
}

function hasDecimalPoint(cell: string): boolean {
  return /^[-+−]?\d+\.(\d{1,2}|\d{4,})$/.test(cell);
}

/**
 * The conventions that the cells of an export themselves show: `20,4` has a decimal comma, `13/06/2024` puts the day first. The language of
 * the form decides nothing, as the account or spreadsheet of another language may have made the export.
 *
 * @param likely the study's own, taken where it agrees with what the cells show
 * @example inferConventions({ numbers: ["20,4"], days: ["6/13/2024"] }) // { numbers: "fr", days: "en-US" }
 */
export function inferConventions(
  { numbers, days }: { readonly numbers: Iterable<string>; readonly days: Iterable<string> },
  likely?: Locale,
): Conventions {
  return {
    numbers: numbersBy([...numbers].map(plainBlanks), likely),
    days: daysBy([...days].map(plainBlanks)),
    isPointOpen: false,
  };
}

function numbersBy(cells: readonly string[], likely: Locale | undefined): Locale | undefined {
  const hasDecimalComma = cells.some(
    (cell) => /^[-+−]?[\d\s.']*\d,(\d{1,2}|\d{4,})$/.test(cell) || /^[-+−]?0,\d+$/.test(cell),
  );
  const hasThousandsComma = cells.some((cell) =>
    /^[-+−]?\d{1,3}(,\d{3})+(\.\d+)$|^[-+−]?\d{1,3}(,\d{3}){2,}$/.test(cell),
  );
  if (hasDecimalComma === hasThousandsComma) return undefined;
  if (hasThousandsComma) return "en-US";
  // Where a point is a decimal one too, as in a workbook with numbers and text, it must not be read as one of thousands.
  return likely !== undefined && conventionOf(likely).decimal === "," && !cells.some(hasDecimalPoint) ? likely : "fr";
}

function daysBy(cells: readonly string[]): Locale | undefined {
  const parts = cells.flatMap((cell) => {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/.exec(cell) ?? [];
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  const isDayFirst = parts.some(([first]) => first > 12);
  const isMonthFirst = parts.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? "en-GB" : "en-US";
}
