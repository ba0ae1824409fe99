import { conventionOf, type Locale } from "../../lib/tables/locale.js";
import { plainBlanks, westernDigits } from "../../lib/text.js";

/** How an export writes numbers and days; undefined where its cells do not show it, so that what is open to two readings is an error. */
export interface Conventions {
  readonly numbers: Locale | undefined;
  readonly days: Locale | undefined;
  /** Whether `1.200` may have a decimal point or one between thousands. */
  readonly isPointOpen: boolean;
}

/**
 * The conventions that somebody declared. A point is no decimal sign of a locale with commas: where its numbers have one all the same, a
 * point before three digits is open.
 *
 * @param numbers the cells of numbers as people wrote them
 */
export function declaredConventions(locale: Locale, numbers: Iterable<string>): Conventions {
  const { decimal, thousands } = conventionOf(locale);
  const isPointOpen = decimal === "," && (thousands === "" || [...numbers].map(tidy).some(hasDecimalPoint));
  return { numbers: locale, days: locale, isPointOpen };
}

/** Whether a point stands before three digits, which it does as a decimal one and between thousands. @example hasOpenPoint("1.200") // true */
export function hasOpenPoint(cell: string): boolean {
  return /^[-+−]?[1-9]\d{0,2}\.\d{3}(?:\s*[%٪])?$/.test(tidy(cell));
}

function tidy(cell: string): string {
  return westernDigits(plainBlanks(cell));
}

function hasDecimalPoint(cell: string): boolean {
  return /^[-+−]?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+)(?:\s*[%٪])?$/.test(cell);
}

/**
 * The conventions that the cells of an export themselves show: `20,4` has a decimal comma, `13/06/2024` puts the day first. The language of
 * the form decides nothing, as the account or spreadsheet of another language may have made the export. In a column with `1.5`, a point is a
 * decimal one; that of another column does not show it, as another person may have filled it.
 *
 * @param likely the study's own, taken where it agrees with what the cells show
 * @param column those of the column that is to be read; all numbers, where not given
 * @example inferConventions({ numbers: ["20,4"], days: ["6/13/2024"] }) // { numbers: "fr", days: "en-US", isPointOpen: false }
 */
export function inferConventions(
  { numbers, days }: { readonly numbers: Iterable<string>; readonly days: Iterable<string> },
  likely?: Locale,
  column: Iterable<string> = numbers,
): Conventions {
  const locale = numbersBy([...numbers].map(tidy), likely);
  const own = [...column].map(tidy);
  const convention = locale === undefined ? undefined : conventionOf(locale);
  const isSettled = convention !== undefined && (convention.decimal === "." || convention.thousands === ".");
  return {
    numbers: locale,
    days: daysBy([...days].map(plainBlanks)),
    isPointOpen: !isSettled && own.some(hasOpenPoint) && !own.some(hasDecimalPoint),
  };
}

function numbersBy(given: readonly string[], likely: Locale | undefined): Locale | undefined {
  const cells = given.map((cell) => cell.replace(/\s*[%٪]$/, ""));
  const hasPointsBetween = cells.some((cell) =>
    /^[-+−]?\d{1,3}(\.\d{3}){2,}$|^[-+−]?\d{1,3}(\.\d{3})+,\d+$/.test(cell),
  );
  const hasDecimalComma = cells.some(
    (cell) => /^[-+−]?[\d\s.']*\d,(\d{1,2}|\d{4,})$/.test(cell) || /^[-+−]?0,\d+$/.test(cell),
  );
  const hasThousandsComma = cells.some((cell) =>
    /^[-+−]?\d{1,3}(,\d{3})+(\.\d+)$|^[-+−]?\d{1,3}(,\d{3}){2,}$/.test(cell),
  );
  const isContinental = hasDecimalComma || hasPointsBetween;
  if (isContinental === hasThousandsComma) return undefined;
  if (hasThousandsComma) return "en-US";
  // Where a point is a decimal one too, as in a workbook with numbers and text, it must not be read as one of thousands.
  if (cells.some(hasDecimalPoint)) return "fr";
  const own = likely === undefined ? undefined : conventionOf(likely);
  if (!hasPointsBetween && !cells.some(hasOpenPoint)) return own?.decimal === "," ? likely : "fr";
  return own?.thousands === "." ? likely : "de";
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
