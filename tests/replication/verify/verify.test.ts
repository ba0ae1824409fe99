import { spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { packParts } from "../../../pipeline/5-plot/office/pack-parts.js";
import { alteredEnvironment } from "../../../replication/verify/altered-environment.js";
import { compareFiles, kindOf } from "../../../replication/verify/compare-files.js";
import { compareFolders } from "../../../replication/verify/compare-folders.js";
import { formatSummary } from "../../../replication/verify/format-summary.js";
import { scratch } from "../../lib/scratch.js";

const root = resolve(__dirname, "../../..");
const bytes = (text: string) => new TextEncoder().encode(text);
const differences = (kind: string, expected: string, found: string) =>
  compareFiles(kind, bytes(expected), bytes(found));

describe("a difference is found", () => {
  test.each([
    {
      what: "a cell, by as many columns as make its row unique",
      kind: "csv",
      expected: "cluster,field,value\na,size,1\na,year,2\n",
      found: "cluster,field,value\na,size,1\na,year,3\n",
      difference: { where: "row a, year, column value", expected: '"2"', found: '"3"' },
    },
    {
      what: "a row that is missing",
      kind: "csv",
      expected: "id,value\na,1\nb,2\n",
      found: "id,value\na,1\n",
      difference: { where: "row b", expected: '{"id":"b","value":"2"}', found: undefined },
    },
    {
      what: "a row of a table in which rows repeat, by its line",
      kind: "csv",
      expected: "id\na\na\n",
      found: "id\na\nb\n",
      difference: { where: "row on line 3, column id", expected: '"a"', found: '"b"' },
    },
    {
      what: "rows in another order, by the first byte",
      kind: "csv",
      expected: "id\na\nb\n",
      found: "id\nb\na\n",
      difference: { where: "byte 3", expected: "0x61 of 7 bytes", found: "0x62 of 7 bytes" },
    },
    {
      what: "a JSON value, by its path",
      kind: "json",
      expected: '{"stages":{"1-ingest":{"rows":[1,2]}}}',
      found: '{"stages":{"1-ingest":{"rows":[1,3]}}}',
      difference: { where: '$.stages["1-ingest"].rows[1]', expected: "2", found: "3" },
    },
    {
      what: "JSON that reads the same, by its first byte",
      kind: "json",
      expected: '{"a":1}\n',
      found: '{"a": 1}\n',
      difference: { where: "byte 5", expected: "0x31 of 8 bytes", found: "0x20 of 9 bytes" },
    },
    {
      what: "what is no JSON, by its first byte",
      kind: "vl.json",
      expected: '{"a":1}',
      found: '{"a":',
      difference: { where: "byte 5", expected: "0x31 of 7 bytes", found: "the end of 5 bytes" },
    },
    {
      what: "a picture, by its sizes and its first byte",
      kind: "png",
      expected: "made up",
      found: "made",
      difference: { where: "byte 4", expected: "0x20 of 7 bytes", found: "the end of 4 bytes" },
    },
    {
      what: "a line of a text",
      kind: "md",
      expected: "# Table\n| 1 |\n",
      found: "# Table\n| 2 |\n",
      difference: { where: "line 2", expected: '"| 1 |"', found: '"| 2 |"' },
    },
  ])("$what", ({ kind, expected, found, difference }) => {
    expect(differences(kind, expected, expected)).toEqual([]);
    expect(differences(kind, expected, found)).toEqual([difference]);
  });
});

test("a difference in a document of Office is found by the line of its part", () => {
  const document = (row: string) => packParts([{ path: "xl/sheet.xml", xml: `<rows>\n${row}\n</rows>` }]);
  expect(compareFiles("xlsx", document("<c>1</c>"), document("<c>2</c>"))).toEqual([
    { where: "xl/sheet.xml, line 3", expected: '"<c>1</c>"', found: '"<c>2</c>"' },
  ]);
});

test("a file's kind is what its name ends in", () => {
  expect(["5-plot/map.vl.json", "manifest.json", "report.fr.html"].map(kindOf)).toEqual(["vl.json", "json", "html"]);
});

test("of the manifest only the hashes of the kinds wanted are compared", () => {
  const manifest = (picture: string) =>
    JSON.stringify({ outputs: { "5-plot/a.png": picture, "4-aggregate/a.csv": "2" } });
  const [before, after] = ["1", "3"].map((picture) =>
    scratch({ "manifest.json": manifest(picture), "5-plot/a.png": picture }),
  );
  const differing = (isWanted: (kind: string) => boolean) =>
    compareFolders(before as string, after as string, isWanted).map(({ file, differences }) => [
      file,
      ...differences.map(({ where }) => where),
    ]);
  expect(differing((kind) => kind === "json")).toEqual([["manifest.json"]]);
  expect(differing(() => true)).toEqual([
    ["5-plot/a.png", "byte 0"],
    ["manifest.json", '$.outputs["5-plot/a.png"]'],
  ]);
});

test("five differences of a file are printed, and how many more there are", () => {
  const all = Array.from({ length: 7 }, (_, index) => ({ where: `line ${index}`, expected: "1", found: undefined }));
  const lines = formatSummary([
    { file: "a.md", kind: "md", differences: all },
    { file: "b.md", kind: "md", differences: [] },
    { file: "c.csv", kind: "csv", differences: [] },
  ]);
  expect(lines.slice(0, 3)).toEqual([
    "csv   1 file, the same bytes",
    "md    2 files, 1 different",
    "a.md: line 0: expected 1, but a fresh run made nothing",
  ]);
  expect(lines.slice(7)).toEqual(["a.md: and 2 more", "3 files compared: 1 different"]);
});

describe("an altered environment", () => {
  const current = { env: {}, umask: 0o022, minutesBehindUtc: 0, cores: 4, core: "2" };
  test.each([
    { where: "Rabat", change: {}, summary: "Pacific/Kiritimati, tr_TR.UTF-8, umask 077, 1 core of 4" },
    {
      where: "Auckland",
      change: { minutesBehindUtc: -720 },
      summary: "Pacific/Pago_Pago, tr_TR.UTF-8, umask 077, 1 core of 4",
    },
    {
      where: "Ankara, where umask is strict and there is no taskset",
      change: { env: { LANG: "tr_TR.UTF-8" }, umask: 0o077, core: undefined },
      summary: "Pacific/Kiritimati, de_DE.UTF-8, umask 022, 4 cores as now, as the number cannot be changed",
    },
  ])("differs from $where in all that can be changed", ({ change, summary }) => {
    expect(alteredEnvironment({ ...current, ...change }).summary).toBe(summary);
  });

  test("knows nothing of the folder from which it was called", () => {
    const { env } = alteredEnvironment({
      ...current,
      env: { PWD: "/from", npm_package_json: "/from", LC_TIME: "fr_FR", PATH: "/bin" },
    });
    expect(Object.keys(env).sort()).toEqual(["LANG", "LANGUAGE", "LC_ALL", "PATH", "TZ", "UV_THREADPOOL_SIZE"]);
  });
});

describe("npm run verify, in a tree without git under a path with a space and an accent", () => {
  const folder = mkdtempSync(join(tmpdir(), "à vérifier "));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["data", "outputs", "pipeline", "notebooks", "replication", "package.json", "package-lock.json"])
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: (path) => !path.endsWith(".log") });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const verify = (...words: string[]) =>
    new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
      const args = ["--require", require.resolve("tsx/cjs"), "replication/verify/cli.ts", ...words];
      const child = spawn(process.execPath, args, { cwd: folder });
      const output = { stdout: "", stderr: "" };
      child.stdout.on("data", (chunk) => {
        output.stdout += chunk;
      });
      child.stderr.on("data", (chunk) => {
        output.stderr += chunk;
      });
      child.on("close", (code) => done({ code, ...output }));
    });

  test("what was changed, is missing or does not belong is reported, and all else is the same", async () => {
    const at = (file: string) => join(folder, "outputs", file);
    const change = (file: string, from: string | RegExp, to: string) => {
      const text = readFileSync(at(file), "utf8");
      expect(text).toMatch(from);
      writeFileSync(at(file), text.replace(from, to));
    };
    change("3-triangulate/values.csv", /^(cm40,governance,)\w+/m, "$1public");
    change("1-ingest/claims.json", /"id": "[^"]+"/, '"id": "changed"');
    change("5-plot/map.svg", / width="[^"]+"/, ' width="1"');
    appendFileSync(at("5-plot/claims.png"), "\n");
    appendFileSync(at("5-plot/map.pdf"), "\n");
    rmSync(at("4-aggregate/blocks.csv"));
    mkdirSync(at("6-none"));
    writeFileSync(at("6-none/notes.csv"), "a\n");

    const { code, stdout, stderr } = await verify("--no-notebooks");
    expect(stderr).toMatch(/^outputs\/ is out of date/);
    expect(stdout.split("\n").filter((line) => line.includes("expected"))).toEqual([
      '1-ingest/claims.json: $[0].id: expected "changed", but a fresh run made "sample_size"',
      '3-triangulate/values.csv: row cm40, governance, column value: expected "public", but a fresh run made "private"',
      expect.stringMatching(/^4-aggregate\/blocks\.csv: the file: expected nothing, but a fresh run made \d+ bytes$/),
      expect.stringMatching(
        /^5-plot\/claims\.png: byte \d+: expected 0x0a of \d+ bytes, but a fresh run made the end of \d+ bytes$/,
      ),
      expect.stringMatching(/^5-plot\/map\.pdf: byte \d+: expected 0x0a of /),
      expect.stringMatching(/^5-plot\/map\.svg: line 1: expected /),
      "6-none/notes.csv: the file: expected 2 bytes, but a fresh run made nothing",
    ]);
    expect(code).toBe(1);
  });

  test("a kind that there is not is refused, with the nearest", async () => {
    const { code, stderr } = await verify("--only", "svgs");
    expect(stderr).toMatch(/^--only: expected one of csv, .*, but found "svgs"; did you mean svg\?$/m);
    expect(code).toBe(1);
  });
});
