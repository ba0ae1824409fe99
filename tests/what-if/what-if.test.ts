import { expect, test } from "vitest";
import { changedSettings, Settings as Schema, type Settings } from "../../pipeline/schemas/index.js";

test("every field of the settings is compared, in the order of the schema", () => {
  const own = Schema.parse({ reference_date: "2020-01-01" });
  const other: Settings = {
    ...{ reference_date: "2021-01-01", policy: "majority", least_grade: "stated", events: false, coder: "first" },
    ...{ without_kinds: ["press"], without_sources: ["paper"] },
    settled: [{ case_id: "alpha", field: "tree", value: "oak" }],
  };
  expect(changedSettings(own, other)).toEqual(Schema.keyof().options);
  expect(changedSettings(own, own)).toEqual([]);
});
