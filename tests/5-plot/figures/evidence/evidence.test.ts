import { describe, expect, test } from "vitest";
import { evidence } from "../../../../pipeline/5-plot/figures/evidence/evidence.js";
import { takeApart } from "../../../../pipeline/5-plot/layout/figure.js";
import { pageOf } from "../../../../pipeline/5-plot/layout/page.js";
import { colour } from "../../../../pipeline/5-plot/layout/theme.js";
import { textsFor } from "../../../../pipeline/5-plot/text/index.js";
import type { Value } from "../../../../pipeline/schemas/index.js";
import * as madeUp from "../../made-up.js";
import { fieldOf } from "../../made-up-study.js";
import { rowsOf } from "../../rows-of.js";

const { cases, codebook, values } = madeUp;
const drawn = (given: Pick<typeof madeUp, "values" | "codebook">, width = 175) =>
  evidence({ ...madeUp, ...given }, pageOf("sources", width, textsFor("en", { ...madeUp, ...given })));
const cells = (spec: ReturnType<typeof evidence>) =>
  rowsOf(spec).filter(({ case: studyCase }) => studyCase !== undefined);
const written = (spec: ReturnType<typeof evidence>) =>
  rowsOf(spec).flatMap(({ text }) => (text === undefined ? [] : [text]));

test("each field of each case of the sample is one cell with its status, and none of the others is", () => {
  const shown = cells(drawn({ codebook, values }));
  expect(shown.map(({ case: studyCase, field, status }) => `${studyCase} ${field} ${status}`).sort()).toEqual(
    values
      .map(({ case_id, field, status }) => {
        return `${cases.find((studyCase) => studyCase.case_id === case_id)?.name} ${field} ${status}`;
      })
      .sort(),
  );
});

test("a value that is not in the table is missing", () => {
  const shown = cells(drawn({ codebook, values: [] }));
  expect(new Set(shown.map(({ status }) => status))).toEqual(new Set(["missing"]));
});

test("the counts of a case and those of a field are what its cells show, and all add up", () => {
  const texts = written(drawn({ codebook, values }));
  expect(texts).toEqual(expect.arrayContaining(["1 of 70", "6 of 70", "45 of 70", "0 of 70", "18 of 70"]));
  const counts = texts
    .filter((text) => /^\d+$/.test(String(text)))
    .reduce<number>((sum, text) => sum + Number(text), 0);
  expect(counts).toBe(2 * values.length);
});

const settle = (field: string, status: Value["status"]) =>
  values.map((value) => (value.field === field ? { ...value, status } : value));

test.each([
  { name: "of a block, by its noun", field: "kiln", item: "12", status: "missing", group: "Tools" },
  {
    name: "published, asked or not",
    field: "income",
    item: "",
    status: "primary-only",
    group: "In the survey’s tables",
  },
  {
    name: "asked and not published",
    field: "income",
    item: "20",
    status: "missing",
    group: "Asked, but answers not published",
  },
  {
    name: "contested between documents",
    field: "income",
    item: "",
    status: "contested",
    group: "Not asked in the survey",
  },
] as const)("$name: the field lies under $group", ({ field, item, status, group }) => {
  const alone = codebook.filter((row) => row.field === field).map((row) => ({ ...row, questionnaire_item: item }));
  expect(written(drawn({ codebook: alone, values: settle(field, status) }))).toContain(group);
});

test("two blocks have two headings, each with its own fields below", () => {
  const headings = ["Activities", "Tools"];
  const labels = ["Choir", "Garden and orchard", "Kiln", "Printing press"];
  const order = rowsOf(drawn({ codebook, values }))
    .filter(({ text, x }) => x === 0 && [...headings, ...labels].includes(String(text)))
    .sort((a, b) => Number(a.y) - Number(b.y));
  expect(order.map(({ text }) => text)).toEqual(["Activities", ...labels.slice(0, 2), "Tools", ...labels.slice(2)]);
});

test("without a survey, its title speaks of documents alone", () => {
  const sources = madeUp.sources.filter(({ tier }) => tier === "secondary");
  const own = [fieldOf({ field: "opened", label: "Opening year", type: "year" })];
  const given = { ...madeUp, sources, codebook: own, values: values.filter(({ field }) => field === "opened") };
  const { title } = evidence(given, pageOf("sources", 175, textsFor("en", given)));
  expect((title as { text: string[] }).text.join(" ")).toBe("Documents give 4 of 5 values");
});

test("its description has the counts of every field", () => {
  const { description } = drawn({ codebook, values });
  expect(description).toContain("Opening year: 1 corroborated, 1 contested, 2 survey, uncorroborated, 1 missing.");
});

test("a page that is too narrow is refused, with the width that the cells need", () => {
  const { codebook, values } = madeUp;
  expect(() => drawn({ codebook, values }, 30)).toThrow(/expected at least \d+ mm/);
});

describe("how old a value is", () => {
  const aged = (age_years: number | null, status: Value["status"] = "primary-only") =>
    values.map((value) =>
      value.case_id === "c0" && value.field === "opened" ? { ...value, status, age_years } : value,
    );
  const numberOf = (spec: ReturnType<typeof evidence>) =>
    rowsOf(spec).filter(({ evidence: key, text }) => key === "value:c0.opened" && text !== undefined);

  test.each([
    { age_years: 7, status: "primary-only", shown: ["7"] },
    { age_years: 12, status: "corroborated", shown: ["12"] },
    { age_years: 12, status: "contested", shown: ["12"] },
    { age_years: 0, status: "primary-only", shown: [] },
    { age_years: null, status: "primary-only", shown: [] },
  ] as const)("$age_years years, $status: $shown in its cell", ({ age_years, status, shown }) => {
    const spec = drawn({ codebook, values: aged(age_years, status) });
    expect(numberOf(spec).map(({ text }) => text)).toEqual(shown);
    expect(spec.description?.includes("1 value rests on statements at least a year old")).toBe(shown.length > 0);
    expect(takeApart(spec).caption.includes("A number in the grid: age in whole years")).toBe(shown.length > 0);
  });

  test("the number does not cover the mark of disagreement", () => {
    const spec = drawn({ codebook, values: aged(7, "contested") });
    const [number] = numberOf(spec);
    const [mark, ...others] = rowsOf(spec).filter(({ fill, x, y }) => {
      return (
        fill === colour.contested &&
        Math.abs(Number(y) - Number(number?.y)) < 1 &&
        Math.abs(Number(x) - Number(number?.x)) < 15
      );
    });
    expect(others).toEqual([]);
    expect(Math.abs(Number(mark?.x) - Number(number?.x))).toBeGreaterThan(5);
  });
});
