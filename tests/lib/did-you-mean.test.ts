import { expect, test } from "vitest";
import { didYouMean, suggest } from "../../pipeline/lib/did-you-mean.js";

const governances = ["private", "public", "mixed"];

test.each([
  { word: "privat", candidates: governances, suggestion: "did you mean private?" },
  { word: "PUBLIC", candidates: governances, suggestion: "did you mean public?" },
  { word: "zebra", candidates: governances, suggestion: "" },
  { word: "privat", candidates: [], suggestion: "" },
  { word: "s12", candidates: ["s999", "s22", "s12b"], suggestion: "did you mean s22 or s12b?" },
  { word: "SME", candidates: ["city", "sme_share_pct"], suggestion: "did you mean sme_share_pct?" },
  { word: "label", candidates: ["labelling", "table"], suggestion: "did you mean labelling?" },
  { word: "abc", candidates: ["amc", "ahp", "emc"], suggestion: "did you mean amc?" },
  { word: "xyz", candidates: ["abc", "xab", "map"], suggestion: "" },
  { word: "cvs", candidates: ["svg", "csv"], suggestion: "did you mean csv?" },
  { word: "me", candidates: ["sme_share_pct"], suggestion: "" },
  { word: "cit", candidates: ["cat", "city", "cite", "kit"], suggestion: "did you mean cat or city or cite?" },
])("of $candidates, $word is near to what is suggested: $suggestion", ({ word, candidates, suggestion }) => {
  expect(suggest(word, candidates)).toBe(suggestion);
  expect(didYouMean(word, candidates)).toBe(suggestion === "" ? "" : `; ${suggestion}`);
});

test("the nearest comes first, and of equally near ones the first listed", () => {
  expect(suggest("governance", ["governanceee", "governanc", "governancy"])).toBe(
    "did you mean governanc or governancy or governanceee?",
  );
});
