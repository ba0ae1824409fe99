import { join } from "node:path";
import { partEngineIn } from "../../engines/clickhouse/part-engine.js";
import { withConnections } from "../../engines/clickhouse/servers.js";
import { type DecidedInParts, decideInParts, type InParts } from "../../engines/duckdb/decide-in-parts.js";
import { writeRows } from "../../engines/duckdb/write-rows.js";
import { type TableFormat, writeTables } from "../../engines/duckdb/write-tables.js";
import { check } from "../../lib/errors.js";
import { plural } from "../../lib/format-number.js";
import { formatJson } from "../../lib/json.js";
import { sha256 } from "../../lib/sha256.js";
import type { Artifact } from "../../runner/artifact.js";
import { logFolder, writeTogether } from "../../runner/files.js";
import { emptyFolder, moveTogether, removeFolder } from "../../runner/large-files.js";
import * as artifacts from "../../schemas/index.js";
import { policyNames } from "../../schemas/index.js";
import type { Engine } from "../options/engine-options.js";
import { addressesOf } from "./addresses.js";
import { checkSpaceIn } from "./check-space.js";
import { finishDecided } from "./finish-decided.js";
import { countParts, type StatementFile } from "./list-statement-files.js";
import type { AskedOfStudy } from "./read-asked.js";

interface Given {
  readonly study: AskedOfStudy;
  readonly files: readonly StatementFile[];
  readonly out: string;
  readonly engine: Exclude<Engine, { name: "memory" }>;
  readonly format: TableFormat;
  /** A hash of the code that decides. */
  readonly code: string;
  readonly log: (line: string) => void;
}

/** Decides statements in files, in DuckDB, and puts all tables in their places at once. @returns what a reader must know of them */
export async function decideFiles(given: Given): Promise<readonly string[]> {
  const { study, files, out, engine, format, code, log } = given;
  const { settings, sample, codebook, sources } = study;
  const parts = await countParts(files);
  const record = { statements: Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256])), settings };
  const known = { cases: study.cases, codebook: study.wholeCodebook, sources, adjudications: study.adjudications };
  const key = sha256(formatJson({ ...record, ...known, asOf: [...study.asOf.surveys], code, parts })).slice(0, 16);
  const work = join(out, logFolder, "decide");
  const tables = join(work, "tables");
  const [first, others] = [settings.policy, policyNames.filter((name) => name !== settings.policy)];
  const asked = {
    ...{ codebook, admission: settings, referenceDate: settings.reference_date },
    policies: [first, ...others] as const,
  };
  const request = {
    ...{ ...asked, sources, cases: sample, parts, work, key, asOf: study.asOf },
    files: files.map(({ path }) => path),
    otherCases: [artifacts.contextCase, ...study.cases.map(({ case_id }) => case_id)],
    otherFields: study.wholeCodebook.map(({ field }) => field),
    ...("memory" in engine && engine.memory && { memory: engine.memory }),
    checkSpace: checkSpaceIn(out, files, parts),
    log: (step: string) => log(`  ${step}`),
  };
  log(`deciding in ${engine.name === "duckdb" ? "DuckDB" : "ClickHouse"}, in ${plural(parts, "part")}`);
  emptyFolder(tables);
  const { written, notices } = await decideOn(engine, request, async (decided) => {
    const { contextValues, shares, claims, notices } = await finishDecided(decided, study, asked);
    const { connection } = decided;
    const written = await writeTables(connection, { out: tables, policies: asked.policies, format });
    const few = [
      fewRows("context", artifacts.contextValues, contextValues),
      fewRows("shares", artifacts.shares, shares),
      ...(claims === undefined ? [] : [fewRows("claims", artifacts.claims, claims)]),
    ];
    for (const { name, table, rows, bytes } of few) {
      const file = `${name}.${format}`;
      if (format === "csv") writeTogether(tables, { files: [[file, bytes()]] });
      else await writeRows(connection, { ...table, rows, file: join(tables, file) });
      written.push(file);
    }
    return { notices, written };
  });
  moveTogether(tables, out, written);
  writeTogether(out, { files: [["decide.json", formatJson(record)]] });
  removeFolder(work);
  return notices;
}

/** A table that memory holds. */
function fewRows<T extends object>(name: string, { table, format }: Artifact<T[]>, rows: readonly T[]) {
  check(table !== undefined, `expected ${name} to be a table`);
  return { name, table, rows, bytes: () => format([...rows]) };
}

function decideOn<T>(
  engine: Given["engine"],
  request: InParts,
  finish: (decided: DecidedInParts) => Promise<T>,
): Promise<T> {
  if (engine.name === "duckdb") return decideInParts(request, finish);
  return withConnections(addressesOf(engine.servers, process.env), engine.remoteServers, (servers) =>
    decideInParts({ ...request, engine: partEngineIn(servers) }, finish),
  );
}
