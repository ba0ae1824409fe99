import { expect, test } from "vitest";
import { html } from "../../../pipeline/5-plot/report/html.js";
import { insert } from "../../../pipeline/5-plot/report/insert.js";

test("each name is replaced by its part, and other text stays text", () => {
  expect(insert("{n} of <3>", { n: html`<b>1</b>` }).text).toBe("<b>1</b> of &lt;3&gt;");
});

test("a name without a part is an error, not braces on the page", () => {
  expect(() => insert("{clusters} of 3", { cases: html`1` })).toThrow("expected a part for {clusters}");
});
