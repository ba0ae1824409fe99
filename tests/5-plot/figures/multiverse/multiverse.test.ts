import { expect, test } from "vitest";
import { countKept } from "../../../../pipeline/5-plot/count-kept.js";
import { multiverse } from "../../../../pipeline/5-plot/figures/multiverse/multiverse.js";
import { pageOf } from "../../../../pipeline/5-plot/layout/page.js";
import { textsFor } from "../../../../pipeline/5-plot/text/index.js";
import * as madeUp from "../../made-up.js";
import { rowsOf } from "../../rows-of.js";

const spec = multiverse(madeUp, pageOf("choices", 175, textsFor("en", madeUp)));

test("the parts of a claim's bar are its combinations, one part for each verdict that some of them give", () => {
  const parts = rowsOf(spec).filter(({ combinations }) => combinations !== undefined);
  expect(parts.map(({ id, verdict, combinations }) => `${id} ${verdict} ${combinations}`)).toEqual([
    "all_old reproduced 12",
    "mixed_leads consistent 11",
    "mixed_leads contradicted 1",
    "half_certified reproduced 6",
    "half_certified untestable 6",
  ]);
});

test("the range of the result and the choices that turn the verdict stand beside each bar", () => {
  const written = rowsOf(spec).flatMap(({ text }) =>
    typeof text === "string" ? [text.replaceAll(/[\u00a0\u202f]/g, " ")] : [],
  );
  expect(written).toEqual(expect.arrayContaining(["Reproduced, 12 of 12", "100 %", "0 % to 60 %", "no choice"]));
  expect(spec.description).toContain("Turned by: policy majority and coder: first → Contradicted.");
});

test("equally few choices are all named, by the verdict that they give, and beyond three of a verdict counted", () => {
  const turnedBy = (turned_with: string, turned_to: string, language: "en" | "fr" = "en") => {
    const rows = madeUp.multiverse.slice(1, 2).map((found) => ({ ...found, turned_with, turned_to }));
    const drawn = multiverse({ ...madeUp, multiverse: rows }, pageOf("choices", 175, textsFor(language, madeUp)));
    return String(drawn.description).replaceAll(/[\u00a0\u202f]/g, " ");
  };
  expect(turnedBy("coder=second / policy=majority / coder=first", "consistent / contradicted / consistent")).toContain(
    "Turned by: coder: second; or coder: first → Consistent; policy majority → Contradicted.",
  );
  const five = ["agreed", "first", "second", "third", "fourth"].map((coder) => `coder=${coder}`).join(" / ");
  const untestable = Array.from({ length: 5 }, () => "untestable").join(" / ");
  expect(turnedBy(five, untestable)).toContain("coder: second; or 2 more such sets → Untestable.");
  expect(turnedBy(five, untestable, "fr")).toContain("codeur : second ; ou 2 autres → Invérifiable.");
});

test("a negative lead has a minus sign", () => {
  const written = rowsOf(spec).map(({ text }) => String(text));
  expect(written).toContain("\u22121 to 3");
});

test("of three claims one keeps its verdict, one keeps it or is untestable, and one gets another", () => {
  expect(countKept(madeUp.multiverse)).toEqual({ kept: 1, keptOrUntestable: 1, all: 3, combinations: 12 });
});
