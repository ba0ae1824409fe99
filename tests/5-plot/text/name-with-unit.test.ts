import { expect, test } from "vitest";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { nameWithUnit } from "../../../pipeline/5-plot/text/name-with-unit.js";
import { fieldOf } from "../../4-aggregate/given.js";

test.each([
  { field: "staff", label: "Staff", unit: "people", en: "Staff (people)", fr: "Effectif (personnes)" },
  { field: "sme_share_pct", label: "Share of SMEs", unit: "%", en: "Share of SMEs (%)", fr: "Part des PME (%)" },
  { field: "members_companies", label: "Companies", unit: "companies", en: "Companies", fr: "Entreprises membres" },
  { field: "staff", label: "Staff", unit: "", en: "Staff", fr: "Effectif" },
  { field: "staff", label: "Staff", unit: "posts", en: "Staff (posts)", fr: "Effectif (posts)" },
])("$label in $unit is $en, and $fr in French", ({ field, label, unit, en, fr }) => {
  const codebook = [fieldOf({ field, label, unit, type: "number" })];
  expect(nameWithUnit(field, textsFor("en", codebook))).toBe(en);
  expect(nameWithUnit(field, textsFor("fr", codebook))).toBe(fr);
});
