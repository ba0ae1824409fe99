import { execFile } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { listFiles } from "../pipeline/lib/disk.js";
import { copyTinyWorld, makeScratch, root, runToAggregate } from "./tiny-world/run-tiny-world.js";

// Each case is the tiny world with one thing broken, given to the command line as a person would.

const good = join(makeScratch(), "outputs");
beforeAll(async () => {
  await runToAggregate(copyTinyWorld(), good);
});

interface Broken {
  readonly why: string;
  readonly file: string;
  /** What is broken: one text for another, or the bytes as a whole. */
  readonly from?: string;
  readonly to?: string;
  readonly bytes?: (bytes: Buffer) => Buffer | undefined;
  /** What the message must say, from its beginning on where it starts with the file. */
  readonly says: readonly string[];
}

function runCommand(study: string, out: string): Promise<{ code: number; said: string }> {
  const args = ["--require", "tsx/cjs", "pipeline/cli.ts", "run", "--study", study, "--out", out, "--to", "aggregate"];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}` });
    });
  });
}

function breakWorld({ file, from = "", to = "", bytes }: Omit<Broken, "why" | "says">): string {
  const study = copyTinyWorld();
  const path = join(study, file);
  const whole = readFileSync(path);
  if (bytes === undefined && !whole.toString().includes(from)) throw new Error(`${file} does not hold ${from}`);
  const broken = bytes === undefined ? Buffer.from(whole.toString().replace(from, to)) : bytes(whole);
  if (broken === undefined) rmSync(path);
  else writeFileSync(path, broken);
  return study;
}

function contents(folder: string): Record<string, string> {
  const kept = listFiles(folder).filter((file) => !file.startsWith(".log/"));
  return Object.fromEntries(kept.map((file) => [file, readFileSync(join(folder, file), "base64")]));
}

function earlierOutputs(): string {
  const out = join(makeScratch(), "outputs");
  cpSync(good, out, { recursive: true });
  return out;
}

const statements = "secondary/observations.csv";
const coding = "decisions/coding.csv";
const exclusions = "decisions/exclusions.csv";
const shp = "geo/made_up_regions.shp";

const cases: Broken[] = [
  {
    why: "a missing file",
    file: "codebook.csv",
    bytes: () => undefined,
    says: ["study/codebook.csv: expected the input codebook", "the file is missing; put it there"],
  },
  {
    why: "a missing study.json",
    file: "study.json",
    bytes: () => undefined,
    says: ["study/study.json: expected the file that says what the study is"],
  },
  {
    why: "a missing column in a table of ours",
    file: "clusters.csv",
    from: "in_sample,note",
    to: "in_sample,nota",
    says: ["study/clusters.csv:1: note: expected this column, but it is missing", 'found "nota"; did you mean note?'],
  },
  {
    why: "a missing column among the statements",
    file: statements,
    from: "evidence,source_id",
    to: "evidense,source_id",
    says: [`study/${statements}:1: evidence: `, "unknown column; did you mean evidence"],
  },
  {
    why: "a missing column of a table as published",
    file: "paper/table-2.csv",
    from: "Name,",
    to: "Nom,",
    says: ["study/paper/table-2.csv:1: Name: expected this column"],
  },
  {
    why: "an unknown code",
    file: "paper/table-2.csv",
    from: "Private",
    to: "Privat",
    says: [
      "study/paper/table-2.csv:2: Governance system: ",
      "expected governance to be one of Private, Mixed, Public",
      'but found "Privat"',
      "did you mean Private",
    ],
  },
  {
    why: "an unknown code in a decision",
    file: coding,
    from: ",mixed,",
    to: ",mixt,",
    says: [
      `study/${coding}:3: governance must be one of private, mixed, public, but found "mixt"; did you mean mixed?`,
    ],
  },
  {
    why: "a cluster's id given twice",
    file: "clusters.csv",
    from: "beta,",
    to: "alpha,",
    says: ['study/clusters.csv:3: cluster_id: expected each once, but found "alpha" on line 2 already'],
  },
  {
    why: "a statement's id given twice",
    file: statements,
    from: "t02,",
    to: "t01,",
    says: [`study/${statements}:3: obs_id: expected a new id, but found "t01", which line 2 has`],
  },
  {
    why: "a cluster twice in a table",
    file: "paper/table-2.csv",
    from: "Made-up Beta",
    to: "Made-up Alpha",
    says: ["study/paper/table-2.csv:3: Creation year: duplicate_cluster: expected each cluster once in a table"],
  },
  {
    why: "an undeclared source",
    file: statements,
    from: "made_up_article",
    to: "made_up_artikle",
    says: [
      `study/${statements}:2: source_id: unknown_source: expected a source that is declared`,
      'found "made_up_artikle"',
      "did you mean made_up_article",
    ],
  },
  {
    why: "a year of 20l0",
    file: "paper/table-2.csv",
    from: "2010",
    to: "20l0",
    says: ["study/paper/table-2.csv:4: Creation year: not_a_number: expected a year as 2013", 'but found "20l0"'],
  },
  {
    why: "a truncated shapefile",
    file: shp,
    bytes: (bytes) => bytes.subarray(0, -30),
    says: [`study/${shp}: expected a whole shapefile`, "restore the .shp and the .dbf together"],
  },
  {
    why: "a shapefile that is none",
    file: shp,
    bytes: () => Buffer.from("<html>".repeat(40)),
    says: [`study/${shp}: expected a whole shapefile`],
  },
  {
    why: "a projected shapefile",
    file: "geo/made_up_regions.prj",
    from: "GEOGCS[",
    to: "PROJCS[",
    says: [`study/${shp}: expected coordinates in degrees`, "reproject it: mapshaper"],
  },
  {
    why: "malformed JSON",
    file: "study.json",
    from: '"2023-12-31",',
    to: '"2023-12-31"',
    says: ["study/study.json:5: column ", "expected valid JSON"],
  },
  {
    why: "an unknown key in JSON",
    file: "study.json",
    from: '"title"',
    to: '"titel"',
    says: ["study/study.json: ", "did you mean title"],
  },
  {
    why: "malformed CSV, a quote left open",
    file: "clusters.csv",
    from: '"printed',
    to: '"printed "',
    says: ["study/clusters.csv:4: expected a comma or a line end after the closing quote"],
  },
  {
    why: "malformed CSV, a row with a cell too many",
    file: statements,
    from: "agrees with Table 2",
    to: "agrees, it seems",
    says: [`study/${statements}:2: expected 12 cells, but found 13; quote cells that hold a comma`],
  },
  {
    why: "bytes that are not UTF-8",
    file: "geo/cities.csv",
    bytes: (bytes) => Buffer.from(bytes.toString(), "latin1"),
    says: ["study/geo/cities.csv:3: expected text in UTF-8"],
  },
  {
    why: "an unknown cluster in a document",
    file: statements,
    from: ",alpha,",
    to: ",alhpa,",
    says: [
      `study/${statements}:2: cluster: unknown_cluster: expected an id or a name of clusters.csv; did you mean alpha`,
    ],
  },
  {
    why: "an unknown cluster in a table",
    file: "paper/table-2.csv",
    from: "Made-up Beta",
    to: "Made-up Beeta",
    says: ["study/paper/table-2.csv:3: cluster: unknown_cluster: ", "did you mean Made-up Beta"],
  },
  {
    why: "an idle coding rule",
    file: coding,
    from: "members_companies,about 10,",
    to: "members_companies,about 11,",
    says: [`study/${coding}:8: raw: no observation of members_companies says "about 11" any more; remove the row`],
  },
  {
    why: "an idle correction",
    file: "decisions/corrections.csv",
    from: "Made-up Garnma",
    to: "Made-up Garmna",
    says: [
      'study/decisions/corrections.csv:2: raw: nothing in paper/table-2.csv reads "Made-up Garmna" any more; remove the row',
    ],
  },
  {
    why: "an exclusion that excuses nothing",
    file: exclusions,
    from: "statements,t10",
    to: "statements,t11",
    says: [
      `study/${exclusions}:2: no row t11 is refused for unknown_city any more; remove the row`,
      `study/${statements}:11: value: unknown_city`,
    ],
  },
];

describe.concurrent("broken input", () => {
  test.each(cases)(
    "$why ends the run with a clear message, and earlier outputs stay",
    async ({ says, ...broken }) => {
      const out = earlierOutputs();
      const { code, said } = await runCommand(breakWorld(broken), out);
      for (const words of says) expect(said).toContain(words);
      expect(said).toMatch(/^\d+ problems?; nothing was written/m);
      expect(said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect(code).toBe(1);
      expect(contents(out)).toEqual(contents(good));
    },
    60_000,
  );

  test("the tiny world as it is passes: what excuses a refused row does excuse it", async () => {
    const { code, said } = await runCommand(copyTinyWorld(), join(makeScratch(), "outputs"));
    expect({ code, said }).toMatchObject({ code: 0, said: expect.not.stringContaining("problem") });
  }, 60_000);

  test("refused rows are all told, with their number, and all listed in .log/rejected.csv", async () => {
    const out = earlierOutputs();
    const study = breakWorld({ file: statements, from: "alpha,creation_year,2001", to: "alpha,creation_year,20l0" });
    const path = join(study, "paper/table-2.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace("Made-up Beta", "Made-up Beeta"));
    const { code, said } = await runCommand(study, out);
    expect(code).toBe(1);
    // One statement, and the three cells of a row whose cluster is unknown.
    expect(said).toContain(`4 problems; nothing was written; the list is in ${join(out, ".log", "rejected.csv")}`);
    const listed = readFileSync(join(out, ".log", "rejected.csv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1);
    expect(listed.map((line) => line.split(",").slice(0, 2).join(":"))).toEqual(
      [
        "study/paper/table-2.csv:3",
        "study/paper/table-2.csv:3",
        "study/paper/table-2.csv:3",
        `study/${statements}:11`,
        `study/${statements}:2`,
      ].sort(),
    );
    expect(contents(out)).toEqual(contents(good));
  }, 60_000);
});
