import { expect, test } from "vitest";
import { declaredConventions, inferConventions } from "../../../pipeline/instrument/export/infer-conventions.js";

test.each([
  { numbers: ["20,4", "1,234"], likely: undefined, found: "fr" },
  { numbers: ["20,4"], likely: "de" as const, found: "de" },
  { numbers: ["20,4", "7.5"], likely: "de" as const, found: "fr" },
  { numbers: ["1,234.5", "7"], likely: "fr" as const, found: "en-US" },
  { numbers: ["1,234", "12"], likely: "fr" as const, found: undefined },
  { numbers: ["20,4", "1,234.5"], likely: "fr" as const, found: undefined },
  // Beside a decimal comma, a point before three digits is one between thousands.
  { numbers: ["1,5", "1.200"], likely: "fr" as const, found: "de" },
  { numbers: ["1,5", "1.200"], likely: "es" as const, found: "es" },
  { numbers: ["1.234.567", "1.200"], likely: undefined, found: "de" },
  { numbers: [], likely: "fr" as const, found: undefined },
])("numbers such as $numbers are those of $found", ({ numbers, likely, found }) => {
  expect(inferConventions({ numbers, days: [] }, likely).numbers).toBe(found);
});

test.each([
  { locale: "fr" as const, numbers: ["1.234"], open: true },
  { locale: "de" as const, numbers: ["1.234", "20,4"], open: false },
  { locale: "de" as const, numbers: ["1.234", "20.4"], open: true },
  { locale: "en-GB" as const, numbers: ["1.234"], open: false },
  { locale: "fr" as const, numbers: [], open: true },
])("a point before three digits is open in $locale beside $numbers: $open", ({ locale, numbers, open }) => {
  expect(declaredConventions(locale, numbers)).toEqual({ numbers: locale, days: locale, isPointOpen: open });
});

test.each([
  { days: ["13/06/2024 09:20:00", "10/06/2024"], found: "en-GB" },
  { days: ["6/13/2024 9:20:00", "6/10/2024 9:20:00"], found: "en-US" },
  { days: ["6/10/2024 9:20:00"], found: undefined },
  { days: ["13/06/2024", "6/13/2024"], found: undefined },
])("days such as $days are those of $found", ({ days, found }) => {
  expect(inferConventions({ numbers: [], days }, "fr").days).toBe(found);
});

test.each([
  { column: ["1.200", "900"], others: [], open: true },
  { column: ["1.200", "12.5"], others: [], open: false },
  { column: ["1.200", "0.25"], others: [], open: false },
  { column: ["١.٢٠٠"], others: [], open: true },
  { column: ["1.200"], others: ["12.5"], open: true },
  { column: ["1.200"], others: ["1,5"], open: false },
  { column: ["1.200"], others: ["1,5", "12.5"], open: true },
  { column: ["1.200"], others: ["1,234.5"], open: false },
  { column: ["12.5", "0.125", "900"], others: [], open: false },
])("the point in $column is open beside other columns with $others: $open", ({ column, others, open }) => {
  expect(inferConventions({ numbers: [...column, ...others], days: [] }, "fr", column).isPointOpen).toBe(open);
});
