import { expect, test } from "vitest";
import { escapeInvisible } from "../../pipeline/lib/escape-invisible.js";

test.each([
  { why: "an escape sequence", found: "\x1b[2J", messages: "\\u001b[2J" },
  { why: "a no-break space and one without width", found: "a\u00a0b\u200b", messages: "a\\u00a0b\\u200b" },
  { why: "what turns the line round", found: "\u202eabc", messages: "\\u202eabc" },
  { why: "an accent beside its letter", found: "Fe\u0301s", messages: "Fe\\u0301s" },
  { why: "a tag beyond the basic plane", found: "\u{e0041}", messages: "\\udb40\\udc41" },
])("$why is spelt out", ({ found, messages }) => {
  expect(escapeInvisible(found)).toBe(messages);
});

test.each(["", "Fès, Laâyoune, СЕЗМ, مُحَمَّد, हिन्दी, × – “ok”"])("what can be seen stays as it is: %s", (text) => {
  expect(escapeInvisible(text)).toBe(text);
});
