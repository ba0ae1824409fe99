import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DataFrame } from "danfojs-node";
import { expect, test } from "vitest";
import { countBy } from "../../../pipeline/4-aggregate/shares/count-by.js";
import { values } from "../../../pipeline/schemas/index.js";

test("danfo.js groups and counts the study's values as we do", () => {
  const file = resolve(__dirname, "../../../outputs/3-triangulate/values.csv");
  const known = values.parse(readFileSync(file), file).filter(({ value }) => /^[a-z_]+$/.test(value));
  const holdings = known.map(({ case_id, field, value }) => ({ case_id, field, code: value }));
  const counted = new DataFrame(holdings).groupby(["field", "code"]).col(["case_id"]).count();
  const rows = counted.values as [string, string, number][];
  expect(rows.length).toBeGreaterThan(20);
  expect(new Map(rows.map(([field, code, count]) => [`${field} ${code}`, count]))).toEqual(countBy(holdings));
});
