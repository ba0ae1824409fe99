import { expect, test } from "vitest";
import { daysThatMatter } from "../../../../pipeline/5-plot/report/what-if/days-that-matter.js";
import { listPolicies } from "../../../../pipeline/5-plot/report/what-if/list-policies.js";
import { textsFor } from "../../../../pipeline/5-plot/text/index.js";
import { dayAfter } from "../../../../pipeline/lib/dates.js";
import { policyNames } from "../../../../pipeline/schemas/index.js";
import { whatIf } from "../../../../pipeline/what-if/index.js";
import { cleaned, settings, tables } from "../../study.js";

const fixed = { ...tables, ...cleaned };

test("each share is listed under each policy, the published one first, as another run counts it", () => {
  const { policies, shares } = listPolicies(fixed, settings, textsFor("en", tables));
  expect(policies.map(({ policy }) => policy).sort()).toEqual([...policyNames].sort());
  expect(policies[0]?.policy).toBe("primary-first");
  // Labelling is contested nowhere: 11 of 17 under any policy.
  expect(shares["share:labelling=yes"]).toEqual([expect.stringMatching(/^11 of 17 \(65\s%\)/)]);
  const governance = shares["share:governance=private"] ?? [];
  expect(governance.map((line) => line.split(" (")[0])).toEqual(
    policies.map(({ policy }) => {
      const under = whatIf(fixed, { ...settings, policy }).shares();
      const share = under.find(({ field, code }) => field === "governance" && code === "private");
      return `${share?.count} of ${share?.of}`;
    }),
  );
});

test("days beyond those that matter give what the nearest of these gives, and these give something else than the days between", () => {
  const { first, last } = daysThatMatter(fixed, settings.reference_date);
  const valuesOn = (reference_date: string) =>
    whatIf(fixed, { ...settings, reference_date })
      .values()
      .map(({ case_id, field, value, status }) => [case_id, field, value, status]);
  expect(valuesOn("1900-01-01")).toEqual(valuesOn(first));
  expect(valuesOn("2200-01-01")).toEqual(valuesOn(last));
  expect(valuesOn(settings.reference_date)).not.toEqual(valuesOn(first));
  expect(valuesOn(settings.reference_date)).not.toEqual(valuesOn(last));
  // The earliest date of any statement is 23 April 1998.
  expect(first).toBe("1998-04-22");
});

test.each([
  { day: "2023-12-31", days: 1, expected: "2024-01-01" },
  { day: "2024-03-01", days: -1, expected: "2024-02-29" },
  { day: "0099-12-31", days: 1, expected: "0100-01-01" },
])("$days day after $day is $expected", ({ day, days, expected }) => {
  expect(dayAfter(day, days)).toBe(expected);
});
