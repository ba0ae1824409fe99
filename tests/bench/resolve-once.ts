import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { parseCsv } from "../../pipeline/lib/csv.js";
import { City, Field, type PolicyName } from "../../pipeline/schemas/index.js";
import { madeUpObservations } from "./made-up-observations.js";

// One measurement, which run.ts starts as a process of its own: resolve-once.ts ROWS POLICY

const [rows = "", policy = ""] = process.argv.slice(2);
const data = join(__dirname, "../../data");
const codebook = parseCsv(readFileSync(join(data, "codebook.csv")), "codebook.csv", Field, ["field"]);
const cities = parseCsv(readFileSync(join(data, "geo/cities.csv")), "cities.csv", City, ["city"]);
const given = { codebook, referenceDate: "2023-12-31", policy: policies[policy as PolicyName] };
const madeUp = madeUpObservations(Number(rows), codebook, cities);

const start = process.hrtime.bigint();
const { values, witnesses } = resolve({ ...given, ...madeUp });
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
if (values.length !== codebook.length * madeUp.cases.length || witnesses.length !== Number(rows))
  throw new Error(`${rows} observations gave ${values.length} values and ${witnesses.length} witnesses`);
// maxRSS counts the made-up observations too, as a whole run would.
console.log(JSON.stringify({ seconds, gigabytes: (process.resourceUsage().maxRSS * 1024) / 1e9 }));
