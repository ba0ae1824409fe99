import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { resolvePath } from "../../../replication/package/archive/resolve-path.js";
import { writeArchive } from "../../../replication/package/archive/write-archive.js";
import { diagnosticsOf, scratch } from "../../lib/scratch.js";
import { callBundle, endOf, startBundle } from "./run-bundle.js";

test("the command and its function make the same bytes, in whatever time zone and language", async () => {
  const [one, other] = ["one.zip", "other.zip"].map((name) => join(scratch(), name)) as [string, string];
  const elsewhere = endOf(startBundle(["--archive", one], { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }));
  vi.stubEnv("TZ", "America/New_York");
  const { code } = await callBundle("--archive", other);
  vi.unstubAllEnvs();
  expect([(await elsewhere).code, code]).toEqual([0, 0]);
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});

test("a mistaken option is named as by every other command", async () => {
  const { code, stdout, stderr } = await callBundle("--no-such-option");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe("unknown option '--no-such-option'\n(npm run bundle -- --help lists the options)\n");
});

test("what a check took and made is kept only of a check", async () => {
  const { code, stdout, stderr } = await callBundle("--record", "--keep");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("--record: expected --check beside it, but found none\n");
  expect(stderr).toContain("--keep: expected --check beside it, but found none\n");
});

const treeIn = (root: string) => ({ root, study: join(root, "data"), out: join(root, "outputs") });

test.each([
  { out: "", found: "a file whose name ends in .zip" },
  { out: "dist/", found: "a file whose name ends in .zip" },
  { out: "dist/.zip", found: "a file whose name ends in .zip" },
  { out: "README.md", found: "a file whose name ends in .zip" },
  { out: "data/p.zip", found: "a place outside data/, which is packed itself" },
  { out: "outputs/1/p.zip", found: "a place outside outputs/, which is packed itself" },
  { out: "taken.zip", found: "a file, but found a folder" },
])("a package cannot go to $out", async ({ out, found }) => {
  const root = scratch({ "data/a": "", "outputs/a": "", "taken.zip/a": "" });
  const given = out === "" ? "" : `${root}/${out}`;
  expect(await diagnosticsOf(() => resolvePath(given, treeIn(root)))).toEqual([
    `--archive ${JSON.stringify(given)}: expected ${found}; name another, as in --archive package.zip`,
  ]);
});

test("it goes where the person says, beside the project and in it", () => {
  const root = scratch();
  expect(resolvePath(join(root, "dist/p.zip"), treeIn(root))).toBe(join(root, "dist/p.zip"));
  expect(resolvePath("p.ZIP", treeIn(root))).toBe(resolve("p.ZIP"));
});

test("a place that cannot be written to is told", async () => {
  const file = join(scratch({ taken: "a file" }), "taken/p.zip");
  for (const out of ["/proc/none/p.zip", file])
    expect(await diagnosticsOf(() => writeArchive(out, new Uint8Array(1), "npm run bundle"))).toEqual([
      expect.stringMatching(/^\S+: [^\n]+, or name another folder with --archive$/),
    ]);
});
