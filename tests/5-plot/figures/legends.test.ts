import { describe, expect, test } from "vitest";
import { specOf } from "../../../pipeline/5-plot/figures/index.js";
import type { Tables } from "../../../pipeline/5-plot/reads.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { figureNamed } from "../figure-named.js";
import * as madeUp from "../made-up.js";
import { rowsOf } from "../rows-of.js";

const texts = textsFor("en", madeUp);
const { common, figures } = texts;

/** The words in a figure, its legend's among them. */
function wordsIn(name: string, given: Partial<Tables>): unknown[] {
  return rowsOf(specOf(figureNamed(name, madeUp), { ...madeUp, ...given }, texts)).map(({ text }) => text);
}

const settled = {
  values: madeUp.values.map((value) => ({
    ...value,
    status: value.status === "contested" ? ("primary-only" as const) : value.status,
  })),
  blocks: madeUp.blocks.map((row) => ({ ...row, contested: 0 })),
  witnesses: madeUp.witnesses.filter(({ stance }) => stance !== "dissents"),
  places: madeUp.places.map((place) => ({ ...place, status: "secondary-only" as const })),
};
/** Every case as the first one, of which every field but one is known. */
const complete = {
  ...settled,
  values: settled.values.map((value) => ({
    ...value,
    value: settled.values.find(({ case_id, field }) => case_id === "c0" && field === value.field)?.value ?? "",
    status: "primary-only" as const,
  })),
};
const disputed = (name: string) => ({
  values: madeUp.values.map((value) => ({
    ...value,
    status: value.field === name && value.value !== "" ? ("contested" as const) : value.status,
  })),
});

describe.each([
  { name: "schools", mark: common.contested, given: {} },
  { name: "activities-matrix", mark: common.contested, given: {} },
  { name: "activities-profiles", mark: common.contested, given: {} },
  { name: "activities-adoption", mark: figures.adoption.contested, given: {} },
  { name: "openings", mark: figures.timeline.others, given: {} },
  { name: "plans", mark: figures.plans.contested, given: {} },
  { name: "owner-income", mark: common.contested, given: disputed("owner") },
  { name: "crafts", mark: common.contested, given: disputed("crafts") },
  { name: "pupils", mark: common.contested, given: disputed("pupils") },
  { name: "places", mark: figures.map.contested, given: {} },
])("the legend of $name", ({ name, mark, given }) => {
  test("has the mark of what sources disagree on where they disagree", () => {
    expect(wordsIn(name, given)).toContain(mark);
  });

  test("has none where nothing in the figure is contested", () => {
    expect(wordsIn(name, settled)).not.toContain(mark);
  });
});

test.each([
  { name: "schools", mark: `– ${common.missing}` },
  { name: "activities-matrix", mark: `– ${common.missing}` },
  { name: "activities-profiles", mark: `– ${common.missing}` },
  { name: "tools-matrix", mark: texts.answer("tools", "no") },
  { name: "tools-matrix", mark: texts.answer("tools", "pending") },
])("in the legend of $name, $mark stands only where it occurs", ({ name, mark }) => {
  expect(wordsIn(name, {})).toContain(mark);
  expect(wordsIn(name, complete)).not.toContain(mark);
});

test.each([
  { mark: figures.combinations.membership.open, values: ["weaving", "weaving|pottery"], isShown: true },
  { mark: figures.combinations.membership.open, values: ["weaving", "pottery"], isShown: false },
  { mark: figures.combinations.membership.out, values: ["weaving+pottery+music"], isShown: false },
])("where schools have the crafts $values, the legend has “$mark”: $isShown", ({ mark, values, isShown }) => {
  const given = madeUp.values.map((value, i) =>
    value.field === "crafts" ? { ...value, value: values[i % values.length] ?? "" } : value,
  );
  expect(wordsIn("crafts", { values: given }).includes(mark)).toBe(isShown);
});
