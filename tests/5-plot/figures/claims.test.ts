import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimsTable } from "../../../pipeline/5-plot/figures/claims.js";
import { allowed } from "../../../pipeline/5-plot/figures/claims-axis.js";
import { pageOf } from "../../../pipeline/5-plot/layout/page.js";
import { claimFields } from "../../../pipeline/5-plot/text/claim-fields.js";
import { claimsFr } from "../../../pipeline/5-plot/text/claims-fr.js";
import { formatClaims } from "../../../pipeline/5-plot/text/format-claim.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { ClaimResult } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { rowsOf } from "../rows-of.js";

const { codebook, claims, rawClaims } = madeUp;
const texts = textsFor("en", codebook);
const words = texts.figures.claims;
const draw = (given: readonly ClaimResult[]) =>
  claimsTable({ ...madeUp, claims: [...given] }, pageOf("claims", 175, texts));
/** With ordinary blanks for those that no line may break at. */
const plain = (given: unknown) => JSON.stringify(given).replaceAll("\u00a0", " ");
const named = (id: string) => claims.find((claim) => claim.id === id) as (typeof claims)[number];

test.each([
  { id: "half_labelled", expected: { low: 50, high: 50 } },
  { id: "all_old", expected: { low: 100, high: 100 } },
  { id: "nearly_all_private", expected: { low: 90, high: 100 } },
  { id: "few_staff", expected: undefined }, // a majority, but untestable
  { id: "two_zones", expected: undefined }, // a number
  { id: "mixed_leads", expected: undefined }, // a lead
])("what the published words of $id allow, in percent", ({ id, expected }) => {
  expect(allowed(named(id))).toEqual(expected);
});

test("a published range in percent is what it says", () => {
  expect(allowed({ ...named("half_labelled"), published: "40–60 %", qualifier: "vary_between" })).toEqual({
    low: 40,
    high: 60,
  });
});

test.each([
  { id: "half_labelled", published: "50 %", computed: "2 of 4 = 50 %", range: "40–60 %", why: "" },
  { id: "all_old", published: "all", computed: "4 of 4 = 100 %", range: "fixed", why: "" },
  { id: "two_zones", published: "2", computed: "2", range: "fixed", why: "" },
  { id: "mixed_leads", published: "the most", computed: "leads by 1 cluster", range: "0–3 clusters", why: "" },
  { id: "nearly_all_private", published: "over 90 %", computed: "2 of 4 = 50 %", range: "40–60 %", why: "" },
  {
    id: "few_staff",
    published: "a majority",
    computed: "",
    range: "",
    why: "Only 1 cluster has a value that decides it.",
  },
  { id: "plans", published: "3", computed: "", range: "", why: "Needs creation year of plans, which no field asks." },
])("$id: $published, computed $computed, $range", ({ id, ...expected }) => {
  expect(JSON.parse(plain(formatClaims([named(id)], words)[0]?.formatted))).toMatchObject(expected);
});

test("each claim has one row, under its verdict, with what the axis shows on top", () => {
  const message = rowsOf(draw(claims)).flatMap(({ text }) => {
    return String(text).startsWith("Made up: ") ? [String(text).slice(9, -1)] : [];
  });
  expect(message).toEqual([
    "all_old",
    "half_labelled",
    "two_zones",
    "mixed_leads",
    "nearly_all_private",
    "a_third",
    "few_staff",
    "plans",
  ]);
});

test("published, robust and computed lie on one scale; what does not move has no bar", () => {
  const marks = (id: string) => rowsOf(draw(claims)).filter((row) => row.id === id);
  const [bar, stroke, dot] = marks("half_labelled");
  expect((Number(bar?.x) + Number(bar?.x2)) / 2).toBeCloseTo(Number(dot?.x));
  expect(stroke?.x).toBe(dot?.x);
  expect(marks("all_old")).toHaveLength(2);
  expect(marks("nearly_all_private")).toHaveLength(4);
  expect(marks("few_staff")).toEqual([]);
});

test("a verdict that no claim has leaves no heading, and no claim at all leaves a figure", () => {
  const only = (verdict: string) => claims.filter((claim) => claim.verdict === verdict);
  const texts = rowsOf(draw(only("impossible"))).map(({ text }) => text);
  expect(texts).toContain("Impossible (1)");
  expect(texts).not.toContain("Reproduced (0)");
  expect(draw([]).description).toContain("A table");
});

test("its description tells every claim with its verdict", () => {
  expect(plain(draw(claims).description)).toContain(
    "Contradicted. Made up: nearly_all_private. Published: over 90 %. Computed: 2 of 4 = 50 %. Range: 40–60 %.",
  );
});

test("a claim or a reason that the language has no words for is refused, all at once", () => {
  const french = { ...words, translate: (text: string) => (text.includes("half") ? "moitié" : undefined) };
  expect(formatClaims([named("half_labelled")], french)[0]?.formatted.paraphrase).toBe("moitié");
  expect(() => formatClaims(claims.slice(0, 3), french)).toThrow("found none for two_zones, all_old; add them there");
});

test("every claim of the study, and every reason without a measure, has its French", () => {
  const study: { paraphrase: string; note: string; measure: unknown }[] = JSON.parse(
    readFileSync(join(__dirname, "../../../data/paper/claims.json"), "utf8"),
  );
  const needed = study.flatMap(({ paraphrase, note, measure }) =>
    measure === null ? [paraphrase, note] : [paraphrase],
  );
  expect(needed.filter((text) => !Object.hasOwn(claimsFr, text))).toEqual([]);
  const known = new Set(study.flatMap(({ paraphrase, note }) => [paraphrase, note]));
  expect(Object.keys(claimsFr).filter((text) => !known.has(text))).toEqual([]);
});

test("the caption counts the fields that claims measure, a city for its group", () => {
  const field = (name: string) => ({ ...(codebook[0] as (typeof codebook)[number]), field: name });
  expect(claimFields(rawClaims, [field("staff"), field("city"), field("labelling")])).toEqual(["city", "labelling"]);
});

test("a page that is too narrow is refused, with the width that the words need", () => {
  const narrow = () => claimsTable({ ...madeUp }, pageOf("claims", 85, texts));
  expect(narrow).toThrow(/expected at least 1\d\d mm/);
});
