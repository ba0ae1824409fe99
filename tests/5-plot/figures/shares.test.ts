import { expect, test } from "vitest";
import { specOf } from "../../../pipeline/5-plot/figures/index.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Claim, ClaimResult, Share } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { tables } from "../study.js";

// The text states a share of yes that the values bear out, one of no that they do not, and none of in_process.
const [like] = madeUp.rawClaims;
const [judgedLike] = madeUp.claims;
const stated = (id: string, code: string, figure: number) =>
  ({
    ...like,
    id,
    published: { kind: "percent", figure },
    measure: { kind: "cases", where: [{ field: "labelling", in: [code] }], among: [] },
  }) as Claim;
const judged = (id: string, verdict: ClaimResult["verdict"]) => ({ ...judgedLike, id, verdict }) as ClaimResult;
const share = (code: string, count: number, percent: number, low: number, high: number): Share => ({
  field: "labelling",
  code,
  label: code,
  count,
  of: 4,
  missing: 1,
  percent,
  low,
  high,
});
const given = {
  ...madeUp,
  shares: [share("yes", 1, 25, 4.6, 69.9), share("in_process", 2, 50, 15, 85), share("no", 1, 25, 4.6, 69.9)],
  rawClaims: [stated("labelled", "yes", 25), stated("not_labelled", "no", 60)],
  claims: [judged("labelled", "reproduced"), judged("not_labelled", "contradicted")],
};
const titleOf = (tables: typeof given) =>
  (specOf("labelling", tables, textsFor("en", tables.codebook)).title as { text: string[] }).text.join(" ");

test("labelling is told as the text has it, as the questionnaire has it and as the values have it", () => {
  const { description } = specOf("labelling", given, textsFor("en", given.codebook));
  const sentences = [
    "Yes: Text 25\u00a0%; Table 1 of 3 (33\u00a0%); Values, 95\u00a0% interval 1 of 4 (25\u00a0%), from 5 to 70\u00a0%.",
    "In process: Text –; Table 2 of 3 (67\u00a0%); Values, 95\u00a0% interval 2 of 4 (50\u00a0%), from 15 to 85\u00a0%.",
  ];
  for (const row of sentences) expect(description).toContain(row);
});

test.each([
  {
    verdict: "contradicted",
    title: "1 of the text’s 2 shares of labelling is not supported by the data: no, 60\u00a0% but 1 of 4 (25\u00a0%)",
  },
  { verdict: "reproduced", title: "All 2 shares in the text agree with the data" },
] as const)("a share that is $verdict: $title", ({ verdict, title }) => {
  expect(titleOf({ ...given, claims: [judged("labelled", "reproduced"), judged("not_labelled", verdict)] })).toBe(
    title,
  );
});

test("the paper's 18 and 17 % are seen not to follow from its own Table 2", () => {
  const spec = specOf("labelling", tables, textsFor("en", tables.codebook));
  expect((spec.title as { text: string[] }).text.join(" ")).toBe(
    "2 of the text’s 3 shares of labelling are not supported by the data: in process, 18\u00a0% but 4 of 17 (24\u00a0%); no, 17\u00a0% but 2 of 17 (12\u00a0%)",
  );
  expect(spec.description).toContain("In process: Text 18\u00a0%; Table 2 4 of 17 (24\u00a0%);");
});
