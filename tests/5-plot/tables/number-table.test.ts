import { expect, test } from "vitest";
import { summariseNumbers } from "../../../pipeline/4-aggregate/shares/summarise-numbers.js";
import { numberTable } from "../../../pipeline/5-plot/tables/number-table.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { valueRow } from "../../4-aggregate/given.js";
import { fieldOf, study } from "../made-up-study.js";

const tableOf = (answers: Readonly<Record<string, readonly string[]>>, language: Language = "en") => {
  const codebook = [
    fieldOf({ field: "staff", type: "number", label: "Staff", unit: "people" }),
    fieldOf({ field: "share", type: "number", label: "Share of women", unit: "%" }),
    fieldOf({ field: "beds", type: "number", label: "Number of beds", unit: "beds" }),
  ];
  const cases = ["a", "b", "c", "d"].map((case_id) => ({
    case_id,
    name: case_id,
    in_sample: "yes" as const,
    note: "",
  }));
  const values = Object.entries(answers).flatMap(([field, texts]) =>
    texts.map((text, i) => valueRow(cases[i]?.case_id ?? "", field, text)),
  );
  return numberTable(summariseNumbers({ codebook, cases, values }), textsFor(language, { codebook, study }));
};

const table = tableOf({ staff: ["10", "20", "40"], share: ["50", "60..70", "..90", "20"], beds: ["4"] });

test("a field a row, with its unit unless its name has it; bounds as ranges, what is not given as a dash", () => {
  expect(table.rows.map((row) => row.map((cell) => cell.replaceAll("\u00a0", " ")))).toEqual([
    ["Staff (people)", "3", "3", "1", "10", "15.0", "20", "30.0", "40", "70", "23.33 (15.28)"],
    // Lower bounds none, 20, 50, 60; upper bounds 20, 50, 70, 90.
    ["Share of women (%)", "4", "2", "0", "≤ 20", "≤ 42.5", "35–60", "52.5–75.0", "60–90", "-", "-"],
    ["Number of beds", "1", "1", "3", "-", "-", "-", "-", "-", "-", "-"],
  ]);
  for (const row of table.rows) expect(row).toHaveLength(table.headings.length);
});

test("the note names the reasons that occur, each once", () => {
  expect(table.signs.replaceAll("\u00a0", " ")).toContain(
    "-: not given (a mean needs exact numbers; fewer than 3 values; percentages are not summed), or without bounds.",
  );
  const whole = { staff: ["1", "2", "3"], beds: ["1", "2", "3"], share: ["1", "2", "3"] };
  expect(tableOf(whole).signs).toContain("-: not given (percentages are not summed)");
});

test("in French, headings, units and reasons are French", () => {
  const { headings, signs, rows } = tableOf({ staff: ["1", "2", "3"], share: ["1", "2", "3"] }, "fr");
  expect(headings).toContain("Troisième quartile");
  expect(signs).toContain("non donné (moins de 3 valeurs\u202f; on n’additionne pas des pourcentages) ou");
  expect(rows.map(([name]) => name)).toEqual(["Staff (people)", "Share of women (%)", "Number of beds"]);
});
