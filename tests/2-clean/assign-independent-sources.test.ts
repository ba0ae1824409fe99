import { expect, test } from "vitest";
import { assignVoices } from "../../pipeline/2-clean/assign-independent-sources.js";
import { onLines } from "../lib/on-lines.js";
import { sourceOf } from "./given.js";

const file = "data/decisions/made-up.csv";
const voice = (source_id: string, words: string) => ({ source_id, voice: words, reason: "made up" });

test.each([
  { why: "its publisher", source: { publisher: "Gazette" }, voices: [], expected: "Gazette" },
  { why: "itself, without a publisher", source: { publisher: "" }, voices: [], expected: "doc" },
  {
    why: "whose words it carries",
    source: { publisher: "Archive" },
    voices: [voice("doc", "Gazette")],
    expected: "Gazette",
  },
])("a document's voice is $why", ({ source, voices, expected }) => {
  expect(assignVoices([sourceOf(source)], voices, file)).toEqual([{ ...sourceOf(source), voice: expected }]);
});

test("a voice given to a source that does not exist is refused, with its line", () => {
  const voices = onLines([voice("doc", "Gazette"), voice("dok", "Gazette")]);
  const assign = () => assignVoices([sourceOf({})], voices, file);
  expect(assign).toThrow('data/decisions/made-up.csv:3: source_id: no source is called "dok"; did you mean doc?');
});
