import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decideInParts, type InParts } from "../../pipeline/engines/duckdb/decide-in-parts.js";
import { writeTables } from "../../pipeline/engines/duckdb/write-tables.js";
import { formatCsv, parseCsv } from "../../pipeline/lib/csv.js";
import { City, Field, Observation, policyNames, wholeAdmission } from "../../pipeline/schemas/index.js";
import { madeUpObservations } from "../bench/made-up-observations.js";

const data = join(__dirname, "../../data");
const codebook = parseCsv(readFileSync(join(data, "codebook.csv")), "codebook.csv", Field, ["field"]);
const cities = parseCsv(readFileSync(join(data, "geo/cities.csv")), "cities.csv", City, ["city"]);

/** Made-up statements on many cases, some with words that CSV must quote, and cases of which nobody states anything. */
export function worldOf(rows: number) {
  const { cases, sources, observations } = madeUpObservations(rows, codebook, cities);
  const words = ["plain", 'he said "oak, or elm"', "two\nlines", " spaced ", "# no comment", ""];
  return {
    codebook,
    sources,
    cases: [
      ...cases,
      ...["unheard_of", "a_first"].map((case_id) => ({ case_id, name: "", in_sample: "yes" as const, note: "" })),
    ],
    observations: observations.map((row, at) => ({ ...row, raw: words[at % words.length] as string })),
    referenceDate: "2023-12-31",
    admission: wholeAdmission,
  };
}
export type PartedWorld = ReturnType<typeof worldOf>;

export const csvOf = (observations: readonly Observation[]) => formatCsv(observations, Observation, ["obs_id"]);

export function requestOf(world: PartedWorld, given: Pick<InParts, "files" | "work">): InParts {
  const { codebook, sources, cases, referenceDate, admission } = world;
  const [first, ...others] = policyNames;
  return {
    ...{ codebook, sources, cases, referenceDate, admission, policies: [first, ...others] },
    ...{ ...given, key: "made_up", parts: 4, memory: "200MB", threads: 1 },
  };
}

/** Decides, and writes the tables of what was decided. */
export function decideAndWrite(request: InParts, out: string): Promise<string[]> {
  return decideInParts(request, ({ connection }) => writeTables(connection, { ...request, out }));
}
