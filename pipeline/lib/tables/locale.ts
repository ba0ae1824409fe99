/** How people write numbers and dates. */
interface Convention {
  readonly decimal: "." | ",";
  /** What stands between thousands, beside the blanks and apostrophes that every convention knows. */
  readonly thousands: "," | "." | "";
  readonly dayFirst: boolean;
}

const continental: Convention = { decimal: ",", thousands: ".", dayFirst: true };
/** With blanks between thousands, so that a point there is never one. */
const spaced: Convention = { decimal: ",", thousands: "", dayFirst: true };

/** The conventions that a study can declare, as the Unicode Common Locale Data Repository (CLDR) has them. */
const conventions = {
  "en-GB": { decimal: ".", thousands: ",", dayFirst: true },
  "en-US": { decimal: ".", thousands: ",", dayFirst: false },
  fr: spaced,
  de: continental,
  es: continental,
  it: continental,
  nl: continental,
  pt: continental,
  tr: continental,
  ...{ bg: spaced, cs: spaced, fi: spaced, nb: spaced, pl: spaced, ru: spaced, sk: spaced, uk: spaced },
  ...{ da: continental, el: continental, hr: continental, id: continental, ro: continental, sl: continental },
  vi: continental,
} as const satisfies Readonly<Record<string, Convention>>;

export type Locale = keyof typeof conventions;
export const locales = Object.keys(conventions) as [Locale, ...Locale[]];

/** @example conventionOf("fr") // { decimal: ",", thousands: "", dayFirst: true } */
export function conventionOf(locale: Locale): Convention {
  return conventions[locale];
}
