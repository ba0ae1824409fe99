import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { listFiles } from "../../pipeline/runner/files.js";
import type { Report } from "../../pipeline/runner/run-pipeline.js";
import { expectedFolder, makeScratch, runToAggregate, tinyWorld } from "./run-tiny-world.js";

// When a change is meant: run it with --update, and read the difference before you keep it.

const out = makeScratch();
let reports: Report[] = [];
beforeAll(async () => {
  reports = await runToAggregate(tinyWorld, out);
});
const text = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");
const tables = listFiles(expectedFolder);

test("the first run runs every stage", () => {
  expect(reports.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
    "1-ingest ran",
    "2-clean ran",
    "3-triangulate ran",
    "4-aggregate ran",
  ]);
});

test("the stages leave the files expected, and no others but the manifest", () => {
  expect(listFiles(out)).toEqual([...tables, "manifest.json"]);
});

test.each(tables)("%s comes out as expected", async (file) => {
  await expect(text(out, file)).toMatchFileSnapshot(join(expectedFolder, file));
});

test("a second run finds all unchanged, and leaves every byte", async () => {
  const before = listFiles(out).map((file) => [file, text(out, file)]);
  const again = await runToAggregate(tinyWorld, out);
  expect(again.map(({ state }) => state)).toEqual(["unchanged", "unchanged", "unchanged", "unchanged"]);
  expect(listFiles(out).map((file) => [file, text(out, file)])).toEqual(before);
});

test("a run from nothing elsewhere gives the same bytes, the manifest's too", async () => {
  const elsewhere = makeScratch();
  await runToAggregate(tinyWorld, elsewhere);
  expect(listFiles(elsewhere)).toEqual(listFiles(out));
  for (const file of listFiles(out)) expect(text(elsewhere, file), file).toBe(text(out, file));
});
