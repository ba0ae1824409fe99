import { describe, expect, test } from "vitest";
import { summariseNumbers } from "../../../pipeline/4-aggregate/shares/summarise-numbers.js";
import { fieldOf, valueRow } from "../given.js";

/** The summary of one field, of a sample of seven. */
function summaryOf(texts: readonly string[], unit = "people") {
  const cases = Array.from({ length: 8 }, (_, i) => {
    return { case_id: `c${i}`, name: `Made-up ${i}`, in_sample: i < 7 ? ("yes" as const) : ("no" as const), note: "" };
  });
  const values = cases.slice(0, 7).map(({ case_id }, i) => valueRow(case_id, "staff", texts[i] ?? ""));
  const codebook = [fieldOf({ field: "city", type: "place" }), fieldOf({ field: "staff", type: "number", unit })];
  const rows = summariseNumbers({ codebook, cases, values });
  expect(rows.map(({ field }) => field)).toEqual(["staff"]);
  return rows[0] as (typeof rows)[number];
}

/** Both ends of a row of statistics, `-` for an end that is open. */
function endsOf(row: ReturnType<typeof summaryOf>): string {
  const names = ["minimum", "first_quartile", "median", "third_quartile", "maximum", "total"] as const;
  return names.map((name) => `${row[`${name}_low`] ?? "-"} ${row[`${name}_high`] ?? "-"}`).join(", ");
}

describe("worked by hand", () => {
  test.each([
    { what: "exact numbers", texts: ["8", "1", "4", "2"], ends: "1 1, 1.75 1.75, 3 3, 5 5, 8 8, 15 15" },
    { what: "ties", texts: ["5", "5", "5", "9"], ends: "5 5, 5 5, 5 5, 6 6, 9 9, 24 24" },
    { what: "three", texts: ["20", "10", "40"], ends: "10 10, 15 15, 20 20, 30 30, 40 40, 70 70" },
    // Lows 5, 10, 12; highs 5, 12, 20.
    { what: "bounds", texts: ["12", "10..20", "5"], ends: "5 5, 7.5 8.5, 10 12, 11 16, 12 20, 27 37" },
    // Lows 3, 12, 94; highs 3, 12, none.
    { what: "no upper bound", texts: ["12", "94..", "3"], ends: "3 3, 7.5 7.5, 12 12, 53 -, 94 -, 109 -" },
    // Lows none, 12, 50; highs 12, 40, 50.
    { what: "no lower bound", texts: ["12", "..40", "50"], ends: "- 12, - 26, 12 40, 31 45, 50 50, - 102" },
    { what: "only lower bounds", texts: ["1..", "1..", "3.."], ends: "1 -, 1 -, 1 -, 2 -, 3 -, 5 -" },
    // Lows none, none, 94; highs 110, 200, none.
    { what: "mixed open bounds", texts: ["94..", "..200", "..110"], ends: "- 110, - 155, - 200, - -, 94 -, - -" },
    { what: "decimals", texts: ["0.1", "0.2", "0.4"], ends: "0.1 0.1, 0.15 0.15, 0.2 0.2, 0.3 0.3, 0.4 0.4, 0.7 0.7" },
    { what: "below nought", texts: ["-2", "0", "2"], ends: "-2 -2, -1 -1, 0 0, 1 1, 2 2, 0 0" },
  ])("$what", ({ texts, ends }) => {
    expect(endsOf(summaryOf(texts))).toBe(ends);
  });
});

test("cases are counted, exact ones apart; bounds that meet are exact", () => {
  expect(summaryOf(["12", "10..20", "", "94..", "7..7"])).toMatchObject({ n: 4, exact: 2, missing: 3, unit: "people" });
});

test.each([{ texts: [] }, { texts: ["12"] }, { texts: ["12", "94.."] }])(
  "$texts are too few for statistics",
  ({ texts }) => {
    const { n, missing, exact, field, label, unit, ...rest } = summaryOf(texts);
    expect([n, missing, exact]).toEqual([texts.length, 7 - texts.length, Math.min(1, texts.length)]);
    const { reason_code, reason_detail, total_reason_code, mean_reason_code, ...statistics } = rest;
    expect([reason_code, reason_detail, total_reason_code, mean_reason_code]).toEqual([
      ...["too_few", "3"],
      ...["too_few", "too_few"],
    ]);
    expect(Object.keys(statistics)).toHaveLength(14);
    expect(new Set(Object.values(statistics))).toEqual(new Set([null]));
  },
);

test("the mean has its standard deviation, divided by n - 1", () => {
  // R: mean(c(2, 4, 4, 4, 5, 5, 7)) is 4.428571, sd() of them 1.511858.
  const row = summaryOf(["2", "4", "4", "4", "5", "5", "7"]);
  expect(row).toMatchObject({ mean: 4.43, standard_deviation: 1.51, mean_reason_code: "", reason_code: "" });
});

test("no mean where a value is known only by its bounds", () => {
  expect(summaryOf(["2", "4", "4..6"])).toMatchObject({
    mean: null,
    standard_deviation: null,
    mean_reason_code: "not_exact",
    total_low: 10,
    total_high: 12,
  });
});

test("percentages have a mean and no total", () => {
  expect(summaryOf(["50", "60", "70"], "%")).toMatchObject({
    ...{ total_low: null, total_high: null, total_reason_code: "percentages" },
    ...{ median_low: 60, mean: 60, standard_deviation: 10 },
  });
});

test("fields come in the codebook's order, each with its own values; other types have no row", () => {
  const codebook = [
    fieldOf({ field: "staff", type: "number" }),
    fieldOf({ field: "creation_year", type: "year" }),
    fieldOf({ field: "members", type: "number" }),
  ];
  const rows = summariseNumbers({ codebook, cases: [], values: [] });
  expect(rows.map(({ field, n }) => `${field} ${n}`)).toEqual(["staff 0", "members 0"]);
});

test("words in a field of numbers are an error, not a missing value", () => {
  expect(() => summaryOf(["many"])).toThrow("staff: expected numbers or their bounds, but found words");
});
