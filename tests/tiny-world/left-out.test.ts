import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { availableFigures } from "../../pipeline/5-plot/figures/index.js";
import { reads } from "../../pipeline/5-plot/reads.js";
import { figures as figuresCommand } from "../../pipeline/commands/figures.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { load } from "../../pipeline/runner/load.js";
import { study as studyFile } from "../../pipeline/schemas/index.js";
import { copyTinyWorld, makeScratch, runAll } from "./run-tiny-world.js";

// A study may ask other fields and code its answers otherwise: it has every figure that is true of it, and none that would be false.

type Change = readonly [from: RegExp, to: string];

/** The tiny world with words of its tables changed, then with what is done to its folder. */
function changed(changes: readonly Change[], change: (study: string) => void = () => {}): string {
  const study = copyTinyWorld();
  for (const file of listFiles(study).filter((name) => /\.(csv|json)$/.test(name) && name !== "study.json")) {
    const path = join(study, file);
    writeFileSync(
      path,
      changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(path, "utf8")),
    );
  }
  change(study);
  return study;
}

/** Nothing but the codebook, the cases, the survey's tables and how they are read. */
function onlyTables(study: string): void {
  const path = join(study, "study.json");
  const { title, parameters, inputs, tables, blocks } = JSON.parse(readFileSync(path, "utf8"));
  const kept = ["codebook", "cases", "table_2", "table_3", "paper_sources", "coding", "corrections"];
  const own = Object.fromEntries(kept.map((role) => [role, inputs[role]]));
  writeFileSync(path, JSON.stringify({ title, parameters, inputs: own, tables, blocks }));
}

const otherFields: readonly Change[] = [
  [/\bcreation_year\b/g, "founded"],
  [/\bvocation\b/g, "branch"],
  [/\bgovernance\b/g, "owner"],
  [/\blever(?=[_,])/g, "practice"],
];
const otherCodes: readonly Change[] = [
  [/yes=Used;no=Not used,yes,/, "oui=Used;non=Not used,oui,"],
  [/^(lever.*),yes,/gm, "$1,oui,"],
  [/^(lever.*),no,/gm, "$1,non,"],
  [/"yes"/, '"oui"'],
];
const otherHeader: readonly Change[] = [[/Governance system/, "Ownership"]];
const noRoles: readonly Change[] = [
  [/^(creation_year,.*),year,,year,/m, "$1,,,year,"],
  [/,place,,,place,/, ",place,,,,"],
  [/,yes,,levers,/, ",yes,,,"],
  // Without a place, no case is in any group of cities.
  [/"consistent"/, '"untestable"'],
];
const noDecisions: readonly Change[] = [
  [/^governance,the made-up town.*\n/m, ""],
  [/^lever,a made-up.*\n/m, ""],
  [/^members_companies,about.*\n/m, ""],
];

const all = [
  ...["claims", "evidence", "levers-adoption", "levers-matrix", "levers-profiles"],
  ...["map", "matrix", "multiverse", "plans", "timeline"],
];
const noNumbers = {
  "figure numbers": "no field of type number has a value for 3 cases",
  "figure change": "the study has no earlier date to compare with (parameters.compared_with)",
};
const noPoints = { "cases.geojson": "no case has a place with coordinates" };
const noBlock = "no field of the codebook is in the block levers";

describe.each<{
  what: string;
  changes: readonly Change[];
  change?: (study: string) => void;
  leftOut: Record<string, string>;
  drawn: string[];
  gone?: RegExp;
}>([
  {
    what: "fields of other names",
    changes: otherFields,
    leftOut: noNumbers,
    drawn: all,
    gone: /\b(creation_year|vocation|governance|lever_innovation)\b/,
  },
  {
    what: "other codes for yes and no",
    changes: otherCodes,
    leftOut: noNumbers,
    drawn: all,
  },
  {
    what: "a published column of another name",
    changes: otherHeader,
    leftOut: noNumbers,
    drawn: all,
    gone: /Governance system/,
  },
  {
    what: "no field of a role or a block but its regions",
    changes: noRoles,
    leftOut: {
      ...noNumbers,
      ...noPoints,
      "figure levers-matrix": noBlock,
      "figure levers-adoption": noBlock,
      "figure levers-profiles": noBlock,
      "figure timeline": "no field of the codebook has the role year",
      "figure plans": "no field of the codebook has the role year",
      "figure map": "no field of the codebook has the role place",
    },
    drawn: ["claims", "evidence", "matrix", "multiverse"],
    gone: /\blevers?\b/,
  },
  {
    what: "nothing but its tables",
    changes: noDecisions,
    change: onlyTables,
    leftOut: {
      ...noNumbers,
      ...noPoints,
      "regions.geojson": "the study has no regions",
      "map.gpkg": "neither cases nor regions have a geometry",
      "figure plans": "the study has no plans",
      "figure map": "the study has no regions",
      "figure claims": "the study has no claims",
      "figure multiverse": "the study has no claims that can be tested",
    },
    drawn: ["evidence", "levers-adoption", "levers-matrix", "levers-profiles", "matrix", "timeline"],
    gone: /made_up_article|Madeupville|OpenStreetMap|made_up_border/,
  },
])("a study with $what", ({ changes, change, leftOut, drawn, gone }) => {
  const [study, out] = [changed(changes, change), makeScratch()];
  const run = runAll(study, out);

  test("reports what it leaves out, and why", async () => {
    const notices = (await run).flatMap((report) => report.notices);
    expect([...notices].sort()).toEqual(
      Object.entries(leftOut)
        .map(([what, why]) => `left out ${what}: ${why}`)
        .sort(),
    );
  });

  test("has the figures that are true of it, and no file of another", async () => {
    await run;
    const files = listFiles(out);
    const pictures = files.filter((file) => file.endsWith(".svg")).map((file) => file.replace(/^5-plot\/|\.svg$/g, ""));
    expect(pictures).toEqual(drawn);
    const printed = files.filter((file) => /^5-plot\/tables\/blocks\./.test(file));
    expect(printed.length > 0).toBe(drawn.includes("levers-matrix"));
  });

  test("has the survey's tables again, under their own headers", async () => {
    await run;
    for (const name of ["table-2", "table-3"]) {
      const [given, made] = [join(study, "paper", `${name}.csv`), join(out, "4-aggregate", `${name}.csv`)];
      const [header, ...rows] = readFileSync(made, "utf8").trimEnd().split("\n");
      expect(header).toBe(readFileSync(given, "utf8").split("\n")[0]);
      expect(rows).toHaveLength(3);
    }
  });

  test("has a page without a word of what is left out", async () => {
    await run;
    const page = readFileSync(join(out, "5-plot/report.html"), "utf8");
    const shown = [...page.matchAll(/<figure id="([^"]+)"/g)].map(([, name]) => name);
    expect(shown.sort()).toEqual(drawn);
    if (gone !== undefined) expect(gone.exec(page)?.[0]).toBeUndefined();
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  });

  test("is up to date when it is run again", async () => {
    await run;
    expect((await runAll(study, out)).map(({ state }) => state)).toEqual(Array(5).fill("unchanged"));
  });

  test("is read by the stages below with tables that have no rows", async () => {
    await run;
    const { inputs } = studyFile.parse(readFileSync(join(study, "study.json")), "study.json");
    const { values } = load(reads, openArtifactStore({ study, inputs: { ...inputs, study: "study.json" }, out }));
    expect(values.blocks.length > 0).toBe(drawn.includes("levers-matrix"));
    const settings = { reference_date: "2023-12-31", map_line: "" } as const;
    const { figures } = availableFigures({ ...values, ...settings });
    expect(figures.map(({ name }) => name).sort()).toEqual(drawn);
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
  const study = changed(noRoles);
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
    expect(listFiles(into)).toEqual(["claims.vl.json", "evidence.vl.json", "matrix.vl.json", "multiverse.vl.json"]);
    expect(lines).toContain("left out figure timeline: no field of the codebook has the role year");
    expect(process.exitCode).toBeUndefined();
  });

  test("refuses a figure by name that would be false, and draws the other", async () => {
    await run;
    const into = makeScratch();
    await figures(into, "timeline", "evidence");
    expect(lines).toContain(
      "figures: expected a study that has what timeline shows, but no field of the codebook has the role year; it is left out",
    );
    expect(process.exitCode).toBe(1);
    expect(listFiles(into)).toEqual(["evidence.vl.json"]);
  });
});
