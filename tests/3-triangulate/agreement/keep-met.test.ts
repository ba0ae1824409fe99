import { expect, test } from "vitest";
import { keepMet } from "../../../pipeline/3-triangulate/agreement/keep-met.js";
import type { Agreement } from "../../../pipeline/schemas/index.js";

const row = (field: string, comparison: string, cases: number) => ({ field, comparison, cases }) as Agreement;

test("a comparison is kept for every field, or dropped where its sides meet on none", () => {
  const rows = [
    ...[row("town", "primary~secondary", 0), row("town", "all sources", 0)],
    ...[row("owner", "primary~secondary", 0), row("owner", "all sources", 3)],
  ];
  expect(keepMet(rows)).toEqual([rows[1], rows[3]]);
  expect(keepMet([])).toEqual([]);
});
