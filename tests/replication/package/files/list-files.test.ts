import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { throwIfAny } from "../../../../pipeline/lib/errors.js";
import { readProject } from "../../../../replication/package/files/list-files.js";
import { diagnosticsOf, scratch } from "../../../lib/scratch.js";

const root = resolve(__dirname, "../../../..");
const read = (tree: string) => {
  const { files, diagnostics } = readProject({ root: tree, study: join(tree, "data"), out: join(tree, "outputs") });
  throwIfAny(diagnostics);
  return files;
};

test("the package has every file of the project that git knows, and no other", () => {
  const known = tracked();
  if (known === undefined) return console.warn("NO GIT HERE: the package's list of files is not compared with git's");
  expect([...read(root).keys()]).toEqual(known.sort());
});

describe("a package is refused", () => {
  let tree = "";
  beforeEach(() => {
    tree = scratch();
    for (const [path, { bytes }] of read(root)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), bytes);
    }
  });
  const at = (path: string) => join(tree, path);
  const refused = () => diagnosticsOf(() => read(tree));

  test("for every file that is of no kind the project has, or hidden; what tools keep is left at home", async () => {
    const junk = [
      "data/.env",
      "data/foo.swp",
      "data/p.zip",
      "notebooks/.a.ipynb",
      "pipeline/x.ts~",
      "pipeline/y.ts.orig",
    ];
    for (const path of [...junk, "tests/.DS_Store"]) writeFileSync(at(path), "");
    mkdirSync(at("data/geo/node_modules/x"), { recursive: true });
    writeFileSync(at("data/geo/node_modules/x/y.exe"), "");
    mkdirSync(at("data/.log"));
    writeFileSync(at("data/.log/before-import.json"), "{}");
    mkdirSync(at("replication/__pycache__"));
    writeFileSync(at("replication/__pycache__/x.pyc"), "");
    symlinkSync("nowhere", at("replication/.#a"));
    const diagnostics = await refused();
    expect(diagnostics.map((diagnostic) => diagnostic.split(":")[0])).toEqual([
      ...junk,
      "replication/.#a",
      "replication/__pycache__/x.pyc",
    ]);
    expect(diagnostics[0]).toMatch(/: expected a kind of file that the project has, .*; move it away$/);
    expect(diagnostics.at(-1)).toMatch(/; move it away, or name it in replication\//);
  });

  test("for links, pipes, files without end, and for whatever is missing", async () => {
    const outside = scratch({ "secret.csv": "a\n", "tests/x.ts": "" });
    symlinkSync(join(outside, "secret.csv"), at("data/secret.csv"));
    execFileSync("mkfifo", [at("data/pipe.csv")]);
    writeFileSync(at("data/large.csv"), "");
    truncateSync(at("data/large.csv"), 2 * 2 ** 30);
    rmSync(at("LICENSE"));
    rmSync(at("outputs/1-ingest/cities.csv"));
    rmSync(at("CITATION.cff"));
    symlinkSync("nowhere", at("CITATION.cff"));
    expect(await refused()).toEqual([
      "CITATION.cff: expected this file of the project, but found a link; put the file itself there",
      "LICENSE: expected this file of the project, but it is missing; put it back",
      expect.stringMatching(/^data\/large\.csv: expected a file of at most 67108864 bytes, but found 2147483648 bytes/),
      expect.stringMatching(/^data\/pipe\.csv: expected a file .* but found a pipe or a device/),
      "data/secret.csv: expected this file of the project, but found a link; put the file itself there",
      "outputs/1-ingest/cities.csv: expected this file of the project, but it is missing; put it back",
    ]);
  });

  test("for folders that are missing, empty or elsewhere", async () => {
    rmSync(at("tests"), { recursive: true });
    rmSync(at("replication"), { recursive: true });
    mkdirSync(at("replication"));
    renameSync(at("binder"), at("elsewhere"));
    symlinkSync("elsewhere", at("binder"));
    expect(await refused()).toEqual([
      "binder/: expected this folder of the project, but found a link; put it back",
      "replication/: expected this folder of the project, but it is missing or empty; put it back",
      "tests/: expected this folder of the project, but it is missing or empty; put it back",
    ]);
  });
});

function tracked(): string[] | undefined {
  try {
    const top = execFileSync("git", ["rev-parse", "--show-toplevel"], { cwd: root, encoding: "utf8", stdio: "pipe" });
    if (resolve(top.trim()) !== root) return undefined;
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    });
    return listed.split("\0").filter((file) => file !== "");
  } catch {
    return undefined;
  }
}
