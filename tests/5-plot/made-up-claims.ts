import type { Claim, ClaimResult, Multiverse } from "../../pipeline/schemas/index.js";

// Claims about the made-up country of made-up.ts.

const claim = (id: string, given: Partial<ClaimResult>): ClaimResult => ({
  id,
  section: "2",
  paraphrase: `Made up: ${id}.`,
  qualifier: "exactly",
  published: "",
  count: null,
  of: null,
  percent: null,
  wilson_low: null,
  wilson_high: null,
  low: "",
  high: "",
  fits: "",
  needs: "",
  holds: "yes",
  finding: "",
  verdict: "reproduced",
  why_code: "all_admissible_values_satisfy",
  why_detail: "",
  accepted: "reproduced",
  ...given,
});
export const claims: ClaimResult[] = [
  claim("two_zones", { published: "2", count: 2, low: "2", high: "2", section: "table 1" }),
  claim("half_certified", {
    published: "50 %",
    count: 2,
    of: 4,
    percent: 50,
    low: "2/5 (40.0)",
    high: "3/5 (60.0)",
  }),
  claim("all_old", {
    qualifier: "all",
    count: 4,
    of: 4,
    percent: 100,
    low: "4/4 (100.0)",
    high: "4/4 (100.0)",
  }),
  claim("mixed_leads", { qualifier: "most", count: 1, low: "0", high: "3", verdict: "consistent" }),
  claim("nearly_all_private", {
    finding: "nearly_all_private",
    qualifier: "more_than",
    published: "90 %",
    count: 2,
    of: 4,
    percent: 50,
    low: "2/5 (40.0)",
    high: "3/5 (60.0)",
    verdict: "contradicted",
  }),
  claim("a_third", {
    finding: "a_third",
    published: "33 %",
    count: 1,
    of: 4,
    percent: 25,
    low: "1/4 (25.0)",
    high: "1/4 (25.0)",
    verdict: "impossible",
  }),
  claim("few_pupils", {
    qualifier: "majority",
    count: 1,
    of: 1,
    percent: 100,
    low: "1/5 (20.0)",
    high: "5/5 (100.0)",
    verdict: "untestable",
    why_code: "too_few_values",
    why_detail: "known=1;concerned=5",
  }),
  claim("plans", {
    published: "3",
    verdict: "untestable",
    why_code: "not_measured",
    why_detail: "Needs opening year of plans, which no field asks.",
  }),
];

const measured: Claim = {
  id: "half_certified",
  section: "2",
  paraphrase: "Made up: half_certified.",
  published: { kind: "percent", figure: "50" },
  qualifier: "exactly",
  measure: {
    kind: "cases",
    where: [{ field: "certified", in: ["oui"] }],
    among: [{ field: "city_group", in: ["north"] }],
  },
  accepted: "reproduced",
  note: "made up",
};

/** The claims as they were taken down, with their French. */
export const rawClaims: Claim[] = claims.map(({ id, paraphrase, why_code, why_detail, accepted }) => {
  const isMeasured = why_code !== "not_measured";
  return {
    ...measured,
    ...{ id, paraphrase, accepted: accepted || "untestable", measure: isMeasured ? measured.measure : null },
    note: isMeasured ? "made up" : why_detail,
    translations: {
      fr: { paraphrase: `Inventé : ${id}.`, note: isMeasured ? "inventé" : "Demande l’année des plans, sans champ." },
    },
  };
});

const judged = (id: string, given: Partial<Multiverse>): Multiverse => ({
  ...{ id, verdict: "reproduced", combinations: 12, reproduced: 0, restated: 0, consistent: 0, contradicted: 0 },
  ...{
    impossible: 0,
    untestable: 0,
    holds: 12,
    lowest: "",
    highest: "",
    turned_after: null,
    turned_with: "",
    turned_to: "",
  },
  ...given,
});
/** Of twelve combinations: one claim that none turns, one that a choice turns, and one that two choices turn together. */
export const multiverse: Multiverse[] = [
  judged("all_old", { reproduced: 12, lowest: "3/3 (100.0)", highest: "4/4 (100.0)" }),
  judged("half_certified", {
    ...{ reproduced: 6, untestable: 6, holds: 6, lowest: "0/2 (0.0)", highest: "3/5 (60.0)" },
    ...{ turned_after: 1, turned_with: "without_kinds=questionnaire", turned_to: "untestable" },
  }),
  judged("mixed_leads", {
    ...{ verdict: "consistent", consistent: 11, contradicted: 1, holds: 11, lowest: "-1", highest: "3" },
    ...{ turned_after: 2, turned_with: "policy=majority;coder=first", turned_to: "contradicted" },
  }),
];
