import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { triangulate } from "../../pipeline/3-triangulate/index.js";
import { aggregate } from "../../pipeline/4-aggregate/index.js";
import * as multiverse from "../../pipeline/4-aggregate/multiverse/judge-multiverse.js";
import type { Artifact } from "../../pipeline/runner/artifact.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { load } from "../../pipeline/runner/load.js";
import type { Context } from "../../pipeline/runner/stage.js";
import { type Parameters, type Settings, study } from "../../pipeline/schemas/index.js";
import type { CleanedTables, Scenario } from "../../pipeline/what-if/index.js";
import { bundleForBrowser } from "../lib/bundle-for-browser.js";

const root = join(__dirname, "../..");
const folders = { study: join(root, "data"), out: join(root, "outputs") };
const own = load({ study }, openArtifactStore({ ...folders, inputs: { study: "study.json" } })).values.study;
const store = openArtifactStore({ ...folders, inputs: { ...own.inputs, study: "study.json" } });
const stage = aggregate(own);
const [forStatements, forValues] = [load(triangulate.reads, store), load(stage.reads, store)];
const cleaned: CleanedTables = { ...forValues.values, ...forStatements.values };
const bundled = bundleForBrowser("pipeline/what-if/index.ts", "study");
/** A browser's bare JavaScript with the bundle loaded once, as in a page that stays open. */
const page = bundled.then(({ script }) => {
  const context = createContext({ given: JSON.stringify(cleaned) });
  runInContext(`${script}; const cleaned = JSON.parse(given); const memory = new Map();`, context);
  return context;
});

const [kind = ""] = cleaned.sources.filter(({ tier }) => tier === "secondary").map((source) => source.kind);
const [source = ""] = cleaned.observations.filter(({ source_id }) => source_id !== "").map((row) => row.source_id);
const contested = forValues.values.values.find(({ status }) => status === "contested");
const { case_id = "", field = "", value = "" } = contested ?? {};
const twelve: Partial<Settings>[] = [
  {},
  { policy: "secondary-first" },
  { policy: "majority" },
  { policy: "most-recent" },
  { policy: "best-evidence" },
  { policy: "dawid-skene" },
  { reference_date: "2022-12-31" },
  { least_grade: "stated" },
  { events: false, coder: "first" },
  { coder: "second", policy: "majority" },
  { without_kinds: [kind], without_sources: [source] },
  { settled: [{ case_id, field, value }], policy: "secondary-first" },
];

/** What the stages leave with these parameters, as files. */
async function runStages(settings: Parameters): Promise<Record<string, string>> {
  const context = (files: Context["files"]): Context => ({
    files,
    tables: [],
    hashes: {},
    assets: {},
    former: () => undefined,
    notice: () => {},
  });
  const values = triangulate.run(forStatements.values, settings, context(forStatements.files) as never);
  const concluded = await values;
  const given = { ...forValues.values, ...concluded };
  const made = await stage.run(given, settings, context(forValues.files) as never);
  return { ...formatAll(triangulate.writes, concluded), ...formatAll(stage.writes, made) };
}

function formatAll(writes: object, tables: object): Record<string, string> {
  const artifacts = Object.entries(writes) as [string, Artifact<unknown>][];
  const made = tables as Record<string, unknown>;
  return Object.fromEntries(
    artifacts.flatMap(([name, artifact]) => {
      return made[name] === undefined ? [] : [[name, new TextDecoder().decode(artifact.format(made[name]))]];
    }),
  );
}

test("what the page computes is small, and has neither a schema checker nor anything of Node.js", async () => {
  const { bytes, script, files } = await bundled;
  expect(files.filter((path) => /zod|runner\/|node:/.test(path))).toEqual([]);
  expect(script).not.toMatch(/\brequire\(|\bprocess\.|\beval\(|new Function/);
  expect(bytes).toBeLessThan(150_000);
});

test.each(twelve.map((changes) => ({ changes, named: JSON.stringify(changes) })))(
  "in a browser’s bare JavaScript, $named gives exactly the tables that the stages give",
  async ({ changes }) => {
    const settings = { ...own.parameters, ...changes };
    // The multiverse starts from the settings, and is most of the work: two of them show that it does here too, the second by what
    // was judged for the first.
    const isVaried = twelve.indexOf(changes) < 2;
    if (!isVaried) vi.spyOn(multiverse, "judgeMultiverse").mockReturnValue({ claims: [], choices: [] });
    const varied = ["multiverse", "multiverseOptions"] as const;
    const leftOut: (keyof Scenario)[] = ["notices", ...(isVaried ? [] : varied)];
    const found = runInContext(
      `(() => {
        const scenario = study.whatIf(cleaned, ${JSON.stringify(settings)}, memory);
        const names = Object.keys(scenario).filter((name) => !${JSON.stringify(leftOut)}.includes(name));
        return JSON.stringify(Object.fromEntries(names.map((name) => [name, scenario[name]()])));
      })()`,
      await page,
    ) as string;
    const { reconstructedTables, ...tables } = JSON.parse(found) as Record<string, object>;
    const all = { ...tables, ...reconstructedTables };
    const expected = await runStages(settings);
    expect({ ...formatAll(triangulate.writes, all), ...formatAll(stage.writes, all) }).toEqual(expected);
  },
);
