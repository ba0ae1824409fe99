import { expect, test } from "vitest";
import { escapeXml, unescapeXml } from "../../pipeline/lib/escape.js";

test.each([
  { text: "", escaped: "" },
  { text: "R&D <b> 'a'", escaped: "R&amp;D &lt;b&gt; 'a'" },
  { text: '"><img onerror=x>', escaped: "&quot;&gt;&lt;img onerror=x&gt;" },
  { text: "&lt;", escaped: "&amp;lt;" },
])("$text is escaped as $escaped, and read back", ({ text, escaped }) => {
  expect(escapeXml(text)).toBe(escaped);
  expect(unescapeXml(escaped)).toBe(text);
});

test("other entities stay as they are", () => {
  expect(unescapeXml("&#39;&nbsp;&amp;lt;")).toBe("&#39;&nbsp;&lt;");
});
