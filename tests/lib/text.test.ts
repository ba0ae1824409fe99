import { expect, test } from "vitest";
import { decodeUtf8 } from "../../pipeline/lib/text.js";
import { bytes, diagnosticsOf } from "./scratch.js";

test.each([
  { why: "empty", given: bytes(""), text: "" },
  { why: "with accents", given: bytes("Fès\nLaâyoune"), text: "Fès\nLaâyoune" },
  { why: "with a byte order mark, which goes", given: bytes("\uFEFFid"), text: "id" },
  { why: "with a replacement character that its author wrote", given: bytes("a\uFFFDb"), text: "a\uFFFDb" },
])("text $why is read", ({ given, text }) => {
  expect(decodeUtf8(given, "a.txt")).toBe(text);
});

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
test.each([
  { why: "Latin-1", given: latin1("a\nb\nF\xE8s\nLa\xE2youne"), line: 3, found: "bytes of another encoding" },
  { why: "UTF-8 that was cut within a letter", given: bytes("a\nè").slice(0, 3), line: 2, found: "bytes of another" },
  { why: "UTF-16 without a byte order mark", given: utf16("ab\ncd"), line: 1, found: "a NUL byte" },
  { why: "a NUL byte", given: bytes("a\nb\0"), line: 2, found: "a NUL byte" },
])("$why is refused, with its first line", async ({ given, line, found }) => {
  const [messages, ...others] = await diagnosticsOf(() => decodeUtf8(given, "a.txt"));
  expect(messages).toContain(`a.txt:${line}: expected text in UTF-8, but found ${found}`);
  expect(messages).toContain("; save the file as UTF-8");
  expect(others).toEqual([]);
});
