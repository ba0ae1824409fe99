import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeArchive } from "../../../replication/package/archive/make-archive.js";
import { unpack } from "../../../replication/package/archive/unpack.js";
import { files, textOf } from "./study-package.js";

const folder = mkdtempSync(join(tmpdir(), "bundle-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("SHA256SUMS has the sum of every file, and no other", async () => {
  expect(await unpack(makeArchive(files), folder)).toEqual([]);
});

test("LICENSES.csv names a licence of every file", () => {
  const named = textOf("LICENSES.csv").trim().split("\n").slice(1);
  expect(named.map((line) => line.split(",")[0])).toEqual([...files.keys()].sort());
});
