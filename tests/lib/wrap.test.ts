import { expect, test } from "vitest";
import { wrap } from "../../pipeline/lib/wrap.js";

test.each([
  { why: "text that fits is one line", text: "one two", width: 7, lines: ["one two"] },
  { why: "a column too many breaks at the last blank", text: "one two", width: 6, lines: ["one", "two"] },
  { why: "no text is one empty line", text: "", width: 10, lines: [""] },
  { why: "blanks alone are no text", text: "   ", width: 10, lines: [""] },
  { why: "several blanks are one", text: " one   two ", width: 10, lines: ["one two"] },
  { why: "a word that is longer stays whole", text: "a bcdefgh i", width: 3, lines: ["a", "bcdefgh", "i"] },
  { why: "line breaks and tabs are blanks", text: "one\r\n\ttwo\u2028three", width: 20, lines: ["one two three"] },
  { why: "escapes move no cursor", text: "red\u001b[31m", width: 20, lines: ["red [31m"] },
  { why: "blanks of other kinds are blanks", text: "20\u202f%\u00a0or so", width: 20, lines: ["20 % or so"] },
  { why: "what turns the line round is spelt out", text: "\u202ecba", width: 20, lines: ["\\u202ecba"] },
  { why: "a letter of two code units is one column", text: "𝒜𝒜 𝒜𝒜", width: 5, lines: ["𝒜𝒜 𝒜𝒜"] },
])("$why", ({ text, width, lines }) => {
  expect(wrap(text, width)).toEqual(lines);
});

test("what lines start with counts as part of their width", () => {
  expect(wrap("one two three", 11, "- ", "  ")).toEqual(["- one two", "  three"]);
  expect(wrap("one two three", 9, "> ")).toEqual(["> one two", "> three"]);
});

test("where the start leaves no room, each word has a line", () => {
  expect(wrap("ab c", 2, "- ")).toEqual(["- ab", "- c"]);
});
