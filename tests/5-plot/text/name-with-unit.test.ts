import { expect, test } from "vitest";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { nameWithUnit } from "../../../pipeline/5-plot/text/name-with-unit.js";
import { fieldOf, study } from "../made-up-study.js";

test.each([
  { label: ["Staff", "Effectif"], unit: ["people", "personnes"], en: "Staff (people)", fr: "Effectif (personnes)" },
  {
    label: ["Share of girls", "Part des filles"],
    unit: ["%", "%"],
    en: "Share of girls (%)",
    fr: "Part des filles (%)",
  },
  { label: ["Pupils", "Élèves"], unit: ["pupils", "élèves"], en: "Pupils", fr: "Élèves" },
  { label: ["Staff", "Effectif"], unit: ["", ""], en: "Staff", fr: "Effectif" },
  { label: ["Staff", ""], unit: ["posts", ""], en: "Staff (posts)", fr: "Staff (posts)" },
])("$label in $unit is $en, and $fr in French", ({ label, unit, en, fr }) => {
  const codebook = [
    fieldOf({
      ...{ field: "staff", type: "number", label: label[0] ?? "", "label::fr": label[1] ?? "" },
      ...{ unit: unit[0] ?? "", "unit::fr": unit[1] ?? "" },
    }),
  ];
  expect(nameWithUnit("staff", textsFor("en", { codebook, study }))).toBe(en);
  expect(nameWithUnit("staff", textsFor("fr", { codebook, study }))).toBe(fr);
});
