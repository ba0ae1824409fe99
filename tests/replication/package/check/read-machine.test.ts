import { cpus, totalmem } from "node:os";
import { expect, test } from "vitest";
import { Measured } from "../../../../replication/package/check/measured.js";
import { readMachine } from "../../../../replication/package/check/read-machine.js";

test("a machine is told by its system, processor, memory, Node.js and npm", () => {
  const machine = readMachine({ npm_config_user_agent: "npm/11.1.2 node/v20.20.2 linux x64" });
  expect(Measured.shape.machine.parse(machine)).toMatchObject({
    npm: "11.1.2",
    node: process.versions.node,
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 1e9),
  });
  expect(machine.system_version).toMatch(/\d/);
});
