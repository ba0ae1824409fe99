import { expect, test } from "vitest";
import { ClaimResult, claimNeeds } from "../../../pipeline/schemas/index.js";

test.each([
  ...["", ...claimNeeds, "nearest_10;cases_left_out"].map((needs) => ({ needs, is: true })),
  ...["nearest_7", "nearest_10,cases_left_out", ";cases_left_out"].map((needs) => ({ needs, is: false })),
])("what a claim needs is nothing, or named and separated by semicolons: “$needs” is so: $is", ({ needs, is }) => {
  expect(ClaimResult.shape.needs.safeParse(needs).success).toBe(is);
});
