import { describe, expect, test } from "vitest";
import { answer } from "../../../pipeline/5-plot/report/sections/answer.js";
import { contested } from "../../../pipeline/5-plot/report/sections/contested.js";
import { missing } from "../../../pipeline/5-plot/report/sections/missing.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Robustness } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

const none = {
  conflicts: [],
  agreement: [],
  coderAgreement: [],
  headlines: [],
  changes: [],
  shareChanges: [],
  uncoded: [],
  rejected: [],
  rawCriteria: [],
  criteria: [],
  criteriaCounts: [],
};
const given = { ...madeUp, ...none };
const parts = madeUp.claims.map((claim) => (claim.finding === "" ? claim : { ...claim, finding: "forms" }));
const whole = (id: string) => ({ id, breakdown_tipping_with: "alpha.form=a;beta.form=b" }) as Robustness;
/** The text of the answer, without its tags and with ordinary blanks. */
const textOf = (claims: typeof parts, robustness: readonly Robustness[], language: Language = "en") =>
  answer({ ...given, claims, robustness: [...robustness] }, textsFor(language, given))
    .text.replaceAll(/<[^>]+>/g, "")
    .replaceAll(/[\u00a0\u202f]/g, " ");

test("claims that are contradicted or impossible are counted, and findings apart from them where there are fewer", () => {
  expect(textOf(madeUp.claims, [])).toContain("2 claims are contradicted or impossible:");
  expect(textOf(parts, [])).toContain("2 claims are contradicted or impossible; they are 1 finding:");
  expect(textOf(parts, [], "fr")).toContain("2 affirmations sont contredites ou impossibles, soit 1 constat :");
});

test("of a breakdown, by how many cases text and table differ is given once, behind its last part", () => {
  const text = textOf(
    parts,
    parts.map(({ id }) => whole(id)),
  );
  expect(text.split("Text and table differ by 2 schools.")).toHaveLength(2);
  expect(textOf(parts, [])).not.toContain("differ by");
});

test("one claim is a number or a comparison, and more are numbers and comparisons", () => {
  expect(textOf(parts.slice(0, 1), [])).toContain("Of 1 number or comparison in the published text");
  expect(textOf(parts.slice(0, 2), [])).toContain("Of 2 numbers and comparisons in the published text");
  expect(textOf(parts.slice(0, 1), [], "fr")).toContain("Sur 1 chiffre ou comparaison du texte publié");
});

describe("a survey that no document speaks of", () => {
  const values = madeUp.values.map((value) => ({ ...value, status: "primary-only" as const }));
  const alone = { ...given, values, witnesses: [], robustness: [] };
  const sources = madeUp.sources.filter(({ tier }) => tier === "primary");

  test("says that nothing could be compared with documents, not that 0 of 0 agree", () => {
    const of = (language: Language) => answer(alone, textsFor(language, given)).text;
    expect(of("en")).toContain("None of the survey’s answers could be compared with documents.");
    expect(of("fr")).toContain("Aucune réponse de l’enquête n’a pu être confrontée à des documents.");
    const { title } = textsFor("en", given).figures.evidence;
    expect(title(0, 0, 46, 0)).toBe(
      "No answer to the survey could be compared with documents; 46 values rest on the survey’s tables without corroboration, 0 on documents alone",
    );
  });

  test("in a study without documents says nothing of documents", () => {
    const of = (language: Language) =>
      answer({ ...alone, sources, claims: [] }, textsFor(language, { ...given, sources })).text;
    expect(of("en")).toContain("What does the survey give?");
    expect(of("en")).not.toMatch(/document|corrobor|other sources/);
    expect(of("fr")).toContain("Que donne l’enquête");
    expect(of("fr")).not.toMatch(/document|corrobor|autres sources/);
  });

  test("has no table without rows", () => {
    const texts = textsFor("en", given);
    expect(contested(alone, texts).content.text).toBe("<p>No value is contested.</p>");
    expect(missing(alone, texts).content.text).not.toContain("<table");
  });
});

describe("the most common answer", () => {
  const share = (code: string, count: number) => ({
    ...(madeUp.shares[0] as (typeof madeUp.shares)[number]),
    ...{ field: "owner", code, label: code, count, of: 5 },
  });
  const led = (shares: ReturnType<typeof share>[], language: Language = "en") => {
    const study = { ...madeUp.study, headlines: ["owner"] };
    return answer({ ...given, study, shares, robustness: [] }, textsFor(language, given))
      .text.replaceAll(/<span class="sr">[^<]*<\/span>/g, "")
      .replaceAll(/<[^>]+>/g, "")
      .replaceAll(/[\u00a0\u202f]/g, " ");
  };

  test("is one, or all that are equally common, each with its count", () => {
    expect(led([share("club", 3), share("town", 2)])).toMatch(/: Club, 3 of 5.*\(60 %/);
    expect(led([share("club", 3), share("town", 2)])).not.toMatch(/Town, 2 of 5/);
    expect(led([share("club", 2), share("town", 2)])).toMatch(/: Club, 2 of 5.*\(40 %.*; Town, 2 of 5.*\(40 %/);
  });

  test("below its bounds, as where a place is open within one group, is explained, and only there", () => {
    const open = { ...share("club", 2), of: 4, missing: 1, count_low: 3, count_high: 3 };
    expect(led([open, share("town", 1)])).toContain("2 of 4");
    expect(led([open, share("town", 1)])).toContain("a school without a single value is not counted, but has the code");
    expect(led([open, share("town", 1)], "fr")).toContain("sans valeur unique, une école n’est pas comptée");
    expect(led([share("club", 3), share("town", 2)])).not.toContain("single value");
  });

  test("of more than three that are equally common is how many they are", () => {
    const four = ["a", "b", "c", "d"].map((code) => share(code, 1));
    expect(led(four)).toContain(": 4 answers, 1 of 5 each");
    expect(led(four, "fr")).toContain(" : 4 réponses, 1 sur 5 chacune");
  });
});

test("of what differs, the range comes first, where open values leave one", () => {
  expect(textOf(madeUp.claims, [])).toContain("possible, whatever the open values are: 40–60 %; published: over 90 %;");
  expect(textOf(madeUp.claims, [], "fr")).toContain("possible, quelles que soient les valeurs ouvertes : 40–60 % ; ");
  // The other claim is fixed.
  expect(textOf(madeUp.claims, []).match(/whatever the open values are/g)).toHaveLength(1);
});

test("when the survey was answered stands beside the day that the values are of, and nothing where there was none", () => {
  const study = {
    ...madeUp.study,
    tables: madeUp.study.tables.map((table) => ({ ...table, observed_from: "2019-06" })),
  };
  const of = (language: Language, sources = madeUp.sources) =>
    answer({ ...given, study, sources, robustness: [] }, textsFor(language, { ...given, study, sources })).text;
  expect(of("en")).toContain("Survey answers: June 2019 to 2020.");
  expect(of("fr")).toMatch(/Réponses à l’enquête\s: de juin 2019 à 2020\./);
  expect(textsFor("fr", given).report.front.period("1er juin 2019", "31 décembre 2019")).toBe(
    "du 1er juin 2019 au 31 décembre 2019",
  );
  const documents = madeUp.sources.filter(({ tier }) => tier === "secondary");
  expect(of("en", documents)).not.toContain("Survey answers");
});
