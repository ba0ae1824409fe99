import { expect, test } from "vitest";
import {
  reconstructTable1,
  reconstructTable2,
  reconstructTable3,
} from "../../pipeline/4-aggregate/reconstruct-tables.js";
import { cases, fieldOf, valueRow } from "./given.js";

const codebook = [
  fieldOf({ field: "creation_year", type: "year", label: "Creation year" }),
  fieldOf({ field: "governance", type: "code", label: "Governance system", codes: "private=Private;mixed=Mixed" }),
  fieldOf({
    field: "vocation",
    type: "codes",
    label: "Vocation",
    codes: "industrial=Industrial;scientific=Scientific",
  }),
  fieldOf({ field: "lever_skills", type: "code", label: "Skills development", codes: "yes=Used;no=Not used" }),
];

test("Table 1 puts a form's totals into one row again, in the order of the table", () => {
  const row = (form: string, order: number, count: number, counted: string) => ({
    form,
    origin: `Plan of ${form}`,
    origin_year: 1995,
    order,
    count,
    counted,
  });
  expect(
    reconstructTable1([
      row("Clusters", 3, 17, "clusters"),
      row("Zones", 1, 149, "zones"),
      row("Zones", 2, 10, "free zones"),
    ]),
  ).toEqual([
    { "Total type": "Zones", Origin: "Plan of Zones", "Total number": "149 zones; 10 free zones" },
    { "Total type": "Clusters", Origin: "Plan of Clusters", "Total number": "17 clusters" },
  ]);
});

test("Table 2 has the sample in its order, in the paper's words, a dash where there is no value", () => {
  const values = [
    valueRow("alpha", "creation_year", "2010"),
    valueRow("alpha", "governance", "mixed"),
    valueRow("alpha", "vocation", "industrial+scientific"),
    valueRow("outside", "creation_year", "1999"),
  ];
  const rows = reconstructTable2({ codebook, cases, values });
  expect(rows.map(({ Name }) => Name)).toEqual(["Made-up gamma", "Made-up alpha", "Made-up beta"]);
  expect(rows[0]).toMatchObject({ "Creation year": "-", "Governance system": "-", Vocation: "-" });
  expect(rows[1]).toMatchObject({
    "Creation year": "2010",
    "Governance system": "Mixed",
    Vocation: "Industrial Scientific",
  });
});

test.each([
  { value: "yes", mark: "×" },
  { value: "no", mark: "" },
  { value: "", mark: "-" },
])("Table 3 shows '$value' as '$mark'", ({ value, mark }) => {
  const rows = reconstructTable3({ codebook, cases, values: [valueRow("gamma", "lever_skills", value)] });
  expect(rows[0]).toMatchObject({ Clusters: "Made-up gamma", "Skills development": mark });
});

test("a column that the study does not ask for holds a dash, not the cluster's name", () => {
  expect(reconstructTable2({ codebook, cases, values: [] })[0]?.Sector).toBe("-");
});
