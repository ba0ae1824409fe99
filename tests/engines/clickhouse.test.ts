import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Undecided } from "../../pipeline/3-triangulate/decided.js";
import { partEngineIn } from "../../pipeline/engines/clickhouse/part-engine.js";
import { resolveInClickhouse } from "../../pipeline/engines/clickhouse/resolve-in-clickhouse.js";
import { type Address, readRows, type Servers, withConnections } from "../../pipeline/engines/clickhouse/servers.js";
import type { PartEngine } from "../../pipeline/engines/duckdb/part-engine.js";
import { InputError } from "../../pipeline/lib/errors.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { policyNames } from "../../pipeline/schemas/index.js";
import { callCommand } from "../commands/call-command.js";
import { scratch } from "../lib/scratch.js";
import { clusterName, hasClickhouse, type Restart, withServers } from "./clickhouse-servers.js";
import { decidedInMemory } from "./decided-in-memory.js";
import { csvOf, decideAndWrite, requestOf, worldOf } from "./in-parts-world.js";
import { randomWorld } from "./random-world.js";

test("the server is there where it must be", () => {
  if (process.env.REQUIRE_CLICKHOUSE) expect(hasClickhouse).toBe(true);
});

const triangulate = (out: string, ...words: string[]) =>
  callCommand("run", "--study", "tests/second-study/data", "--out", out, "--to", "3-triangulate", ...words);
const filesIn = (folder: string) =>
  Object.fromEntries(
    listFiles(folder).flatMap((path) =>
      path.startsWith(".log/") ? [] : [[path, readFileSync(join(folder, path), "utf8")]],
    ),
  );

test.runIf(hasClickhouse)("one ClickHouse server and two give what memory gives, or a clear message", async () => {
  await withServers(2, async (addresses, restart) => {
    const [{ url }] = addresses as [Address];
    await refuseClearly(url);
    await withConnections(addresses.slice(0, 1), undefined, compareSilence);
    expect(await withConnections(addresses, clusterName, (servers) => compareWorlds(servers, 1))).toBe(2);
    await withConnections(addresses, clusterName, (servers) => decideAcrossRestart(servers, restart));
    const [inMemory, out] = [scratch(), scratch()];
    await triangulate(inMemory);
    const servers = addresses.flatMap((address) => ["--server", address.url]);
    const called = await triangulate(out, "--engine", "clickhouse", ...servers, "--remote-servers", clusterName);
    expect(called).toMatchObject({ code: 0, stderr: "" });
    expect(called.stdout).toContain("decided in ClickHouse, on 2 servers");
    expect(filesIn(out)).toEqual(filesIn(inMemory));
    await decideFiles(join(inMemory, "2-clean/observations.csv"), [...servers, "--remote-servers", clusterName]);
  });
});

/** On one server, a world of all types of field in which nothing counts: no list of what might win has anything in it. */
async function compareSilence(servers: Servers): Promise<void> {
  const [world] = fc.sample(randomWorld(25), { numRuns: 1, seed: 31 }) as [Undecided];
  const silent = {
    ...world,
    observations: world.observations.map((row) => ({ ...row, coding: "no_answer" as const })),
  };
  expect(new Set(world.codebook.map(({ type }) => type)).size).toBe(6);
  expect(await resolveInClickhouse(servers, silent, "primary-first")).toEqual(decidedInMemory(silent, "primary-first"));
  expect(await resolveInClickhouse(servers, world, "primary-first")).toEqual(decidedInMemory(world, "primary-first"));
}

/** Random worlds are resolved as in memory. @returns how many servers had statements */
async function compareWorlds(servers: Servers, numRuns: number): Promise<number> {
  const shares = new Set<number>();
  await fc.assert(
    fc.asyncProperty(randomWorld(25), fc.constantFrom(...policyNames), async (world, policy) => {
      expect(await resolveInClickhouse(servers, world, policy)).toEqual(decidedInMemory(world, policy));
      for (const [place, connection] of servers.connections.entries()) {
        const alone = { connections: [connection], name: undefined };
        const own = await readRows(alone, "SELECT case_id FROM statements LIMIT 1");
        if (own.length > 0) shares.add(place);
      }
    }),
    { numRuns, seed: 19 },
  );
  return shares.size;
}

/** What cannot be asked, and that nothing is written then. */
async function refuseClearly(url: string): Promise<void> {
  const out = scratch();
  const problem = async (server: string) => {
    const { code, stderr } = await triangulate(out, "--engine", "clickhouse", "--server", server);
    expect({ code, files: listFiles(out) }).toEqual({ code: 1, files: [] });
    return stderr.split("\n")[0];
  };
  vi.stubEnv("CLICKHOUSE_PASSWORD", "wrong");
  expect(await problem(url)).toBe(
    `${url}: the server does not admit this name and password (Wrong password for user default); set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD`,
  );
  vi.unstubAllEnvs();
  expect(await problem(`${url}/nowhere`)).toBe(`${url}: the server refuses: Database nowhere doesn't exist`);
  expect(await problem("http://127.0.0.1:1")).toBe(
    "http://127.0.0.1:1: no ClickHouse server answers (connect ECONNREFUSED 127.0.0.1:1); start it, or correct --server",
  );
  await withConnections([{ url }], undefined, async ({ connections: [connection] }) => {
    await connection?.run("CREATE TABLE statements (mine Int8) ENGINE = Memory");
    expect(await problem(url)).toBe(
      `${url}: expected a table statements of an earlier run or none, but found one with other columns (mine); name another database in --server, or drop the table`,
    );
    await connection?.run("DROP TABLE statements");
  });
}

/** A server that is ended between two parts fails the run, which goes on from there once it is back, to the same bytes. */
async function decideAcrossRestart(servers: Servers, restart: Restart): Promise<void> {
  const world = worldOf(400);
  const files = [join(scratch({ "statements.csv": csvOf(world.observations) }), "statements.csv")];
  const requestIn = (work: string) => ({
    ...requestOf(world, { files, work }),
    parts: 2,
    policies: ["majority"] as const,
  });
  const [work, out, expected] = [scratch(), scratch(), scratch()];
  await decideAndWrite(requestIn(scratch()), expected);
  const steps: string[] = [];
  const engine = partEngineIn(servers);
  const request = { ...requestIn(work), engine, log: (step: string) => void steps.push(step) };
  const decideStatements: PartEngine["decideStatements"] = async (...given) => {
    if (!steps.includes("values 0")) return engine.decideStatements(...given);
    await restart(1, async () => {
      await expect(engine.decideStatements(...given)).rejects.toThrow(
        /refuses: .*(?:ECONNREFUSED|onnection)|no ClickHouse server answers/,
      );
    });
    throw new InputError([]);
  };
  await expect(decideAndWrite({ ...request, engine: { ...engine, decideStatements } }, out)).rejects.toThrow(
    InputError,
  );
  expect(steps).toEqual(["statements", "values 0"]);
  await decideAndWrite(request, out);
  expect(steps.slice(2)).toEqual(["values 1"]);
  expect(filesIn(out)).toEqual(filesIn(expected));
}

/** The command gives the same files from servers as from DuckDB. */
async function decideFiles(statements: string, words: readonly string[]): Promise<void> {
  const [inDuckdb, out] = [scratch(), scratch()];
  const given = [statements, "--study", "tests/second-study/data", "--out"];
  await callCommand("decide", ...given, inDuckdb);
  const called = await callCommand("decide", ...given, out, "--engine", "clickhouse", ...words);
  expect(called).toMatchObject({ code: 0, stderr: "" });
  expect(called.stdout).toContain("deciding in ClickHouse, in 1 part");
  expect(filesIn(out)).toEqual(filesIn(inDuckdb));
}
