import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { decideInParts, type InParts } from "../../pipeline/engines/duckdb/decide-in-parts.js";
import { withDuckdb } from "../../pipeline/engines/duckdb/open-duckdb.js";
import { writeTables } from "../../pipeline/engines/duckdb/write-tables.js";
import { wholeAdmission } from "../../pipeline/schemas/index.js";
import { sourceOf } from "../3-triangulate/given.js";
import { fieldOf } from "../lib/field-of.js";

// One measurement, which run.ts starts as a process of its own: scale-once.ts ROWS FOLDER. The statements are made up: 20 of each case, on four
// fields, of which one in five says anything and the others what most say of the case.

const [given = "", folder = ""] = process.argv.slice(2);
const rows = Number(given);
const documents = 5000;
const rowsPerPart = 250_000;
const changing = { nature: "time_varying", valid_years: "5" } as const;
const codebook = [
  fieldOf({ field: "owner", type: "code", nature: "fixed" }),
  fieldOf({ field: "tools", type: "codes", ...changing }),
  fieldOf({ field: "founded", type: "year", nature: "fixed" }),
  fieldOf({ field: "members", type: "number", ...changing }),
];
const survey = sourceOf({ source_id: "survey", tier: "primary", kind: "survey", independent_source: "Survey" });
const sources = [
  survey,
  ...Array.from({ length: documents }, (_, at) =>
    sourceOf({
      source_id: `s${at}`,
      kind: ["press", "page", "report"][at % 3] as string,
      independent_source: `i${at % 1000}`,
    }),
  ),
];
const cases = Array.from({ length: rows / 20 }, (_, at) => ({ case_id: `c${at}` }));

const draw = "(CASE WHEN hash(i) % 5 = 0 THEN hash(i, 1) ELSE hash(i // 20) END)";
const oneOf = (words: readonly string[], number: string) =>
  `[${words.map((word) => `'${word}'`).join(", ")}][(${number} % ${words.length} + 1)::INTEGER]`;
const made = `SELECT 'o' || i AS obs_id, 'c' || (i // 20) AS case_id, ${oneOf(
  codebook.map(({ field }) => field),
  "i",
)} AS field,
  'made up' AS raw, 'coded' AS coding, '' AS coding_reason, '' AS valid_from, '' AS valid_to,
  CASE i % 4 WHEN 0 THEN ${oneOf(["a", "b", "c"], draw)} WHEN 1 THEN ${oneOf(["x", "y", "x+y", "x+y+z"], draw)}
    WHEN 2 THEN (2000 + ${draw} % 20)::VARCHAR ELSE (${draw} % 50 * 5)::VARCHAR END AS value,
  CASE WHEN hash(i, 2) % 4 = 0 THEN 'survey' ELSE 's' || (hash(i, 3) % ${documents}) END AS source_id,
  ${oneOf(["stated", "stated", "name", "derived"], "hash(i, 4)")} AS evidence,
  ${oneOf(["2019", "2020-06", "2021-03-04", "2022", "2023"], "hash(i, 5)")} AS observed_on FROM range(${rows}) AS made (i)`;

async function measure(): Promise<void> {
  const file = join(folder, "made-up.parquet");
  const out = join(folder, "out");
  mkdirSync(out, { recursive: true });
  const memory = { memory: "800MB", threads: 2 };
  await withDuckdb({ ...memory, spill: join(folder, "spill") }, (connection) =>
    connection.run(`COPY (${made}) TO '${file}' (FORMAT parquet)`),
  );
  const start = process.hrtime.bigint();
  const before = process.cpuUsage();
  const request: InParts = {
    ...{
      codebook,
      sources,
      cases,
      referenceDate: "2023-12-31",
      admission: wholeAdmission,
      policies: ["primary-first"],
    },
    ...{ files: [file], work: folder, key: "made-up", parts: Math.ceil(rows / rowsPerPart), ...memory },
  };
  await decideInParts(request, ({ connection }) => writeTables(connection, { ...request, out }));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(before);
  const gigabytes = (process.resourceUsage().maxRSS * 1024) / 1e9;
  console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, gigabytes }));
}

void measure();
