import { expect, test } from "vitest";
import { formatValue } from "../../../pipeline/5-plot/report/format-value.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { tables } from "./given.js";

const [en, fr] = [textsFor("en", tables), textsFor("fr", tables)];

test.each([
  { field: "sme_share_pct", value: "95.7..", expected: ["at least 95.7 %", "au moins 95,7 %"] },
  { field: "large_company_share_pct", value: "..4.3", expected: ["at most 4.3 %", "au plus 4,3 %"] },
  { field: "sme_share_pct", value: "60..70", expected: ["60–70 %", "60–70 %"] },
  { field: "members_companies", value: "94..", expected: ["at least 94", "au moins 94"] },
  { field: "members_companies", value: "12", expected: ["12", "12"] },
  { field: "creation_year", value: "2013", expected: ["2013", "2013"] },
  { field: "governance", value: "mixed|public", expected: ["Mixed or Public", "Mixte ou Publique"] },
  { field: "website", value: "www..example.org", expected: ["www..example.org", "www..example.org"] },
  { field: "city", value: "", expected: ["missing", "manquant"] },
])("$field $value is put in words", ({ field, value, expected }) => {
  const formatted = [en, fr].map((texts) => formatValue(field, value, texts).replaceAll("\u00a0", " "));
  expect(formatted).toEqual(expected);
});
