import { expect, test } from "vitest";
import { type CaseChange, casesOn, namesOf, sampleDuring, sampleOf } from "../../../pipeline/schemas/index.js";

const studyCase = (case_id: string, in_sample: "yes" | "no" = "yes") => ({
  case_id,
  name: case_id,
  in_sample,
  note: "",
});
const change = (
  case_id: string,
  date: string,
  kind: CaseChange["change"],
  rest: Partial<CaseChange> = {},
): CaseChange => ({
  ...{ case_id, date, change: kind, into: "", name: "", reason: "made up" },
  ...rest,
});
const cases = ["alpha", "beta", "gamma", "delta"].map((id) => studyCase(id));
// Not in the order of their dates.
const changes = [
  change("beta", "2022-06", "left"),
  change("gamma", "2023", "merged", { into: "alpha" }),
  change("delta", "2021-03-01", "entered"),
  change("beta", "2024-05-01", "entered"),
  change("alpha", "2023-01-15", "renamed", { name: "Alpha & Gamma" }),
];

test.each([
  { day: "2020-12-31", sample: ["alpha", "beta", "gamma"] },
  { day: "2021-03-01", sample: ["alpha", "beta", "gamma", "delta"] },
  { day: "2022-05-31", sample: ["alpha", "beta", "gamma", "delta"] },
  { day: "2022-06-01", sample: ["alpha", "gamma", "delta"] },
  { day: "2023-01-01", sample: ["alpha", "delta"] },
  { day: "2024-05-01", sample: ["alpha", "beta", "delta"] },
])("on $day the sample is $sample", ({ day, sample }) => {
  expect(sampleOf(casesOn(cases, changes, day)).map(({ case_id }) => case_id)).toEqual(sample);
});

test("a case has its name of the day, and is known by all its names", () => {
  const nameOn = (day: string) => casesOn(cases, changes, day)[0]?.name;
  expect([nameOn("2023-01-14"), nameOn("2023-01-15")]).toEqual(["alpha", "Alpha & Gamma"]);
  expect(namesOf(studyCase("alpha"), changes)).toEqual(["alpha", "Alpha & Gamma"]);
});

test("a case that is not counted does not enter the sample", () => {
  expect(casesOn([studyCase("aside", "no")], [change("aside", "2020", "entered")], "2023-01-01")[0]?.in_sample).toBe(
    "no",
  );
});

test("during a year there are the cases of its first and of its last day", () => {
  expect(sampleDuring(cases, changes, "2022").map(({ case_id }) => case_id)).toEqual(["alpha", "gamma", "delta"]);
});
