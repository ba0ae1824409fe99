import { expect, test } from "vitest";
import { evidence } from "../../../pipeline/5-plot/figures/evidence.js";
import { pageOf } from "../../../pipeline/5-plot/layout/page.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Value } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { rowsOf } from "../rows-of.js";

const { cases, codebook, values } = madeUp;
const drawn = (given: Pick<typeof madeUp, "values" | "codebook">, width = 175) =>
  evidence({ ...madeUp, ...given }, pageOf("evidence", width, textsFor("en", given.codebook)));
const cells = (spec: ReturnType<typeof evidence>) =>
  rowsOf(spec).filter(({ case: studyCase }) => studyCase !== undefined);
const written = (spec: ReturnType<typeof evidence>) =>
  rowsOf(spec).flatMap(({ text }) => (text === undefined ? [] : [text]));

test("each field of each cluster of the sample is one cell with its status, and none of the others is", () => {
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

test("the counts of a cluster and those of a field are what its cells show, and all add up", () => {
  const texts = written(drawn({ codebook, values }));
  expect(texts).toEqual(expect.arrayContaining(["0 of 50", "3 of 50", "37 of 50", "10 of 50"]));
  const counts = texts
    .filter((text) => /^\d+$/.test(String(text)))
    .reduce<number>((sum, text) => sum + Number(text), 0);
  expect(counts).toBe(2 * values.length);
});

const settle = (field: string, status: Value["status"]) =>
  values.map((value) => (value.field === field ? { ...value, status } : value));

test.each([
  {
    name: "a lever, by its id",
    field: "lever_skills",
    item: "12",
    status: "missing",
    group: "Levers that the paper published",
  },
  {
    name: "published, asked or not",
    field: "financing",
    item: "",
    status: "primary-only",
    group: "Characteristics that the paper published",
  },
  {
    name: "asked and not published",
    field: "financing",
    item: "20",
    status: "missing",
    group: "Asked, but answers not published",
  },
  {
    name: "contested between documents",
    field: "financing",
    item: "",
    status: "contested",
    group: "Not in the questionnaire",
  },
] as const)("$name: the field lies under $group", ({ field, item, status, group }) => {
  const alone = codebook.filter((row) => row.field === field).map((row) => ({ ...row, questionnaire_item: item }));
  expect(written(drawn({ codebook: alone, values: settle(field, status) }))).toContain(group);
});

test("its description tells the counts of every field", () => {
  const { description } = drawn({ codebook, values });
  expect(description).toContain("Creation year: 1 contested, 3 questionnaire alone, 1 missing.");
});

test("a page that is too narrow is refused, with the width that the cells need", () => {
  const { codebook, values } = madeUp;
  expect(() => drawn({ codebook, values }, 60)).toThrow(/expected at least \d+ mm/);
});
