import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { availableFigures } from "../../pipeline/5-plot/figures/index.js";
import { reads } from "../../pipeline/5-plot/reads.js";
import { figures as figuresCommand } from "../../pipeline/commands/figures.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { load } from "../../pipeline/runner/load.js";
import { figureNames, study as studyFile } from "../../pipeline/schemas/index.js";
import { copyTinyWorld, makeScratch, runAll } from "./run-tiny-world.js";

// A study that asks other fields, or codes its answers otherwise, gets no figure and no table that would be false of it.

type Change = readonly [from: RegExp, to: string];

function changed(changes: readonly Change[]): string {
  const study = copyTinyWorld();
  for (const file of listFiles(study).filter((name) => /\.(csv|json)$/.test(name) && name !== "study.json")) {
    const path = join(study, file);
    writeFileSync(
      path,
      changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(path, "utf8")),
    );
  }
  return study;
}

const otherFields: readonly Change[] = [
  [/\bcreation_year\b/g, "founded"],
  [/\bvocation\b/g, "branch"],
  [/\bgovernance\b/g, "owner"],
  [/\blever(?=[_,])/g, "practice"],
];
const otherCodes: readonly Change[] = [
  [/yes=Used;no=Not used/, "oui=Used;non=Not used"],
  [/^(lever.*),yes,/gm, "$1,oui,"],
  [/^(lever.*),no,/gm, "$1,non,"],
  [/"yes"/, '"oui"'],
];
const otherHeader: readonly Change[] = [[/Governance system/, "Ownership"]];

const noLever = "the codebook has no field that starts with lever_";
const noYes = "the field lever_innovation has no code yes";
const noOthers = {
  "figure labelling": "the codebook has no field labelling",
  "figure map": "the codebook has no field labelling",
  "figure numbers": "no field of type number has a value for 3 cases",
};

describe.each<{ what: string; changes: readonly Change[]; leftOut: Record<string, string>; drawn: string[] }>([
  {
    what: "fields of other names",
    changes: otherFields,
    leftOut: {
      ...noOthers,
      "levers.csv": noLever,
      "lever-profiles.csv": noLever,
      "figure lever-matrix": noLever,
      "figure lever-adoption": noLever,
      "figure lever-profiles": noLever,
      "figure creation-timeline": "the codebook has no field creation_year",
      "figure vocation-combinations": "the codebook has no field vocation",
      "figure policy-timeline": "the codebook has no field creation_year",
      "table levers": noLever,
    },
    drawn: ["claims", "evidence"],
  },
  {
    what: "levers without a code yes",
    changes: otherCodes,
    leftOut: {
      ...noOthers,
      "levers.csv": noYes,
      "lever-profiles.csv": noYes,
      "figure lever-matrix": noYes,
      "figure lever-adoption": noYes,
      "figure lever-profiles": noYes,
      "table levers": noYes,
    },
    drawn: ["claims", "creation-timeline", "evidence", "policy-timeline", "vocation-combinations"],
  },
  {
    what: "a published column of another name",
    changes: otherHeader,
    leftOut: {},
    drawn: [
      ...["claims", "creation-timeline", "evidence", "lever-adoption", "lever-matrix", "lever-profiles"],
      ...["policy-timeline", "vocation-combinations"],
    ],
  },
])("a study with $what", ({ changes, leftOut, drawn }) => {
  const [study, out] = [changed(changes), makeScratch()];
  const run = runAll(study, out);

  test("says what it leaves out, and why", async () => {
    const notices = (await run).flatMap((report) => report.notices);
    for (const [what, why] of Object.entries(leftOut)) expect(notices).toContain(`left out ${what}: ${why}`);
    const of = (what: string) => notices.filter((notice) => notice.startsWith(`left out ${what}: `));
    for (const what of ["table-2.csv", "table-3.csv", "table table-2", "table table-3"])
      expect(of(what)).toHaveLength(1);
    const undrawn = notices.filter((notice) => notice.startsWith("left out figure "));
    expect(undrawn).toHaveLength(figureNames.length - drawn.length);
  });

  test("has the figures that are true of it, and no file of another", async () => {
    await run;
    const files = listFiles(out);
    const pictures = files.filter((file) => file.endsWith(".svg")).map((file) => file.replace(/^5-plot\/|\.svg$/g, ""));
    expect(pictures).toEqual(drawn);
    expect(files.filter((file) => /table-[23]\./.test(file))).toEqual([]);
    const withLevers = files.filter((file) => /lever(s|-profiles)\./.test(file)).length > 0;
    expect(withLevers).toBe(!("levers.csv" in leftOut));
  });

  test("has a page without a word of what is left out", async () => {
    await run;
    const page = readFileSync(join(out, "5-plot/report.html"), "utf8");
    const shown = [...page.matchAll(/<figure id="([^"]+)"/g)].map(([, name]) => name);
    expect(shown.sort()).toEqual(drawn);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  });

  test("is up to date when it is run again", async () => {
    await run;
    expect((await runAll(study, out)).map(({ state }) => state)).toEqual(Array(5).fill("unchanged"));
  });

  test("is read by the stages below with tables that have no rows", async () => {
    await run;
    const { inputs } = studyFile.parse(readFileSync(join(study, "study.json")), "study.json");
    const { values } = load(reads, openArtifactStore({ study, inputs, out }));
    expect(values.levers.length > 0).toBe(!("levers.csv" in leftOut));
    const settings = { reference_date: "2023-12-31", western_sahara: "dashed" } as const;
    expect([...availableFigures({ ...values, ...settings }).names].sort()).toEqual(drawn);
  });
});

describe("the command figures", () => {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
    vi.spyOn(console, "error").mockImplementation((line) => void lines.push(line));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  const study = changed(otherFields);
  const out = makeScratch();
  const run = runAll(study, out);
  const figures = (into: string, ...words: string[]) => {
    const options = ["--study", study, "--out", out, "--format", "vl.json", "--into", into];
    return figuresCommand().parseAsync([...words, ...options], { from: "user" });
  };

  test("draws what it can, and says what it leaves out", async () => {
    await run;
    const into = makeScratch();
    await figures(into);
    expect(listFiles(into)).toEqual(["claims.vl.json", "evidence.vl.json"]);
    expect(lines).toContain("left out figure creation-timeline: the codebook has no field creation_year");
    expect(process.exitCode).toBeUndefined();
  });

  test("refuses a figure by name that would be false, and draws none", async () => {
    await run;
    const into = makeScratch();
    await figures(into, "creation-timeline", "evidence");
    expect(lines[0]).toBe(
      "figures: expected a study that has what creation-timeline shows, but the codebook has no field creation_year; it is left out",
    );
    expect(process.exitCode).toBe(1);
    expect(listFiles(into)).toEqual([]);
  });
});
