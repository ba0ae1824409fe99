import { expect, test } from "vitest";
import { conventionOf, locales } from "../../../pipeline/lib/tables/locale.js";

// Node.js carries the Unicode Common Locale Data Repository.
test.each(locales.map((locale) => ({ locale })))(
  "numbers and dates are written in $locale as CLDR has them",
  ({ locale }) => {
    const number = new Intl.NumberFormat(locale).formatToParts(1234567.5);
    const partOf = (type: string) => number.find((part) => part.type === type)?.value.replace(/\s/u, "");
    const day = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric" }).formatToParts(0);
    const order = day.flatMap(({ type }) => (type === "literal" ? [] : [type]));
    const { decimal, thousands, dayFirst } = conventionOf(locale);
    expect({ decimal, thousands }).toEqual({ decimal: partOf("decimal"), thousands: partOf("group") });
    expect(order.slice(0, 2)).toEqual(dayFirst ? ["day", "month"] : ["month", "day"]);
  },
);
