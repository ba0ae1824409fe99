import { expect, test } from "vitest";
import { findHeadings } from "../../../pipeline/instrument/matching/find-headings.js";

const staff = { names: ["staff"], labels: ["Staff"] };
const lever = { names: ["lev/rd", "lev_rd"], labels: ["R&D", "Levers?/R&D"] };
const same = { names: ["stars"], labels: ["stars"] };
test.each([
  { kind: "kobo" as const, column: "grp/staff", target: staff, found: "names" },
  { kind: "kobo" as const, column: "Group/Staff", target: staff, found: "labels" },
  { kind: "kobo" as const, column: "grp/lev/rd", target: lever, found: "names" },
  { kind: "kobo" as const, column: "Levers?/R&D", target: lever, found: "labels" },
  { kind: "kobo" as const, column: "stars", target: same, found: "unknown" },
  { kind: "odk" as const, column: "stars", target: same, found: "names" },
  { kind: "google-forms" as const, column: "stars", target: same, found: "labels" },
  { kind: "table" as const, column: "staff", target: staff, found: "names" },
  { kind: "table" as const, column: "Staff", target: staff, found: "unknown" },
])("$column of $kind is headed by $found", ({ kind, column, target, found }) => {
  expect(findHeadings(kind, [{ column, target }]).get(column)).toBe(found);
});

test("one tool heads all columns in one way", () => {
  const given = (column: string) => [
    { column, target: staff },
    { column: "stars", target: same },
  ];
  expect(findHeadings("kobo", given("staff")).get("stars")).toBe("names");
  expect(findHeadings("kobo", given("Staff")).get("stars")).toBe("labels");
});
