import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeShapefile, utf8 } from "../1-ingest/shapefile/make-shapefile.js";

// Makes tests/tiny-world/data/geo/made_up_regions.*: two made-up regions, squares of two degrees.
// Run by hand when they are to change: node --require tsx/cjs tests/tiny-world/make-regions.ts

const square = (x: number, y: number) =>
  [
    [x, y],
    [x, y + 2],
    [x + 2, y + 2],
    [x + 2, y],
    [x, y],
  ] as const;

const parts = makeShapefile(
  [
    { rings: [square(-8, 31)], attributes: ["XX-1", "Made-up Nord"] },
    { rings: [[...square(-10, 29)].reverse()], attributes: ["XX-2", "Made-up Süd"] },
  ],
  { encode: utf8, cpg: "UTF-8" },
);
for (const [name, bytes] of Object.entries(parts)) {
  writeFileSync(join(__dirname, "data", "geo", `made_up_regions.${name}`), bytes);
}
