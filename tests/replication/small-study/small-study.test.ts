import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { noLicenceYet } from "../../../pipeline/commands/new/study-files.js";
import { unpack } from "../../../replication/package/archive/unpack.js";
import { gatherFacts } from "../../../replication/package/facts/facts.js";
import { makeBundle } from "../../../replication/package/make-bundle.js";
import { diagnosticsOf } from "../../lib/scratch.js";
import { Package, RoCrateValidator } from "../package/community.js";
import { readMarkdown } from "../package/readme/read-markdown.js";
import { callBundle } from "../package/run-bundle.js";
import { root, runStudy, study } from "./small-study.js";

const { folder, out } = runStudy();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = makeBundle(gatherFacts(root, { study, out }));
const textOf = (path: string) => new TextDecoder().decode(files.get(path)?.bytes);
const readme = textOf("README.md");
const { tables, prose } = readMarkdown(readme);
const rowsUnder = (head: string) => tables.filter((table) => table.head[0] === head).flatMap(({ rows }) => rows);

const documents = ["README.md", "codecheck.yml", "datapackage.json", "ro-crate-metadata.json", "CITATION.cff"];

describe("the package of another study", () => {
  test.each(documents)("%s has no word of the repository's own study", (file) => {
    const own =
      /\bclusters?\b|morocc|maroc|\blevers?\b|errajaoui|nokairi|valbiom|\bTables? [123]\b|geonames_name: |OpenStreetMap/i;
    expect(own.exec(textOf(file))?.[0]).toBeUndefined();
  });

  test("the README is about that study: its title, its version, its makers' file", () => {
    expect(readme).toMatch(/^# Les fromageries du Val : ce qu’elles déclarent et ce qu’en écrit la presse\n/);
    expect(prose).toContain("Replication package, version 1.2.0 (2021-09-01).");
    expect(prose).toContain("in `project/data/CITATION.cff`");
  });

  test("its survey's table is called as its source is", () => {
    expect(rowsUnder("Figure/Table #").map(([what, , , output]) => [what, output])).toEqual([
      ["Enquête 2021 auprès des fromageries", expect.stringContaining("`project/outputs/4-aggregate/reponses.csv`")],
    ]);
  });

  test("its figures have the names and kinds that study.json gives them", () => {
    expect(rowsUnder("Figure").map((row) => [/`([^`]+)`/.exec(row[0] ?? "")?.[1], row.at(-1)])).toEqual([
      ["statut", "shares"],
      ["ventes", "matrix"],
      ["preuves", "evidence"],
    ]);
  });

  test("of what it lacks there is no section, and nothing that nobody certified or measured is ticked", () => {
    const { headings, choices } = readMarkdown(readme);
    expect(headings).not.toContain("In-text numbers");
    expect(choices.filter(({ isTicked }) => isTicked).map(({ text }) => text)).toEqual([
      expect.stringContaining("install all dependencies"),
      expect.stringContaining("Random seed is set"),
      expect.stringContaining("Selected tables and figures"),
    ]);
    expect(prose).not.toMatch(/undefined|NaN|\bnull\b/);
  });

  test("its data are under the licence beside them, its program under its own", () => {
    const licences = new Map(
      textOf("LICENSES.csv")
        .split("\n")
        .map((line) => line.split(",").slice(0, 2) as [string, string]),
    );
    expect(licences.get("project/data/reponses.csv")).toBe("etalab-2.0");
    expect(licences.get("project/outputs/3-triangulate/values.csv")).toBe("etalab-2.0");
    expect(licences.get("project/pipeline/cli.ts")).toBe("MIT");
    expect([licences.get("LICENSE"), licences.get("project/LICENSE")]).toEqual(["etalab-2.0", "MIT"]);
    expect(textOf("LICENSE")).toBe(textOf("project/data/LICENSE"));
    expect(JSON.parse(textOf("project/package.json"))).toMatchObject({
      name: "triangulation-program",
      description: expect.stringContaining("the study is in data/"),
    });
  });

  test("it has the program and that study, and none of the repository's tests, notebooks and documents", () => {
    const packed = [...files.keys()];
    expect(packed).toContain("project/data/reponses.csv");
    expect(packed.filter((path) => /^project\/(tests|docs|README|CITATION|notebooks\/(?!tools))/.test(path))).toEqual(
      [],
    );
  });

  test("crate and data package are valid to their communities", async () => {
    const validator = new RoCrateValidator();
    validator.parseJSON(textOf("ro-crate-metadata.json"));
    validator.rootDataEntity();
    expect(validator.results.filter(({ status }) => status === "error" || status === "warning")).toEqual([]);
    const unpacked = join(folder, "unpacked");
    for (const [path, { bytes }] of files) {
      mkdirSync(join(unpacked, path, ".."), { recursive: true });
      writeFileSync(join(unpacked, path), bytes);
    }
    const descriptor = JSON.parse(textOf("datapackage.json"), (key, value) => (key === "$schema" ? undefined : value));
    for (const resource of descriptor.resources) {
      if (resource.schema) resource.profile = "tabular-data-resource";
      for (const { reference } of resource.schema?.foreignKeys ?? []) reference.resource ??= "";
    }
    const found = await Package.load(descriptor, { basePath: unpacked });
    expect(found.errors.map(String)).toEqual([]);
    for (const resource of found.resources.filter((one) => one.tabular && one.descriptor.format === "csv"))
      await resource.read({ relations: true });
  });

  test("it is made by the command, and makes itself again where it was unpacked", async () => {
    const archive = join(folder, "un.zip");
    const made = await callBundle("--study", study, "--out", out, "--archive", archive);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    const bytes = readFileSync(archive);
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual([...files.keys()].sort());
    const unpacked = join(folder, "deballé");
    expect(await unpack(bytes, unpacked)).toEqual([]);
    const again = makeBundle(gatherFacts(join(unpacked, "project")));
    const differing = [...files].filter(([path, file]) =>
      Buffer.compare(again.get(path)?.bytes ?? new Uint8Array(), file.bytes),
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});

describe("a study is not packed", () => {
  const copy = (name: string) => {
    const place = join(folder, name);
    cpSync(study, place, { recursive: true });
    return place;
  };

  test("without a licence, and the remedy is stated for each file", async () => {
    const bare = copy("sans-licence");
    rmSync(join(bare, "LICENSE"));
    const diagnostics = await diagnosticsOf(() => gatherFacts(root, { study: bare, out }));
    expect(diagnostics[0]).toBe(
      `${join(bare, "CITATION.cff")}: expected a licence, but found none; put a file LICENSE beside it, or name a licence under package.licence in study.json`,
    );
    expect(diagnostics).toHaveLength(8);
  });

  test("and all that keeps it from being packed is reported at once, also results that are out of date", () => {
    const wanting = copy("tout-manque");
    for (const file of ["CITATION.cff", "LICENSE"]) rmSync(join(wanting, file));
    writeFileSync(join(wanting, ".env"), "");
    writeFileSync(join(wanting, "brouillon.csv"), "a,b\n1,2\n");
    const nowhere = join(folder, "pas encore");
    const words = ["--study", wanting, "--out", nowhere, "--archive", join(folder, "p.tar")];
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--require", "tsx/cjs", "replication/package/cli.ts", ...words],
      { cwd: root, encoding: "utf8" },
    );
    expect(status).toBe(1);
    for (const problem of [
      /--archive .*: expected a file whose name ends in \.zip/,
      /pas encore\/: expected what the tree makes now, .*next: npm start -- --study '.*tout-manque' --out '.*pas encore'/,
      /\.env: expected a kind of file that the project has/,
      /CITATION\.cff: expected who made the study/,
      /reponses\.csv: expected a licence/,
      /brouillon\.csv: expected to know what it contains/,
    ])
      expect(stderr.replace(/\n {2,}/g, " ")).toMatch(problem);
    expect(stderr).not.toContain(join(nowhere, "/1-ingest"));
  });

  test("with columns that nobody described, of which each is named", async () => {
    const unknown = copy("colonnes");
    writeFileSync(join(unknown, "brouillon.csv"), "a,b\n1,2\n");
    expect(await diagnosticsOf(() => gatherFacts(root, { study: unknown, out }))).toEqual([
      expect.stringMatching(/brouillon\.csv: expected to know what it contains/),
      expect.stringMatching(/brouillon\.csv: expected a description of the column a,/),
      expect.stringMatching(/brouillon\.csv: expected a description of the column b,/),
    ]);
  });

  test("without the names of those who made it", async () => {
    const nameless = copy("sans-auteurs");
    rmSync(join(nameless, "CITATION.cff"));
    expect(await diagnosticsOf(() => gatherFacts(root, { study: nameless, out }))).toEqual([
      expect.stringMatching(/CITATION\.cff: expected who made the study, .* but the file is missing; write it in the/),
    ]);
  });
});

describe("npm run verify of another study", () => {
  const verify = () =>
    spawnSync(process.execPath, ["--require", "tsx/cjs", "replication/verify/cli.ts", "--study", study, "--out", out], {
      cwd: root,
      encoding: "utf8",
    });

  test("reruns that study, finds what was changed in that folder, and says that notebooks are not of it", () => {
    appendFileSync(join(out, "4-aggregate/blocks.csv"), "\n");
    const { status, stdout, stderr } = verify();
    expect(stderr).toContain("the notebooks are not verified: they are about the repository's own study\n");
    expect(stdout).toMatch(/^4-aggregate\/blocks\.csv: /m);
    expect(stdout).toMatch(/^\d+ files compared: 1 different$/m);
    expect(status).toBe(1);
  });
});

test.each(Object.values(noLicenceYet))("the note that no licence is chosen yet is none: %s", async (note) => {
  const noted = join(folder, "noted");
  cpSync(study, noted, { recursive: true });
  writeFileSync(join(noted, "LICENSE"), note.replaceAll("\n", " "));
  const found = await diagnosticsOf(() => gatherFacts(root, { study: noted, out }));
  expect(found).toEqual([expect.stringMatching(/LICENSE: expected the terms .* but found the note of npm run new/)]);
});
