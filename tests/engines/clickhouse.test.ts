import * as fc from "fast-check";
import { expect, test } from "vitest";
import { resolveInClickhouse } from "../../pipeline/engines/clickhouse/resolve-in-clickhouse.js";
import { readRows, withConnections } from "../../pipeline/engines/clickhouse/servers.js";
import { policyNames } from "../../pipeline/schemas/index.js";
import { clusterName, hasClickhouse, withServers } from "./clickhouse-servers.js";
import { randomWorld } from "./random-world.js";
import { decidedInMemory } from "./decided-in-memory.js";

const places = [
  { what: "one ClickHouse server", count: 1, name: undefined, numRuns: 3 },
  { what: "two ClickHouse servers", count: 2, name: clusterName, numRuns: 3 },
];

test("the server is there where it must be", () => {
  if (process.env.REQUIRE_CLICKHOUSE) expect(hasClickhouse).toBe(true);
});

test.runIf(hasClickhouse).each(places)(
  "in random worlds $what gives what memory gives",
  async ({ count, name, numRuns }) => {
    const shares = new Set<number>();
    await withServers(count, (addresses) =>
      withConnections(addresses, name, async (servers) => {
        const world = fc.tuple(randomWorld(25), fc.constantFrom(...policyNames));
        await fc.assert(
          fc.asyncProperty(world, async ([world, policy]) => {
            expect(await resolveInClickhouse(servers, world, policy)).toEqual(decidedInMemory(world, policy));
            for (const [place, connection] of servers.connections.entries()) {
              const own = await readRows(
                { connections: [connection], name: undefined },
                "SELECT case_id FROM statements LIMIT 1",
              );
              if (own.length > 0) shares.add(place);
            }
          }),
          { numRuns, seed: 19 },
        );
      }),
    );
    expect(shares.size).toBe(count);
  },
);
