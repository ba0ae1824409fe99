import { expect, test } from "vitest";
import { timeline } from "../../../../pipeline/5-plot/figures/plans/timeline.js";
import { pageOf } from "../../../../pipeline/5-plot/layout/page.js";
import { type Language, textsFor } from "../../../../pipeline/5-plot/text/index.js";
import type { Witness } from "../../../../pipeline/schemas/index.js";
import * as madeUp from "../../made-up.js";
import { rowsOf } from "../../rows-of.js";

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
  expect(titleOf(draw(ofSurvey))).not.toContain("disagree");
  expect(titleOf(draw(ofSurvey, "fr"))).not.toContain("divergent");
  // Two statements of one independent source cannot disagree as two sources do.
  const again = ofSurvey.map((witness) => ({ ...witness, source_id: "reprint" }));
  expect(titleOf(draw([...ofSurvey, ...again]))).not.toContain("disagree");
});

test("where two sources give one and agree, they disagree on none", () => {
  expect(titleOf(draw(madeUp.witnesses, "en", "corroborated"))).toMatch(/; the sources disagree on none$/);
  expect(titleOf(draw(madeUp.witnesses, "fr", "corroborated"))).toMatch(/ ; les sources ne divergent pour aucune$/);
});

test("the years of other sources have a key only where there are any", () => {
  expect(words(draw(madeUp.witnesses))).toContain("years that other sources give");
  expect(words(draw(ofSurvey))).not.toContain("years that other sources give");
});

test("a year on which sources are even is not called known, and their disagreement counts in title and caption alike", () => {
  const values = madeUp.values.map((value) =>
    value.case_id === "c0" && value.field === "opened" ? { ...value, value: "" } : value,
  );
  const witnesses = madeUp.witnesses.map((witness) =>
    witness.case_id === "c0" && witness.field === "opened" && witness.stance !== "set-aside"
      ? { ...witness, stance: "open" as const }
      : witness,
  );
  const given = { ...madeUp, values, witnesses };
  const drawn = (language: Language) => timeline(figure, given, pageOf("opened", 85, textsFor(language, given)));
  // 2001 or 2004, 2003, 2003, nothing, 2010.
  expect(titleOf(drawn("en"))).toBe(
    "Opening year: 2003 or earlier for 2 of 3 schools (2 to 4 of 5 whatever the open values are); the sources disagree on 1",
  );
  expect(drawn("en").description).toContain(
    "Missing: 1 of 5 values. Left open by the sources, without a single value: 1.",
  );
  expect(drawn("en").description).toContain("Sources disagree on 1 value.");
  expect(titleOf(drawn("fr"))).toContain("(2 à 4 sur 5 quelles que soient les valeurs ouvertes)");
  expect(drawn("fr").description?.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(
    "Laissées ouvertes par les sources, sans valeur unique : 1.",
  );
});
