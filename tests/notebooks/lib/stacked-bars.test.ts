import { expect, test } from "vitest";
import { bars } from "../../../notebooks/lib/stacked-bars.js";

const rows = [
  { field: "city", role: "table_2", rows: 2 },
  { field: "city", role: "other", rows: 1 },
];

test("parts are shown in words, in the words' order; a part without words as it is", () => {
  const drawn = bars(rows, { title: "a", each: "field", parts: "role", words: { table_2: "Table 2" } });
  expect(drawn).toMatchObject({
    data: { values: [{ role: "Table 2" }, { role: "other" }] },
    encoding: { y: { field: "field" }, color: { field: "role", type: "nominal", sort: ["Table 2"] } },
  });
});

test("ranked parts are shades, the strongest darkest", () => {
  const drawn = bars(rows, { title: "a", each: "field", parts: "role", ranked: ["table_2", "other"] });
  expect(drawn).toMatchObject({
    encoding: { color: { type: "ordinal", sort: ["table_2", "other"], scale: { scheme: "blues", reverse: true } } },
  });
});
