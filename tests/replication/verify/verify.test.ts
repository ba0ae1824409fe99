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
import { deflateSync } from "node:zlib";
import { createCanvas, loadImage } from "canvas";
import { afterAll, describe, expect, test } from "vitest";
import { anotherMachine } from "../../../replication/verify/altered-environment.js";
import { compareFiles, kindOf } from "../../../replication/verify/compare-files.js";
import { compareFolders } from "../../../replication/verify/compare-folders.js";
import { tell } from "../../../replication/verify/format-summary.js";
import { scratch } from "../../lib/scratch.js";

const root = resolve(__dirname, "../../..");
const bytes = (text: string) => new TextEncoder().encode(text);
const differences = (kind: string, expected: string, found: string) =>
  compareFiles(kind, bytes(expected), bytes(found));

describe("a difference is told", () => {
  const pdf = (colour: string, title = "Map") =>
    `1 0 obj\n<</Title (${title})>>\nendobj\n2 0 obj\n<</Filter /FlateDecode>>stream\n${deflateSync(`q\n${colour} rg\nQ`).toString("latin1")}\nendstream\nendobj\n`;
  test.each([
    {
      what: "a cell, by as many columns as tell its row from the others",
      kind: "csv",
      expected: "cluster,field,value\na,size,1\na,year,2\n",
      found: "cluster,field,value\na,size,1\na,year,3\n",
      told: { where: "row a, year, column value", expected: '"2"', found: '"3"' },
    },
    {
      what: "a row that is missing",
      kind: "csv",
      expected: "id,value\na,1\nb,2\n",
      found: "id,value\na,1\n",
      told: { where: "row b", expected: '{"id":"b","value":"2"}', found: undefined },
    },
    {
      what: "a row of a table in which rows repeat, by its line",
      kind: "csv",
      expected: "id\na\na\n",
      found: "id\na\nb\n",
      told: { where: "row on line 3, column id", expected: '"a"', found: '"b"' },
    },
    {
      what: "rows in another order, by the first byte",
      kind: "csv",
      expected: "id\na\nb\n",
      found: "id\nb\na\n",
      told: { where: "reads the same, but byte 3", expected: '"a\\nb\\n"', found: '"b\\na\\n"' },
    },
    {
      what: "a JSON value, by its path",
      kind: "json",
      expected: '{"stages":{"1-ingest":{"rows":[1,2]}}}',
      found: '{"stages":{"1-ingest":{"rows":[1,3]}}}',
      told: { where: '$.stages["1-ingest"].rows[1]', expected: "2", found: "3" },
    },
    {
      what: "JSON that reads the same, by its first byte",
      kind: "json",
      expected: '{"a":1}\n',
      found: '{"a": 1}\n',
      told: { where: "reads the same, but byte 5", expected: '"1}\\n"', found: '" 1}\\n"' },
    },
    {
      what: "what is no JSON, by its first byte",
      kind: "vl.json",
      expected: '{"a":1}',
      found: '{"a":',
      told: { where: "one of the two is no vl.json, but byte 5", expected: '"1}"', found: undefined },
    },
    {
      what: "an attribute, by its element",
      kind: "svg",
      expected: '<svg><g/><g><path d="M0,0"/><path d="M1,1"/></g></svg>',
      found: '<svg><g/><g><path d="M0,0"/><path d="M1,2"/></g></svg>',
      told: { where: "svg > g[2] > path[2] @d", expected: '"M1,1"', found: '"M1,2"' },
    },
    {
      what: "an element that is one too many",
      kind: "svg",
      expected: "<svg/>",
      found: '<svg><text x="1">π</text></svg>',
      told: { where: "svg > text[1]", expected: undefined, found: '{"@x":"1","text":"π"}' },
    },
    {
      what: "words on a page, cut around the first that differs",
      kind: "html",
      expected: `<!doctype html><title>Map</title><p>${"so ".repeat(40)}far</p>`,
      found: `<!doctype html><title>Map</title><p>${"so ".repeat(40)}near</p>`,
      told: { where: "p text", expected: '…o so so so so so so far"', found: '…o so so so so so so near"' },
    },
    {
      what: "an object of a PDF",
      kind: "pdf",
      expected: pdf("1 0 0"),
      found: pdf("1 0 0", "Chart"),
      told: {
        where: "object 1, dictionary",
        expected: expect.stringContaining("Map"),
        found: expect.stringContaining("Chart"),
      },
    },
    {
      what: "a line of a text",
      kind: "md",
      expected: "# Table\n| 1 |\n",
      found: "# Table\n| 2 |\n",
      told: { where: "line 2", expected: '"| 1 |"', found: '"| 2 |"' },
    },
  ])("$what", async ({ kind, expected, found, told }) => {
    expect(await differences(kind, expected, expected)).toEqual([]);
    expect(await differences(kind, expected, found)).toEqual([told]);
  });

  test("what a PDF draws, line by line, unpacked", async () => {
    const [before, after] = [pdf("1 0 0"), pdf("0 0 1")].map((text) => new Uint8Array(Buffer.from(text, "latin1")));
    const told = { where: "object 2, stream line 2", expected: '"1 0 0 rg"', found: '"0 0 1 rg"' };
    expect(await compareFiles("pdf", before as Uint8Array, after as Uint8Array)).toEqual([told]);
  });

  test("pixels, by how many, the box that holds them, and the first one's colour", async () => {
    const draw = (width: number, ...dots: [number, number][]) => {
      const canvas = createCanvas(width, 8);
      const context = canvas.getContext("2d");
      context.fillStyle = "#ff0000";
      for (const [x, y] of dots) context.fillRect(x, y, 1, 1);
      return new Uint8Array(canvas.toBuffer("image/png"));
    };
    const blank = draw(9);
    expect(await compareFiles("png", blank, draw(9, [5, 2], [3, 4]))).toEqual([
      { where: "2 pixels of 72, from 3,2 to 5,4; the first", expected: "#00000000", found: "#ff0000ff" },
    ]);
    expect(await compareFiles("png", blank, draw(10))).toEqual([
      { where: "size", expected: "9 × 8 pixels", found: "10 × 8 pixels" },
    ]);
  });
});

test("a file's kind is what its name ends in", () => {
  expect(["5-plot/map.vl.json", "manifest.json", "report.fr.html"].map(kindOf)).toEqual(["vl.json", "json", "html"]);
});

test("of the manifest only the hashes of the kinds wanted are compared", async () => {
  const manifest = (picture: string) =>
    JSON.stringify({ outputs: { "5-plot/a.png": picture, "4-aggregate/a.csv": "2" } });
  const [before, after] = ["1", "3"].map((picture) =>
    scratch({ "manifest.json": manifest(picture), "5-plot/a.png": picture }),
  );
  const differing = async (isWanted: (kind: string) => boolean) =>
    (await compareFolders(before as string, after as string, isWanted)).map(({ file, differences }) => [
      file,
      ...differences.map(({ where }) => where),
    ]);
  expect(await differing((kind) => kind === "json")).toEqual([["manifest.json"]]);
  expect(await differing(() => true)).toEqual([
    ["5-plot/a.png", "one of the two is no png, but byte 0"],
    ["manifest.json", '$.outputs["5-plot/a.png"]'],
  ]);
});

test("five differences of a file are told, and how many more there are", () => {
  const all = Array.from({ length: 7 }, (_, index) => ({ where: `line ${index}`, expected: "1", found: undefined }));
  const lines = tell([
    { file: "a.md", kind: "md", differences: all },
    { file: "b.md", kind: "md", differences: [] },
    { file: "c.csv", kind: "csv", differences: [] },
  ]);
  expect(lines.slice(0, 3)).toEqual([
    "csv   1 file, the same bytes",
    "md    2 files, 1 not the same",
    "a.md: line 0: expected 1, but a fresh run made nothing",
  ]);
  expect(lines.slice(7)).toEqual(["a.md: and 2 more", "3 files compared: 1 not the same"]);
});

describe("another machine", () => {
  const here = { env: {}, umask: 0o022, minutesBehindUtc: 0, cores: 4, core: "2" };
  test.each([
    { where: "Rabat", change: {}, told: "Pacific/Kiritimati, tr_TR.UTF-8, umask 077, 1 core of 4" },
    {
      where: "Auckland",
      change: { minutesBehindUtc: -720 },
      told: "Pacific/Pago_Pago, tr_TR.UTF-8, umask 077, 1 core of 4",
    },
    {
      where: "Ankara, where umask is strict and there is no taskset",
      change: { env: { LANG: "tr_TR.UTF-8" }, umask: 0o077, core: undefined },
      told: "Pacific/Kiritimati, de_DE.UTF-8, umask 022, 4 cores as here, as no other number can be had",
    },
  ])("is as unlike $where as can be", ({ change, told }) => {
    expect(anotherMachine({ ...here, ...change }).told).toBe(told);
  });

  test("knows nothing of the folder from which it was asked", () => {
    const { env } = anotherMachine({
      ...here,
      env: { PWD: "/here", npm_package_json: "/here", LC_TIME: "fr_FR", PATH: "/bin" },
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
      const said = { stdout: "", stderr: "" };
      child.stdout.on("data", (chunk) => {
        said.stdout += chunk;
      });
      child.stderr.on("data", (chunk) => {
        said.stderr += chunk;
      });
      child.on("close", (code) => done({ code, ...said }));
    });

  test("what was changed, is missing or does not belong is told, and all else is the same", {
    timeout: 60_000,
  }, async () => {
    const at = (file: string) => join(folder, "outputs", file);
    const change = (file: string, from: string | RegExp, to: string) => {
      const text = readFileSync(at(file), "utf8");
      expect(text).toMatch(from);
      writeFileSync(at(file), text.replace(from, to));
    };
    change("3-triangulate/values.csv", /^(cm40,governance,)\w+/m, "$1public");
    change("1-ingest/claims.json", /"id": "[^"]+"/, '"id": "changed"');
    change("5-plot/map.svg", / width="[^"]+"/, ' width="1"');
    const picture = await loadImage(at("5-plot/claims.png"));
    const canvas = createCanvas(picture.width, picture.height);
    canvas.getContext("2d").drawImage(picture, 0, 0);
    canvas.getContext("2d").fillRect(7, 9, 1, 1);
    writeFileSync(at("5-plot/claims.png"), canvas.toBuffer("image/png"));
    appendFileSync(at("5-plot/map.pdf"), "\n");
    rmSync(at("4-aggregate/levers.csv"));
    mkdirSync(at("6-none"));
    writeFileSync(at("6-none/notes.csv"), "a\n");

    const { code, stdout, stderr } = await verify("--no-notebooks");
    expect(stderr).toMatch(/^outputs\/ is not what the tree makes now/);
    expect(stdout.split("\n").filter((line) => line.includes("expected"))).toEqual([
      '1-ingest/claims.json: $[0].id: expected "changed", but a fresh run made "sample_size"',
      '3-triangulate/values.csv: row cm40, governance, column value: expected "public", but a fresh run made "private"',
      expect.stringMatching(/^4-aggregate\/levers\.csv: the file: expected nothing, but a fresh run made \d+ bytes$/),
      expect.stringMatching(/^5-plot\/claims\.png: 1 pixel of \d+, from 7,9 to 7,9; the first: expected #000000ff, /),
      expect.stringMatching(/^5-plot\/map\.pdf: reads the same, but byte \d+: expected "\\n", but .* made nothing$/),
      expect.stringMatching(/^5-plot\/map\.svg: svg @width: expected "1", but a fresh run made "[\d.]+mm"$/),
      "6-none/notes.csv: the file: expected 2 bytes, but a fresh run made nothing",
    ]);
    expect(code).toBe(1);
  });

  test("a kind that there is not is refused, with the nearest", async () => {
    const { code, stderr } = await verify("--only", "svgs");
    expect(stderr).toMatch(/^--only: expected some of csv, .*but found "svgs"; did you mean svg\?$/m);
    expect(code).toBe(1);
  });
});
