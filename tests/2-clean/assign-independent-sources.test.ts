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
])("the independent source of a document is $why", ({ source, independentSources, expected }) => {
  expect(assignIndependentSources([sourceOf(source)], independentSources, file)).toEqual([
    { ...sourceOf(source), independent_source: expected },
  ]);
});

test.each([
  { why: "another apostrophe", names: ["L'Economiste", "L’Economiste"] },
  { why: "a blank at the end", names: ["Gazette", "Gazette "] },
  { why: "a no-break space", names: ["La Gazette", "La\u00a0Gazette"] },
  { why: "capitals", names: ["Le Matin", "LE MATIN"] },
  { why: "an accent of two characters", names: ["Médias24", "Me\u0301dias24"] },
])("a publisher written with $why is the same", ({ names }) => {
  const documents = names.map((publisher, index) => sourceOf({ source_id: `doc${index}`, publisher }));
  const found = assignIndependentSources(documents, [], file).map((source) => source.independent_source);
  expect(found).toEqual([names[0], names[0]]);
});

test("accents and words that differ are two publishers", () => {
  const documents = ["Médias24", "Medias24", "Medias"].map((publisher, index) =>
    sourceOf({ source_id: `doc${index}`, publisher }),
  );
  const found = assignIndependentSources(documents, [], file).map((source) => source.independent_source);
  expect(new Set(found).size).toBe(3);
});

test("an independent source given to a source that does not exist is refused, with its line", () => {
  const independentSources = onLines([independent_source("doc", "Gazette"), independent_source("dok", "Gazette")]);
  const assign = () => assignIndependentSources([sourceOf({})], independentSources, file);
  expect(assign).toThrow('data/decisions/made-up.csv:3: source_id: no source is called "dok"; did you mean doc?');
});
