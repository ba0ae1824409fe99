import { describe, expect, test } from "vitest";
import { summariseNumbers } from "../../../pipeline/4-aggregate/shares/summarise-numbers.js";
import { availableFigures } from "../../../pipeline/5-plot/figures/index.js";
import { numbers } from "../../../pipeline/5-plot/figures/numbers.js";
import { pageOf } from "../../../pipeline/5-plot/layout/page.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { valueRow } from "../../4-aggregate/given.js";
import * as madeUp from "../made-up.js";
import { fieldOf } from "../made-up-study.js";
import { rowsOf } from "../rows-of.js";

const codebook = [
  fieldOf({ field: "staff", type: "number", label: "Staff", unit: "people" }),
  fieldOf({ field: "share", type: "number", label: "Share of women", unit: "%" }),
];

/** The tables of five cases with these values of staff and share. */
function tablesOf(staff: readonly string[], share: readonly string[] = []) {
  const values = [staff, share].flatMap((texts, at) =>
    texts.map((text, i) => valueRow(`c${i}`, codebook[at]?.field ?? "", text)),
  );
  return { ...madeUp, codebook, values, numbers: summariseNumbers({ codebook, cases: madeUp.cases, values }) };
}
const drawn = (given: ReturnType<typeof tablesOf>, width = 85) =>
  numbers(given, pageOf("pupils", width, textsFor("en", given)));
const titleOf = ({ title }: ReturnType<typeof drawn>) =>
  (title as { text: string[] }).text.join(" ").replaceAll("\u00a0", " ");

describe("the title", () => {
  test.each([
    { staff: ["22", "62", "230"], title: "Staff (people): median 62 (n = 3, from 22 to 230)" },
    { staff: ["10", "20", "30..40"], title: "Staff (people): median 20 (n = 3, 1 known only by its bounds)" },
    { staff: ["10", "20..30", "40"], title: "Staff (people): median 20–30 (n = 3, from 10 to 40)" },
    {
      staff: ["1..", "1..", "3.."],
      title: "Staff (people): median at least 1 (n = 3, all known only by their bounds)",
    },
    {
      staff: ["94..", "..200", "..110"],
      title: "Staff (people): median at most 200 (n = 3, all known only by their bounds)",
    },
    { staff: ["1", "2"], title: "No field of numbers has enough values to be drawn" },
  ])("of $staff is $title", ({ staff, title }) => {
    expect(titleOf(drawn(tablesOf(staff)))).toBe(title);
  });

  test("is about the field with the most values, the first among equals", () => {
    expect(titleOf(drawn(tablesOf(["1", "2", "3"], ["10", "20", "30", "40"])))).toBe(
      "Share of women: median 25 % (n = 4, from 10 % to 40 %)",
    );
    expect(titleOf(drawn(tablesOf(["1", "2", "3"], ["10", "20", "30"])))).toMatch(/^Staff/);
  });
});

test("each known value is drawn with its bounds, equal ones above each other, exact ones below", () => {
  const rows = rowsOf(drawn(tablesOf(["12", "10..14", "12", "94..", ""])));
  const marks = rows.filter(({ lane }) => lane !== undefined);
  const unique = new Map(marks.map((row) => [row.case_id, row]));
  expect([...unique.values()].map(({ case_id, low, high, lane }) => [case_id, low, high, lane])).toEqual(
    expect.arrayContaining([
      ["c0", 12, 12, 0],
      ["c2", 12, 12, 1],
      ["c1", 10, 14, 2],
      ["c3", 94, null, 0],
    ]),
  );
  expect(unique.size).toBe(4);
  expect(unique.get("c3")?.evidence).toBe("value:c3.staff");
});

test("the median is a line where it is a number, and its two ends where it is not", () => {
  const medians = (staff: readonly string[]) =>
    rowsOf(drawn(tablesOf(staff))).flatMap(({ median }) => (median === undefined ? [] : [median]));
  expect(medians(["10", "20", "40"])).toEqual([20]);
  expect(medians(["10", "20..30", "40"])).toEqual([20, 30]);
  expect(medians(["1..", "1..", "3.."])).toEqual([1]);
  expect(medians(["1..", "..2", "..4", "3.."])).toEqual([]);
});

test("a field with too few values is named, not drawn", () => {
  const { description } = drawn(tablesOf(["1", "2", "3"], ["10", "20"]));
  expect(description).toContain("Not drawn (fewer than 3 values): Share of women (n\u00a0=\u00a02).");
  expect(description).not.toContain("Share of women:");
});

test("its description has every value, also those that are missing", () => {
  const { description } = drawn(tablesOf(["12", "10..20", "", "94..", "..3"]));
  expect(description).toContain(
    "Staff: Madeup 1 12; Invented & Co 10–20; Fictive 3.0 missing; Nowhere at least 94; Late Bloomer at most 3.",
  );
});

test.each([
  {
    what: "no field of numbers",
    given: { ...tablesOf([]), codebook: [], numbers: [] },
    why: "the codebook has no field of type number",
  },
  { what: "too few values", given: tablesOf(["1", "2"]), why: "no field of type number has a value for 3 cases" },
])("$what: it is left out with a notice", ({ given, why }) => {
  const { figures, notices } = availableFigures(given);
  expect(figures.map(({ name }) => name)).not.toContain("pupils");
  expect(notices).toContain(`left out figure pupils: ${why}`);
});

test("a page that is too narrow is refused, with the width that the words need", () => {
  expect(() => drawn(tablesOf(["1", "2", "3"]), 30)).toThrow(/expected at least \d+ mm/);
});
