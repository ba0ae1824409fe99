import { expect, test } from "vitest";
import { inReadersOrder } from "../../../pipeline/5-plot/report/in-readers-order.js";
import type { ReportTables } from "../../../pipeline/5-plot/report/reads.js";
import { madeUpTables } from "./given.js";

const field = (name: string, codes = "") => ({ ...madeUpTables.codebook[0], field: name, codes, type: "code" });
const value = (case_id: string, name: string) => ({ case_id, field: name });
const share = (name: string, code: string) => ({ field: name, code });
/** Fields, codes, groups and cases in an order that is not that of their ids. */
const given = {
  ...madeUpTables,
  study: { ...madeUpTables.study, city_groups: ["south", "north"].map((id) => ({ id, label: id, cities: [] })) },
  codebook: [field("zeal", "yes=Yes;no=No"), field("year"), field("area", "b=B;a=A")],
  cases: ["tea", "ale"].map((case_id) => ({ ...madeUpTables.cases[0], case_id })),
  values: [value("ale", "area"), value("ale", "zeal"), value("tea", "area"), value("tea", "zeal")],
  shares: [
    ...[share("area", "a"), share("area", "b"), share("area", "undocumented")],
    ...[share("city_group", "elsewhere"), share("city_group", "north"), share("city_group", "south")],
    share("city_group", "undocumented"),
    ...[share("year", "1999"), share("year", "2001"), share("zeal", "no"), share("zeal", "yes")],
  ],
  agreement: [{ field: "area" }, { field: "zeal" }],
  coderAgreement: [{ field: "area" }, { field: "year" }, { field: "a_word_of_the_coders" }],
  numbers: [],
} as unknown as ReportTables;
const made = inReadersOrder(given);

test("values come case by case as the cases' file lists them, and field by field as the codebook does", () => {
  expect(made.values.map(({ case_id, field }) => `${case_id}.${field}`)).toEqual([
    ...["tea.zeal", "tea.area"],
    ...["ale.zeal", "ale.area"],
  ]);
});

test("shares come in the codebook's order of fields and codes, groups of cities behind, undocumented last", () => {
  expect(made.shares.map(({ field, code }) => `${field}.${code}`)).toEqual([
    ...["zeal.yes", "zeal.no", "year.1999", "year.2001", "area.b", "area.a", "area.undocumented"],
    ...["city_group.south", "city_group.north", "city_group.elsewhere", "city_group.undocumented"],
  ]);
});

test("agreement comes in the order of the fields too, and what is no field comes last", () => {
  expect(made.agreement.map(({ field }) => field)).toEqual(["zeal", "area"]);
  expect(made.coderAgreement.map(({ field }) => field)).toEqual(["year", "area", "a_word_of_the_coders"]);
});
