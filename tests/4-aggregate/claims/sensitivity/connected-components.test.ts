import { expect, test } from "vitest";
import { connectedComponents } from "../../../../pipeline/4-aggregate/claims/sensitivity/connected-components.js";

test.each([
  { what: "nothing", words: [], expected: [] },
  { what: "a lone word", words: ["ab"], expected: [["ab"]] },
  { what: "words without a letter in common", words: ["ab", "cd"], expected: [["ab"], ["cd"]] },
  { what: "words that a third one joins", words: ["ab", "cd", "bc"], expected: [["ab", "cd", "bc"]] },
  { what: "a word without letters, which joins none", words: ["ab", "", "b"], expected: [[""], ["ab", "b"]] },
])("$what, by the letters in common", ({ words, expected }) => {
  expect(connectedComponents(words, (word) => [...word])).toEqual(expected);
});
