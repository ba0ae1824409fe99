import { expect, test } from "vitest";
import { countComparable } from "../../pipeline/5-plot/count-comparable.js";
import type { Witness } from "../../pipeline/schemas/index.js";
import { sourceOf, statementOf } from "../3-triangulate/given.js";

const sources = [
  sourceOf({ source_id: "survey", tier: "primary", independent_source: "Survey" }),
  sourceOf({ source_id: "doc", independent_source: "Gazette" }),
  sourceOf({ source_id: "reprint", independent_source: "Survey" }),
];
function witness(
  source_id: string,
  stance: Witness["stance"],
  evidence: Witness["evidence"] = "stated",
  case_id = "alpha",
): Witness {
  const { field, obs_id, value, raw, observed_on } = statementOf();
  const independent_source = sources.find((source) => source.source_id === source_id)?.independent_source ?? "";
  const stated = { case_id, field, obs_id, source_id, independent_source, value, raw, observed_on, evidence };
  return { ...stated, stance, reason_code: "", reason_detail: "" };
}
const answer = witness("survey", "supports");

test.each([
  { why: "a document supports", document: witness("doc", "supports"), count: 1 },
  { why: "a document contradicts", document: witness("doc", "dissents"), count: 1 },
  { why: "a document only narrows down", document: witness("doc", "open"), count: 0 },
  { why: "a document is set aside for", document: witness("doc", "set-aside"), count: 0 },
  { why: "a document only hints at", document: witness("doc", "supports", "sector_match"), count: 0 },
  { why: "a document states weakly", document: witness("doc", "supports", "weak"), count: 0 },
  { why: "a document repeats from the survey", document: witness("reprint", "supports"), count: 0 },
  { why: "a document states of another case", document: witness("doc", "supports", "stated", "beta"), count: 0 },
])("an answer that $why counts $count", ({ document, count }) => {
  expect(countComparable({ sources, witnesses: [answer, document] })).toBe(count);
});

test("what the survey did not answer, or answered with nothing that decides, cannot be compared", () => {
  expect(countComparable({ sources, witnesses: [witness("doc", "supports")] })).toBe(0);
  const witnesses = [witness("survey", "set-aside"), witness("doc", "supports")];
  expect(countComparable({ sources, witnesses })).toBe(0);
});

test("an answer with several documents counts once", () => {
  const documents = [witness("doc", "supports"), witness("doc", "dissents")];
  expect(countComparable({ sources, witnesses: [answer, ...documents] })).toBe(1);
});
