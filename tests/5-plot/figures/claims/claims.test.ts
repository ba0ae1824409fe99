import { expect, test } from "vitest";
import { claimsTable } from "../../../../pipeline/5-plot/figures/claims/claims.js";
import { allowed } from "../../../../pipeline/5-plot/figures/claims/claims-axis.js";
import { pageOf } from "../../../../pipeline/5-plot/layout/page.js";
import { claimFields } from "../../../../pipeline/5-plot/text/claim-fields.js";
import { formatClaims } from "../../../../pipeline/5-plot/text/format-claim.js";
import { textsFor } from "../../../../pipeline/5-plot/text/index.js";
import type { ClaimResult } from "../../../../pipeline/schemas/index.js";
import * as madeUp from "../../made-up.js";
import { fieldOf } from "../../made-up-study.js";
import { rowsOf } from "../../rows-of.js";
import { tables } from "../../study.js";

const { claims, rawClaims } = madeUp;
const [texts, french] = [textsFor("en", madeUp), textsFor("fr", madeUp)];
const draw = (given: readonly ClaimResult[]) =>
  claimsTable({ ...madeUp, claims: [...given] }, pageOf("statements", 175, texts));
/** With ordinary blanks for those that no line may break at. */
const plain = (given: unknown) => JSON.stringify(given).replaceAll("\u00a0", " ");
const named = (id: string) => claims.find((claim) => claim.id === id) as (typeof claims)[number];

test.each([
  { id: "half_certified", expected: { low: 50, high: 50 } },
  { id: "all_old", expected: { low: 100, high: 100 } },
  { id: "nearly_all_private", expected: { low: 90, high: 100 } },
  { id: "few_pupils", expected: undefined }, // a majority, but untestable
  { id: "two_zones", expected: undefined }, // a number
  { id: "mixed_leads", expected: undefined }, // a lead
])("what the published words of $id allow, in percent", ({ id, expected }) => {
  expect(allowed(named(id))).toEqual(expected);
});

test("a published range in percent is what it says", () => {
  expect(allowed({ ...named("half_certified"), published: "40–60 %", qualifier: "vary_between" })).toEqual({
    low: 40,
    high: 60,
  });
});

test.each([
  { id: "half_certified", published: "50 %", computed: "2 of 4 = 50 %", range: "40–60 %", why: "" },
  { id: "all_old", published: "all", computed: "4 of 4 = 100 %", range: "fixed", why: "" },
  { id: "two_zones", published: "2", computed: "2", range: "fixed", why: "" },
  { id: "mixed_leads", published: "the most", computed: "leads by 1 school", range: "0 to 3 schools", why: "" },
  { id: "nearly_all_private", published: "over 90 %", computed: "2 of 4 = 50 %", range: "40–60 %", why: "" },
  {
    id: "few_pupils",
    published: "a majority",
    computed: "",
    range: "",
    why: "Only 1 school has a value that decides it.",
  },
  { id: "plans", published: "3", computed: "", range: "", why: "Needs opening year of plans, which no field asks." },
])("$id: $published, computed $computed, $range", ({ id, ...expected }) => {
  expect(JSON.parse(plain(formatClaims([named(id)], rawClaims, texts)[0]?.formatted))).toMatchObject(expected);
});

test.each([
  { what: "bounds", own: { low: "7", high: "9" }, computed: "7–9", range: "7–9", fr: "7–9" },
  { what: "a lower bound", own: { low: "1", high: "" }, computed: "at least 1", range: "at least 1", fr: "au moins 1" },
  { what: "an upper bound", own: { low: "", high: "9" }, computed: "at most 9", range: "at most 9", fr: "au plus 9" },
])("of a number of which documents give $what, no other end is made up", ({ own, computed, range, fr }) => {
  const claim: ClaimResult = { ...named("two_zones"), count: null, ...own };
  expect(formatClaims([claim], rawClaims, texts)[0]?.formatted).toMatchObject({ computed, range });
  expect(formatClaims([claim], rawClaims, french)[0]?.formatted).toMatchObject({ computed: fr, range: fr });
});

test.each([
  {
    what: "a share",
    id: "all_old",
    own: { count: 3, of: 5, percent: 60, low: "3/6 (50.0)", high: "3/6 (50.0)" },
    range: "50 %",
  },
  {
    what: "the same share",
    id: "all_old",
    own: { count: 3, of: 6, percent: 50, low: "3/6 (50.0)", high: "3/6 (50.0)" },
    range: "fixed",
  },
  { what: "a lead", id: "mixed_leads", own: { count: 2, low: "1", high: "1" }, range: "leads by 1 school" },
  { what: "the same lead", id: "mixed_leads", own: { count: 1, low: "1", high: "1" }, range: "fixed" },
])("$what is fixed only where it is the one result that is possible: $range", ({ id, own, range }) => {
  expect(plain(formatClaims([{ ...named(id), ...own }], rawClaims, texts)[0]?.formatted.range)).toBe(
    JSON.stringify(range),
  );
});

test("what is asked for the fewest is said to be fewer, and what for some, some", () => {
  const formatted = (own: Partial<ClaimResult>, language: typeof texts) =>
    plain(formatClaims([{ ...named("mixed_leads"), ...own }], rawClaims, language)[0]?.formatted);
  expect(formatted({ qualifier: "fewest" }, texts)).toMatch(/"the fewest".*"fewer by 1 school"/);
  expect(formatted({ qualifier: "fewest" }, french)).toMatch(/"le moins".*"1 école de moins"/);
  expect(formatted({ qualifier: "some" }, texts)).toContain('"some"');
  expect(allowed({ ...named("all_old"), qualifier: "some" })).toEqual({ low: 25, high: 100 });
});

test.each([
  { needs: "sum_to_100" as const, en: "50 % (parts sum to 100)", fr: "50 % (somme ramenée à 100)" },
  { needs: "nearest_5" as const, en: "50 % (nearest 5)", fr: "50 % (arrondi à 5)" },
  { needs: "nearest_10" as const, en: "50 % (nearest 10)", fr: "50 % (arrondi à 10)" },
  { needs: "cases_left_out" as const, en: "50 % (cases left out)", fr: "50 % (des cas laissés de côté)" },
])("a percentage that needs $needs has it behind the figure, and a note explains it", ({ needs, ...expected }) => {
  const claim = { ...named("half_certified"), needs };
  const published = (own: typeof texts) => formatClaims([claim], rawClaims, own)[0]?.formatted.published;
  expect(plain([published(texts), published(french)])).toBe(JSON.stringify([expected.en, expected.fr]));
  const drawn = plain(draw([claim]));
  expect(drawn).toContain(`"${expected.en.slice(5)}"`);
  expect(drawn).toContain("supposes beyond its own rounding");
  expect(plain(draw(claims))).not.toContain("supposes beyond its own rounding");
});

test("a figure that needs two things has both behind it, each on a line of its own", () => {
  const claim = { ...named("half_certified"), needs: "nearest_10;cases_left_out" };
  const [row] = formatClaims([claim], rawClaims, texts);
  expect(plain(row?.formatted.published)).toBe('"50 % (nearest 10, cases left out)"');
  expect(row?.formatted.publishedLines.slice(1)).toEqual(["(nearest 10,", "cases left out)"]);
});

test("parts of one breakdown that differ are claims of one finding, and the title counts both", () => {
  const parts = ["nearly_all_private", "a_third"].map((id) => ({ ...named(id), finding: "forms" }));
  expect(plain(draw(claims))).toContain("2 contradicted or impossible, and");
  expect(plain(draw([...claims.filter(({ finding }) => finding === ""), ...parts]))).toContain(
    "2 contradicted or impossible (1 finding), and",
  );
});

test.each([
  { claims: 1, findings: 1, impossible: 0, en: "1 claim is contradicted", fr: "1 affirmation est contredite" },
  { claims: 3, findings: 3, impossible: 0, en: "3 claims are contradicted", fr: "3 affirmations sont contredites" },
  {
    ...{ claims: 2, findings: 2, impossible: 1, en: "2 claims are contradicted or impossible" },
    fr: "2 affirmations sont contredites ou impossibles",
  },
  {
    ...{ claims: 5, findings: 4, impossible: 0, en: "5 claims are contradicted; they are 4 findings" },
    fr: "5 affirmations sont contredites, soit 4 constats",
  },
])("$claims claims, $findings findings: $en", ({ claims: refuted, findings, impossible, en, fr }) => {
  const inWords = [texts, french].map(({ figures }) => figures.claims.refuted(refuted, findings, impossible));
  expect(plain(inWords)).toBe(JSON.stringify([en, fr]));
});

test("each claim has one row, under its verdict, with what the axis shows on top", () => {
  const ids = rowsOf(draw(claims)).flatMap(({ text }) => {
    return String(text).startsWith("Made up: ") ? [String(text).slice(9, -1)] : [];
  });
  expect(ids).toEqual([
    "all_old",
    "half_certified",
    "two_zones",
    "mixed_leads",
    "nearly_all_private",
    "a_third",
    "few_pupils",
    "plans",
  ]);
});

test("published, robust and computed lie on one scale; what does not move has no bar", () => {
  const marks = (id: string) => rowsOf(draw(claims)).filter((row) => row.id === id);
  const [bar, stroke, dot] = marks("half_certified");
  expect((Number(bar?.x) + Number(bar?.x2)) / 2).toBeCloseTo(Number(dot?.x));
  expect(stroke?.x).toBe(dot?.x);
  expect(marks("all_old")).toHaveLength(2);
  expect(marks("nearly_all_private")).toHaveLength(4);
  expect(marks("few_pupils")).toEqual([]);
});

test("a verdict that no claim has leaves no heading, and no claim at all leaves a figure", () => {
  const only = (verdict: string) => claims.filter((claim) => claim.verdict === verdict);
  const texts = rowsOf(draw(only("impossible"))).map(({ text }) => text);
  expect(texts).toContain("Impossible (1)");
  expect(texts).not.toContain("Reproduced (0)");
  expect(draw([]).description).toContain("A table");
});

test("its description has every claim with its verdict", () => {
  expect(plain(draw(claims).description)).toContain(
    "Contradicted. Made up: nearly_all_private. Published: over 90 %. Computed: 2 of 4 = 50 %. Range: 40–60 %.",
  );
});

test("a claim is in the language's words where the study has them, else in its own", () => {
  const [half] = formatClaims([named("half_certified")], rawClaims, french);
  expect(half?.formatted.paraphrase).toBe("Inventé\u00a0: half_certified.");
  const [plans] = formatClaims([named("plans")], rawClaims, french);
  expect(plans?.formatted.why).toBe("Demande l’année des plans, sans champ.");
  const without = rawClaims.map(({ translations, ...claim }) => claim);
  const own = formatClaims(claims, without, french).map(({ formatted }) => formatted);
  expect(own.map(({ paraphrase }) => paraphrase)).toEqual(claims.map(({ paraphrase }) => paraphrase));
  expect(own.at(-1)?.why).toBe("Needs opening year of plans, which no field asks.");
});

test("what the program says of a claim has the study's own nouns, in French with their gender", () => {
  const none = { ...named("few_pupils"), why_detail: "known=0;concerned=5" };
  const nobody = { ...named("all_old"), verdict: "untestable" as const, why_code: "no_case_concerned" as const };
  const why = [none, nobody].map((claim) => formatClaims([claim], rawClaims, french)[0]?.formatted.why);
  expect(why).toEqual(["Pour aucune école, aucune valeur ne permet d’en décider.", "Elle ne porte sur aucune école."]);
});

test("every claim of the study, and every reason without a measure, has its French", () => {
  for (const { id, note, translations } of tables.rawClaims) {
    expect(translations?.fr?.paraphrase, id).toMatch(/./);
    if (note !== "") expect(translations?.fr?.note, id).toMatch(/./);
  }
});

test("the caption counts the fields that claims measure, the place for its group of cities", () => {
  const codebook = [
    fieldOf({ field: "size", type: "code" }),
    fieldOf({ field: "seat", type: "place", role: "place" }),
    fieldOf({ field: "certified", type: "code" }),
  ];
  expect(claimFields(rawClaims, codebook)).toEqual(["seat", "certified"]);
});

test("a page that is too narrow is refused, with the width that the words need", () => {
  const narrow = () => claimsTable({ ...madeUp }, pageOf("statements", 30, texts));
  expect(narrow).toThrow(/expected at least \d+ mm/);
});
