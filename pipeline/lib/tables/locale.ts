/** How people write numbers and dates. */
interface Convention {
  readonly decimal: "." | ",";
  /** What stands between thousands, beside the blanks and apostrophes that every convention knows. */
  readonly thousands: "," | "." | "";
  readonly dayFirst: boolean;
}

const continental: Convention = { decimal: ",", thousands: ".", dayFirst: true };

/** The conventions that a study can declare. French writes blanks between thousands, so that a point there is never one. */
const conventions = {
  "en-GB": { decimal: ".", thousands: ",", dayFirst: true },
  "en-US": { decimal: ".", thousands: ",", dayFirst: false },
  fr: { decimal: ",", thousands: "", dayFirst: true },
  de: continental,
  es: continental,
  it: continental,
  nl: continental,
  pt: continental,
  tr: continental,
} as const satisfies Readonly<Record<string, Convention>>;

export type Locale = keyof typeof conventions;
export const locales = Object.keys(conventions) as [Locale, ...Locale[]];

/** @example conventionOf("fr") // { decimal: ",", thousands: "", dayFirst: true } */
export function conventionOf(locale: Locale): Convention {
  return conventions[locale];
}
