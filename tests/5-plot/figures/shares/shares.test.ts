import { describe, expect, test } from "vitest";
import { specOf } from "../../../../pipeline/5-plot/figures/index.js";
import { readShares } from "../../../../pipeline/5-plot/figures/shares/read-shares.js";
import { type Language, textsFor } from "../../../../pipeline/5-plot/text/index.js";
import type { Claim, ClaimResult } from "../../../../pipeline/schemas/index.js";
import { figureNamed } from "../../figure-named.js";
import * as madeUp from "../../made-up.js";
import { rowsOf } from "../../rows-of.js";
import { tables } from "../../study.js";

// The text states a share of oui that the values bear out, one of non that they do not, and none of encours.
const [like] = madeUp.rawClaims;
const [judgedLike] = madeUp.claims;
const stated = (id: string, code: string, figure: number) =>
  ({
    ...like,
    id,
    published: { kind: "percent", figure: String(figure) },
    measure: { kind: "cases", where: [{ field: "certified", in: [code] }], among: [] },
  }) as Claim;
const judged = (id: string, verdict: ClaimResult["verdict"]) => ({ ...judgedLike, id, verdict }) as ClaimResult;
const given = {
  ...madeUp,
  rawClaims: [stated("granted", "oui", 25), stated("refused", "non", 60)],
  claims: [judged("granted", "reproduced"), judged("refused", "contradicted")],
};
const drawn = (tables: typeof given, language: Language = "en") =>
  specOf(figureNamed("certificates", tables), tables, textsFor(language, tables));
const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, " ");
const titleOf = (tables: typeof given, language?: Language) =>
  plain((drawn(tables, language).title as { text: string[] }).text.join(" "));

test("each code is shown as the text has it, as the survey has it and as the values have it", () => {
  for (const row of [
    "Granted: Text 25 %; Survey 1 of 3 (33 %); Values 1 of 4 (25 %), 1 to 2 of 5 whatever the missing and contested values are.",
    "Requested: Survey 2 of 3 (67 %); Values 2 of 4 (50 %), 2 to 3 of 5 whatever the missing and contested values are.",
    "Refused: Text 60 %; Survey 0 of 3 (0 %); Values 1 of 4 (25 %), 1 to 2 of 5 whatever the missing and contested values are.",
  ])
    expect(plain(drawn(given).description)).toContain(row);
});

test.each([
  {
    verdict: "contradicted",
    en: "Certificate: the values contradict 1 of the 2 published shares: Refused, 60 % but 1 of 4 (25 %; 1 to 2 of 5 whatever the open values are)",
    fr: "Certificat : les valeurs contredisent 1 des 2 parts publiées : Refusé, 60 % mais 1 sur 4 (25 % ; 1 à 2 sur 5 quelles que soient les valeurs ouvertes)",
  },
  {
    verdict: "reproduced",
    en: "Certificate: the values give all 2 published shares",
    fr: "Certificat : les valeurs donnent les 2 parts publiées",
  },
  // That uncertain values allow a share does not say that the values give it, nor does that nobody can tell.
  {
    verdict: "consistent",
    en: "Certificate: the values contradict none of the 2 published shares",
    fr: "Certificat : les valeurs ne contredisent aucune des 2 parts publiées",
  },
  {
    verdict: "untestable",
    en: "Certificate: the values contradict none of the 2 published shares (1 untestable)",
    fr: "Certificat : les valeurs ne contredisent aucune des 2 parts publiées (1 non testable)",
  },
] as const)("a share that is $verdict: $en", ({ verdict, en, fr }) => {
  const all = { ...given, claims: [judged("granted", "reproduced"), judged("refused", verdict)] };
  expect([titleOf(all), titleOf(all, "fr")]).toEqual([en, fr]);
});

test("a bar gives the bounds that open values leave, in percent of all schools, also where none has a value", () => {
  const linesOf = (tables: typeof given) =>
    rowsOf(drawn(tables)).flatMap(({ low, high, evidence }) => (low === undefined ? [] : [[evidence, low, high]]));
  expect(linesOf(given)).toEqual([
    ["share:certified=oui", 20, 40],
    ["share:certified=encours", 40, 60],
    ["share:certified=non", 20, 40],
  ]);
  const unknown = { count: 0, of: 0, missing: 5, percent: null, count_low: 0, count_high: 5 };
  const none = given.shares.map((row) => ({ ...row, ...unknown }));
  expect(linesOf({ ...given, shares: none }).map(([, ...ends]) => ends)).toEqual([
    [0, 100],
    [0, 100],
    [0, 100],
  ]);
  const known = given.shares.map((row) => ({ ...row, of: 5, missing: 0, count_low: row.count, count_high: row.count }));
  expect(linesOf({ ...given, shares: known })).toEqual([]);
  expect(plain(drawn({ ...given, shares: known }).description)).not.toContain("whatever");
});

describe("without published figures", () => {
  const without = { ...given, rawClaims: [], claims: [] };

  test("the title is the commonest answer, and nothing is said of a text", () => {
    expect(titleOf(without)).toBe("Certificate: Requested for 2 of 4 (50 %; 2 to 3 of 5 whatever the open values are)");
    const { description } = drawn(without);
    expect(description).not.toMatch(/\bText\b|published/);
    expect(rowsOf(drawn(without)).map(({ text }) => text)).not.toContain("Text");
  });

  test("nor of a survey, where none answered", () => {
    const alone = { ...without, witnesses: [] };
    const words = rowsOf(drawn(alone)).map(({ text }) => text);
    expect(words).not.toContain("Survey");
    expect(words.filter((text) => text === "Values")).toHaveLength(3);
    expect(plain(drawn(alone).description)).toContain("Refused: Values 1 of 4 (25 %)");
  });

  test("a field of which nothing is known has no answer that is the commonest", () => {
    const unknown = { ...without, shares: [], values: [], witnesses: [] };
    expect(titleOf(unknown)).toBe("Certificate: not known for any of 5 schools");
    expect(titleOf(unknown, "fr")).toBe("Certificat : valeur inconnue (5 écoles)");
  });
});

test("a share of some cases only, as of a group of cities, is no share of the field", () => {
  const found = readShares("certified", madeUp, textsFor("en", madeUp));
  expect(found.map(({ code, claim, published }) => [code, claim, published])).toEqual([
    ["oui", undefined, undefined],
    ["encours", undefined, undefined],
    ["non", undefined, undefined],
  ]);
});

test("the paper's 18 and 17 % do not follow from its own Table 2", () => {
  const spec = specOf(figureNamed("labelling", tables), tables, textsFor("en", tables));
  expect(plain((spec.title as { text: string[] }).text.join(" "))).toBe(
    "Labelling: the values contradict 2 of the 3 published shares (1 finding): In process, 18 % but 4 of 17 (24 %); No, 17 % but 2 of 17 (12 %)",
  );
  expect(plain(spec.description)).toContain("In process: Text 18 %; Survey 4 of 17 (24 %);");
});

test("where no published share can be tested, that is said, and not that none is contradicted", () => {
  const all = { ...given, claims: [judged("granted", "untestable"), judged("refused", "untestable")] };
  expect(titleOf(all)).toBe("Certificate: the values test none of the 2 published shares");
  expect(titleOf(all, "fr")).toBe("Certificat : les valeurs ne permettent de tester aucune des 2 parts publiées");
});
