import { expect, test } from "vitest";
import { formatEnds } from "../../../pipeline/5-plot/report/format-ends.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { tables } from "./given.js";

const [en, fr] = [textsFor("en", tables), textsFor("fr", tables)];

test.each([
  { field: "staff", low: 62, high: 62, expected: ["62", "62"] },
  { field: "staff", low: 62.5, high: 62.5, expected: ["62.5", "62,5"] },
  { field: "staff", low: 10, high: 16, expected: ["10–16", "10–16"] },
  { field: "staff", low: 94, high: null, expected: ["at least 94", "au moins 94"] },
  { field: "sme_share_pct", low: null, high: 4.3, expected: ["at most 4.3 %", "au plus 4,3 %"] },
  { field: "staff", low: 0, high: null, expected: ["at least 0", "au moins 0"] },
  { field: "staff", low: null, high: null, expected: ["without bounds", "sans bornes"] },
])("$field from $low to $high is $expected", ({ field, low, high, expected }) => {
  const formatted = [en, fr].map((texts) => formatEnds(field, low, high, texts).replaceAll("\u00a0", " "));
  expect(formatted).toEqual(expected);
});
