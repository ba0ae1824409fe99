import { expect, test } from "vitest";
import { noticeIfFixedDiffers } from "../../pipeline/3-triangulate/notice-if-fixed-differs.js";
import { changing, fieldOf, sourceOf, statementOf } from "./given.js";

const primary = { tier: "primary" as const, publisher: "Made-up Institute" };
const sources = [sourceOf({ source_id: "wave1", ...primary }), sourceOf({ source_id: "wave2", ...primary })];
const first = statementOf({ obs_id: "w1", source_id: "wave1", observed_on: "2022", value: "private" });
const later = statementOf({ obs_id: "w2", source_id: "wave2", observed_on: "2024", value: "public" });
const given = { codebook: [fieldOf({ nature: "fixed" })], sources, observations: [first, later] };

test("two waves that differ on something fixed are reported by field and number of cases", () => {
  const other = [first, later].map((row) => ({ ...row, case_id: "beta" }));
  expect(noticeIfFixedDiffers({ ...given, observations: [...given.observations, ...other] })).toBe(
    "waves of the survey differ on what the codebook calls fixed: governance (2 cases); both answers count, so that these values are contested; what can change over time has the nature time_varying there, with valid_years and validity_reason",
  );
});

test.each([
  { why: "of something that varies", change: { codebook: [changing] } },
  { why: "that are the same", change: { observations: [first, { ...later, value: "private" }] } },
  { why: "of one wave, in two tables", change: { observations: [first, { ...later, observed_on: "2022" }] } },
  { why: "of which one is no answer", change: { observations: [first, { ...later, value: "" }] } },
  { why: "of a document", change: { sources: [sources[0], sourceOf({ source_id: "wave2", tier: "secondary" })] } },
  { why: "of another publisher", change: { sources: [sources[0], { ...sources[1], publisher: "Another" }] } },
])("nothing is reported of answers $why", ({ change }) => {
  expect(noticeIfFixedDiffers({ ...given, ...change } as typeof given)).toBeUndefined();
});

const imported = [first, later].map((row, at) => ({
  ...{ ...row, source_id: "wave1", observed_on: ["2024-03-01", "2026-03-01"][at] },
}));

test("so are two waves in one table, as an import keeps them", () => {
  expect(
    noticeIfFixedDiffers({ ...given, sources: sources.slice(0, 1), observations: imported } as typeof given),
  ).toContain("waves of the survey differ on what the codebook calls fixed: governance (1 case)");
});

test("a third answer may be what differs", () => {
  const [one, other] = imported as [typeof first, typeof first];
  const observations = [{ ...one, observed_on: "2024-03-02" }, { ...one, value: "private" }, other];
  expect(noticeIfFixedDiffers({ ...given, observations })).toContain("governance (1 case)");
});

test("two respondents of one wave are no change", () => {
  const observations = imported.map((row, at) => ({ ...row, observed_on: ["2024-03-01", "2024-04-30"][at] }));
  expect(noticeIfFixedDiffers({ ...given, observations } as typeof given)).toBeUndefined();
});
