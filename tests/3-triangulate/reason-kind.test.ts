import { expect, test } from "vitest";
import { read } from "../../notebooks/lib/read.js";
import { reasonKind } from "../../pipeline/3-triangulate/reason-kind.js";
import { witnesses } from "../../pipeline/schemas/index.js";

test.each([
  {
    reason: "lapsed on 2020-01-01: a statement on governance counts for 5 years",
    kind: "lapsed by the reference date",
  },
  { reason: "lapsed: its own term ended in 2021-11", kind: "lapsed by the reference date" },
  {
    reason: "stated in 2024, not certainly by the reference date",
    kind: "not certainly stated by the reference date",
  },
  {
    reason: "its own term begins in 2025, after the reference date",
    kind: "its term begins after the reference date",
  },
])("the reason '$reason' is: $kind", ({ reason, kind }) => expect(reasonKind(reason)).toBe(kind));

test("every statement that the study sets aside has a reason of a known kind", async () => {
  const aside = (await read(witnesses)).filter(({ stance }) => stance === "set-aside");
  expect(aside.length).toBeGreaterThan(0);
  for (const { reason } of aside) expect(reasonKind(reason)).not.toBe("");
});

test("another reason is refused", () => expect(() => reasonKind("none")).toThrow('but found "none"'));
