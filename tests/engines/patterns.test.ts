import * as fc from "fast-check";
import { expect, test } from "vitest";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { locate } from "../../pipeline/4-aggregate/locate.js";
import { countedTogether, countPatterns } from "../../pipeline/4-aggregate/shares/count-patterns.js";
import { countShares } from "../../pipeline/4-aggregate/shares/count-shares.js";
import { withDuckdb } from "../../pipeline/engines/duckdb/open-duckdb.js";
import { readPatterns } from "../../pipeline/engines/duckdb/read-patterns.js";
import { insertRows } from "../../pipeline/engines/duckdb/settle-few.js";
import { City, type Field } from "../../pipeline/schemas/index.js";
import { studyOf } from "../lib/study-of.js";
import { randomWorld } from "./random-world.js";

const codes = ["elm", "fir", "oak", "yew"].map((code) => `${code}=${code}`).join(";");
const cities = ["Rome", "Oslo", "Lyon"].map((city, at) =>
  City.parse({
    city,
    region: ["elm", "fir"][at % 2],
    iso_3166_2: ["elm", "fir"][at % 2],
    latitude: "1",
    longitude: "2",
    source: "made up",
  }),
);
const study = studyOf({ city_groups: [{ id: "big", cities: ["Rome"], label: { en: "Big" } }] as never });

/** The codebook with codes, and with the first fields that can be the place and the region. */
function withRoles(codebook: readonly Field[]): Field[] {
  const first = (type: Field["type"]) => codebook.find((field) => field.type === type)?.field;
  const roles = new Map([
    [first("place"), "place"],
    [first("code"), "region"],
  ]);
  return codebook.map((field) => {
    const role = roles.get(field.field);
    return {
      ...field,
      codes: field.type === "code" || field.type === "codes" ? codes : "",
      ...(role && { role }),
    } as Field;
  });
}

test("in random worlds the shares counted of patterns are those counted of all cases", async () => {
  const seen = { alike: 0, bounded: 0, places: 0 };
  await fc.assert(
    fc.asyncProperty(randomWorld(8), async (world) => {
      const { values, witnesses } = resolve({ ...world, policy: policies["primary-first"] });
      const given = {
        ...{ study, cities, cases: world.cases, codebook: withRoles(world.codebook) },
        values,
        witnesses,
      };
      const expected = countShares({ ...given, places: locate(given) });
      const patterns = await withDuckdb({ threads: 1 }, async (connection) => {
        for (const [table, rows] of Object.entries({ decided_values: values, decided_witnesses: witnesses })) {
          const columns = Object.keys(rows[0] as object).map((name) => `"${name}" VARCHAR`);
          await connection.run(`CREATE TABLE ${table} (${columns.join(", ")})`);
          await insertRows(connection, table, rows);
        }
        const found = [];
        for (const fields of countedTogether(given.codebook)) found.push(await readPatterns(connection, fields));
        return found;
      });
      expect(countPatterns(given, patterns)).toEqual(expected);
      if (patterns.flat().some(({ cases }) => cases > 1)) seen.alike += 1;
      if (expected.some(({ count, count_high }) => count_high !== null && count_high > count)) seen.bounded += 1;
      if (expected.some(({ field, count }) => field === "city_group" && count > 0)) seen.places += 1;
    }),
    { numRuns: 30, seed: 29 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});
