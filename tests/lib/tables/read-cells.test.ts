import { expect, test } from "vitest";
import type { Locale } from "../../../pipeline/lib/tables/locale.js";
import { readDate } from "../../../pipeline/lib/tables/read-date.js";
import { readNumber, writeNumber } from "../../../pipeline/lib/tables/read-number.js";
import { isShortened, originalsOf } from "../../../pipeline/lib/tables/rewritten-cell.js";

type Case = { cell: string; locale?: Locale; read: string | [string, string] | undefined };
const shown = (found: ReturnType<typeof readNumber>) => (found?.kind === "two" ? found.texts : found?.text);

test.each<Case>([
  { cell: "12", read: "12" },
  { cell: " 12.5 ", read: "12.5" },
  { cell: "1 054", read: "1054" },
  { cell: "1\u202F054\u00A0000,5", locale: "fr", read: "1054000.5" },
  { cell: "1’054", read: "1054" },
  { cell: "20,4", read: undefined },
  { cell: "20,4", locale: "fr", read: "20.4" },
  { cell: "20,4", locale: "en-GB", read: undefined },
  { cell: "1,234", read: ["1.234", "1234"] },
  { cell: "1,234", locale: "fr", read: "1.234" },
  { cell: "1,234", locale: "en-US", read: "1234" },
  { cell: "0,234", read: undefined },
  { cell: "1.234", locale: "de", read: "1234" },
  { cell: "1.234", locale: "fr", read: "1.234" },
  { cell: "1.234,5", locale: "de", read: "1234.5" },
  { cell: "1,234,567.8", locale: "en-US", read: "1234567.8" },
  { cell: "12 34", read: undefined },
  { cell: "2010,2012", read: undefined },
  { cell: "", read: undefined },
  { cell: "twelve", read: undefined },
])("the number $cell in $locale is $read", ({ cell, locale, read }) => {
  expect(shown(readNumber(cell, locale))).toEqual(read);
});

test.each<Case>([
  { cell: "2021-02", read: "2021-02" },
  { cell: "31/12/2023", read: "2023-12-31" },
  { cell: "12/31/2023", read: "2023-12-31" },
  { cell: "03/04/2023", read: ["2023-04-03", "2023-03-04"] },
  { cell: "03/04/2023", locale: "fr", read: "2023-04-03" },
  { cell: "03/04/2023", locale: "en-US", read: "2023-03-04" },
  { cell: "04/04/2023", read: "2023-04-04" },
  { cell: "3.4.2023", read: "2023-04-03" },
  { cell: "2023/4/3", read: "2023-04-03" },
  { cell: "02/2023", read: "2023-02" },
  { cell: "30/02/2023", read: undefined },
  { cell: "31/12/2023", locale: "en-US", read: undefined },
  { cell: "03/04/23", read: undefined },
  { cell: "", read: undefined },
])("the date $cell in $locale is $read", ({ cell, locale, read }) => {
  expect(shown(readDate(cell, locale))).toEqual(read);
});

test.each([
  { cell: "févr-21", originals: ["2021-02"] },
  { cell: "Feb-21", originals: ["2021-02"] },
  { cell: "août-98", originals: ["1998-08"] },
  { cell: "20-oct", originals: ["20..10", "20-10", "20/10"] },
  { cell: "1,23457E+18", originals: ["a number of 19 digits"] },
  { cell: "covid-19", originals: undefined },
  { cell: "2021-02", originals: undefined },
  { cell: "", originals: undefined },
])("a spreadsheet's $cell was $originals", ({ cell, originals }) => {
  expect(originalsOf(cell)).toEqual(originals);
});

test("only a number whose digits are lost is a shortened one", () => {
  expect(["1.2E+12", "1E3", "1,23457e+18", "E+12"].map(isShortened)).toEqual([true, false, true, false]);
});

test("a number that a spreadsheet holds is written as the locale has it, without the dust of binary fractions", () => {
  expect(writeNumber(0.1 + 0.2)).toBe("0.3");
  expect(writeNumber(20.4, "fr")).toBe("20,4");
  expect(writeNumber(0.0000001)).toBe("0.0000001");
  expect(writeNumber(2006)).toBe("2006");
});
