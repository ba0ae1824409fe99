import { join } from "node:path";
import { expect, test } from "vitest";
import { parseJson } from "../../../../pipeline/lib/json.js";
import { listFiles, readBytes } from "../../../../pipeline/runner/files.js";
import { Measured, measuredFile } from "../../../../replication/package/check/measured.js";
import { record } from "../../../../replication/package/check/record.js";
import { scratch } from "../../../lib/scratch.js";

test("what a check took is kept in one file, and nothing beside it", () => {
  const study = scratch({ "measured.json": "of before" });
  record(study, {
    compared: [],
    installSeconds: 13.6,
    runSeconds: 5,
    runMemory: 700,
    packagesSize: 900,
    projectSize: 20,
  });
  expect(listFiles(study)).toEqual(["measured.json"]);
  const kept = parseJson(readBytes(join(study, "measured.json")) ?? new Uint8Array(), measuredFile, Measured);
  expect(kept).toMatchObject({ install_seconds: 13.6, run_seconds: 5, run_memory_mb: 700 });
});
