import { expect, test } from "vitest";
import { formatClaims } from "../../../pipeline/5-plot/text/format-claim.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Claim, ClaimResult } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

const [judged, raw] = [madeUp.claims[0] as ClaimResult, madeUp.rawClaims[0] as Claim];
/** One claim in a language, with these translations and these reasons. */
const format = (language: Language, translations: Claim["translations"], own: Partial<ClaimResult> = {}) => {
  const claim = { ...judged, paraphrase: "As given.", section: "abstract", ...own };
  const given = { ...raw, id: judged.id, translations };
  return formatClaims([claim], [given], textsFor(language, madeUp))[0]?.formatted;
};
const fr = { paraphrase: "En français.", section: "en tête", note: "Personne ne le dit.", base: "les salariés" };

test("a claim has its own words in the page's language, and is as given where it has none", () => {
  expect(format("fr", { fr })).toMatchObject({ paraphrase: "En français.", section: "en tête" });
  expect(format("en", { fr })).toMatchObject({ paraphrase: "As given.", section: "abstract" });
  expect(format("fr", undefined)).toMatchObject({ paraphrase: "As given.", section: "résumé" });
});

test("what a translation leaves out stays as it is", () => {
  const { paraphrase } = fr;
  expect(format("fr", { fr: { paraphrase } })).toMatchObject({ paraphrase: "En français.", section: "résumé" });
});

test("a reason that repeats the claim's words has those of the language", () => {
  const noted = { verdict: "untestable", why_code: "not_measured", why_detail: "Nobody states it." } as const;
  expect(format("en", { fr }, noted)?.reason).toBe("Nobody states it.");
  expect(format("fr", { fr }, noted)?.reason).toBe("Personne ne le dit.");
  const whole = { verdict: "untestable", why_code: "other_base", why_detail: "employees" } as const;
  expect(format("en", { fr }, whole)?.reason).toContain("employees");
  expect(format("fr", { fr }, whole)?.reason).toContain("les salariés");
});

test.each([
  { published: "80 %", en: "about 80 % (nearest 10)", fr: /^environ 80 % \(/ },
  { published: "35 %", en: "about 35 % (nearest 5)", fr: /^environ 35 % \(/ },
  { published: "12.5 %", en: "about 12.5 % (nearest 5)", fr: /^environ 12[.,]5 % \(/ },
])("how near about $published is, is printed whether or not it can be tested", ({ published, en, fr: french }) => {
  const spaced = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");
  for (const verdict of ["consistent", "contradicted", "untestable"] as const) {
    const own = { qualifier: "approximately", published, needs: "", verdict } as const;
    expect(spaced(format("en", undefined, own)?.published)).toBe(en);
    expect(spaced(format("fr", undefined, own)?.published)).toMatch(french);
  }
});

test("a share of fewer than a hundred is a whole percentage, unless the text prints decimals", () => {
  const own = {
    qualifier: "exactly",
    count: 11,
    of: 17,
    percent: 64.7,
    low: "11/17 (64.7)",
    high: "12/17 (70.6)",
  } as const;
  const spaced = (published: string) => {
    const found = format("en", undefined, { ...own, published, needs: "", verdict: "consistent" });
    return [found?.computed, found?.range].map((text) => text?.replaceAll(/[\u00a0\u202f]/g, " "));
  };
  expect(spaced("65 %")).toEqual(["11 of 17 = 65 %", "65–71 %"]);
  expect(spaced("64.7 %")).toEqual(["11 of 17 = 64.7 %", "64.7–70.6 %"]);
});
