import { expect, test } from "vitest";
import { describeMarks } from "../../../../pipeline/5-plot/figures/claims/claims-marks.js";
import { textsFor } from "../../../../pipeline/5-plot/text/index.js";
import type { ClaimResult } from "../../../../pipeline/schemas/index.js";
import * as madeUp from "../../made-up.js";

const texts = textsFor("en", madeUp);
const claim = (own: Partial<ClaimResult>): ClaimResult => ({
  ...(madeUp.claims[0] as ClaimResult),
  ...{ verdict: "reproduced", qualifier: "exactly", published: "50 %", count: 2, of: 4, percent: 50 },
  ...{ low: "2/4 (50)", high: "2/4 (50)" },
  ...own,
});
const open = { low: "1/4 (25)", high: "3/4 (75)" };
const lead = { qualifier: "most", published: "", count: 2, of: null, percent: null, low: "2", high: "2" } as const;
const total = { qualifier: "exactly", published: "7", count: 7, of: null, percent: null, low: "7", high: "7" } as const;
const plain = "Dot: computed. Stroke: published.";
const fixed = "Fixed: a single result, whatever the uncertain values are.";
const uncertain = "possible results given the uncertain values (missing, contested, or different under another policy)";

test.each<{ what: string; claims: Partial<ClaimResult>[]; expected: string }>([
  { what: "one percentage that nothing turns", claims: [{}], expected: `${plain} ${fixed}` },
  { what: "one that is open", claims: [open], expected: `${plain} Blue bar and range: ${uncertain}.` },
  {
    what: "an open one and a fixed one",
    claims: [open, {}],
    expected: `${plain} Blue bar and range: ${uncertain}; fixed: a single result.`,
  },
  {
    what: "over a half",
    claims: [{ qualifier: "more_than" }],
    expected: `Dot: computed. Stroke: published, in grey what “over” allows. ${fixed}`,
  },
  {
    what: "over a half, a majority and a published range",
    claims: [{ qualifier: "more_than" }, { qualifier: "majority" }, { published: "40–60 %" }],
    expected: `Dot: computed. Stroke: published, in grey what “over”, “a majority” or a published range allows. ${fixed}`,
  },
  {
    what: "some of an open share",
    claims: [{ ...open, qualifier: "some", published: "" }],
    expected: `Dot: computed. Stroke: published, in grey what “some” allows. Blue bar and range: ${uncertain}.`,
  },
  {
    what: "a number that is only known to be one at least, which is not fixed",
    claims: [{ ...total, count: null, low: "0", high: "" }],
    expected: `Range: ${uncertain}. Totals are counts and are not on the scale.`,
  },
  {
    what: "a distance below others alone",
    claims: [{ ...lead, qualifier: "fewest" }],
    expected: `${fixed} Leads are counts and are not on the scale.`,
  },
  { what: "a lead alone", claims: [lead], expected: `${fixed} Leads are counts and are not on the scale.` },
  { what: "a total alone", claims: [total], expected: `${fixed} Totals are counts and are not on the scale.` },
  {
    what: "a lead and a total",
    claims: [lead, total],
    expected: `${fixed} Leads and totals are counts and are not on the scale.`,
  },
  { what: "what cannot be tested", claims: [{ ...open, verdict: "untestable" }], expected: "" },
])("below $what, the caption explains what occurs and no more", ({ claims, expected }) => {
  expect(describeMarks(claims.map(claim), texts).replaceAll("\u00a0", " ")).toBe(expected);
});
