import { expect, test } from "vitest";
import { timeline } from "../../../pipeline/5-plot/figures/timeline.js";
import { pageOf } from "../../../pipeline/5-plot/layout/page.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Witness } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { rowsOf } from "../rows-of.js";

const figure = { name: "opened", kind: "timeline", field: "opened" } as const;
const draw = (witnesses: readonly Witness[], language: Language = "en", status?: "corroborated") => {
  const values = madeUp.values.map((value) => (status === undefined ? value : { ...value, status }));
  const given = { ...madeUp, witnesses: [...witnesses], values };
  return timeline(figure, given, pageOf("opened", 85, textsFor(language, given)));
};
const titleOf = ({ title }: ReturnType<typeof draw>) =>
  (title as { text: string[] }).text.join(" ").replaceAll(/[\u00a0\u202f]/g, " ");
const ofSurvey = madeUp.witnesses.filter(({ source_id }) => source_id === "survey");
const words = (spec: ReturnType<typeof draw>) => rowsOf(spec).map(({ text }) => text);

test("where no case has a year from two sources, nothing is said of their disagreeing", () => {
  expect(titleOf(draw(ofSurvey))).toMatch(/ of \d+ schools$/);
  expect(titleOf(draw(ofSurvey, "fr"))).toMatch(/ sur \d+$/);
  // Two statements of one independent source cannot disagree as two sources do.
  const again = ofSurvey.map((witness) => ({ ...witness, source_id: "reprint" }));
  expect(titleOf(draw([...ofSurvey, ...again]))).toMatch(/ of \d+ schools$/);
});

test("where two sources give one and agree, they disagree on none", () => {
  expect(titleOf(draw(madeUp.witnesses, "en", "corroborated"))).toMatch(/; the sources disagree on none$/);
  expect(titleOf(draw(madeUp.witnesses, "fr", "corroborated"))).toMatch(/ ; les sources ne divergent pour aucune$/);
});

test("the years of other sources have a key only where there are any", () => {
  expect(words(draw(madeUp.witnesses))).toContain("years that other sources give");
  expect(words(draw(ofSurvey))).not.toContain("years that other sources give");
});
