import { expect, test } from "vitest";
import { countLevers } from "../../../pipeline/4-aggregate/shares/count-levers.js";
import { cases, fieldOf, valueRow } from "../given.js";

const codebook = [
  fieldOf({ field: "governance", type: "code" }),
  fieldOf({ field: "lever_skills", type: "code", label: "Skills" }),
  fieldOf({ field: "lever_rnd", type: "code", label: "R&D" }),
];

test("levers are counted of those that answered, with the contested beside", () => {
  const values = [
    valueRow("alpha", "lever_skills", "yes"),
    valueRow("beta", "lever_skills", "no", { status: "contested" }),
    valueRow("gamma", "lever_skills", ""),
    valueRow("alpha", "governance", "yes"),
  ];
  expect(countLevers({ codebook, cases, values })).toMatchObject([
    { lever: "lever_skills", label: "Skills", count: 1, of: 2, missing: 1, percent: 50, contested: 1 },
    { lever: "lever_rnd", label: "R&D", count: 0, of: 0, missing: 3, percent: null, contested: 0 },
  ]);
});

test("a lever on which the sources stay undecided is contested too", () => {
  const values = [valueRow("alpha", "lever_skills", "", { status: "contested" })];
  expect(countLevers({ codebook, cases, values })[0]).toMatchObject({ of: 0, missing: 3, contested: 1 });
});
