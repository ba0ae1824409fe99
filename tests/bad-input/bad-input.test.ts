import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contents, copyChanged, diagnosticsOfRun, inScratch } from "./attempt.js";
import { claims } from "./cases/claims.js";
import { encodings } from "./cases/encodings.js";
import { json } from "./cases/json.js";
import { paths } from "./cases/paths.js";
import { references } from "./cases/references.js";
import { roles } from "./cases/roles.js";
import { several } from "./cases/several.js";
import { shapefiles } from "./cases/shapefiles.js";
import { tables } from "./cases/tables.js";
import { values } from "./cases/values.js";
import { edit } from "./change.js";
import { hostileTexts, legal } from "./legal.js";

// Each study is the tiny world with one thing changed, or a few (several). What is said of it in full stands in messages/: read the difference when it
// changes. The exit code and the absence of a stack trace are tested with the command itself, in command.test.ts.

const groups = { claims, encodings, tables, values, references, roles, json, paths, shapefiles, several };
const scratch = mkdtempSync(join(tmpdir(), "bad-input-"));
const goodOut = join(scratch, "outputs");
let good: Record<string, string> = {};
beforeAll(async () => {
  const study = join(scratch, "study");
  copyChanged(study, () => {});
  expect(await diagnosticsOfRun(study, goodOut)).toEqual([]);
  good = contents(goodOut);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("there are many, and no two of one name", () => {
  const names = Object.values(groups).flatMap((cases) => cases.map(({ why }) => why));
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

describe.each(Object.entries(groups))("%s", (group, cases) => {
  const stated: string[] = [];

  test.each(cases)("is refused: $why", async ({ why, change, at }) => {
    await inScratch(async ({ study, out }) => {
      copyChanged(study, change);
      cpSync(goodOut, out, { recursive: true });
      const diagnostics = await diagnosticsOfRun(study, out);
      stated.push(`# ${why}\n${diagnostics.map((diagnostic) => `${shortened(diagnostic)}\n`).join("")}`);
      expect(diagnostics[0]?.startsWith(at), `expected ${at}, but found ${diagnostics[0]}`).toBe(true);
      for (const diagnostic of diagnostics)
        expect(diagnostic).toMatch(/^study[/:].*(expected|must be|accepted|is called|no longer|any more)/);
      expect(contents(out)).toEqual(good);
    });
  });

  test("the messages in full", async () => {
    await expect(stated.join("\n")).toMatchFileSnapshot(`messages/${group}.txt`);
  });
});

test.each(legal)("gives the same result: $why", async ({ change }) => {
  await inScratch(async ({ study, out }) => {
    copyChanged(study, change);
    expect(await diagnosticsOfRun(study, out)).toEqual([]);
    // The one lists hashes, the other how each table is written.
    const besides = { "manifest.json": "", "1-ingest/inputs.csv": "" };
    expect({ ...contents(out), ...besides }).toEqual({ ...good, ...besides });
  });
});

test.each(hostileTexts)("comes out as it went in, in what machines read: %s", async (text) => {
  await inScratch(async ({ study, out }) => {
    const cell = `"${text.replace(/"/g, '""')}"`;
    copyChanged(study, edit("secondary/observations.csv", "agrees with Table 2", cell));
    expect(await diagnosticsOfRun(study, out)).toEqual([]);
    const written = readFileSync(join(out, "2-clean/observations.csv"), "utf8");
    expect(written).toContain(/[",]/.test(text) ? cell : text);
  });
});

function shortened(diagnostic: string): string {
  return diagnostic.replace(/a{100,}/, "aaa…");
}
