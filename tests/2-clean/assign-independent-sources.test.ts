import { expect, test } from "vitest";
import { assignIndependentSources } from "../../pipeline/2-clean/assign-independent-sources.js";
import { onLines } from "../lib/on-lines.js";
import { sourceOf } from "./given.js";

const file = "data/decisions/made-up.csv";
const independent_source = (source_id: string, words: string) => ({
  source_id,
  independent_source: words,
  reason: "made up",
});

test.each([
  { why: "its publisher", source: { publisher: "Gazette" }, independentSources: [], expected: "Gazette" },
  { why: "itself, without a publisher", source: { publisher: "" }, independentSources: [], expected: "doc" },
  {
    why: "whose words it carries",
    source: { publisher: "Archive" },
    independentSources: [independent_source("doc", "Gazette")],
    expected: "Gazette",
  },
])("a document's voice is $why", ({ source, independentSources, expected }) => {
  expect(assignIndependentSources([sourceOf(source)], independentSources, file)).toEqual([
    { ...sourceOf(source), independent_source: expected },
  ]);
});

test("a voice given to a source that does not exist is refused, with its line", () => {
  const independentSources = onLines([independent_source("doc", "Gazette"), independent_source("dok", "Gazette")]);
  const assign = () => assignIndependentSources([sourceOf({})], independentSources, file);
  expect(assign).toThrow('data/decisions/made-up.csv:3: source_id: no source is called "dok"; did you mean doc?');
});
