import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InputError } from "../../pipeline/lib/errors.js";
import { table } from "../../pipeline/runner/artifact.js";
import type { RunOptions } from "../../pipeline/runner/run-pipeline.js";
import type { AnyStage } from "../../pipeline/runner/stage.js";
import { bytes, diagnosticsOf } from "../lib/scratch.js";
import { type TinyWorld, tinyStages, tinyWorld } from "./tiny-pipeline.js";

const [lowerStage, measureStage] = tinyStages as [AnyStage, AnyStage];
const write = (world: TinyWorld, path: string, content: string) => writeFileSync(join(world.folder, path), content);

test("a first run makes every output, and a second one none", async () => {
  const world = tinyWorld();
  const first = await world.run();
  expect(first.states).toEqual(["ran", "ran"]);
  expect(first.reports[0]).toMatchObject({ because: "it never ran", rowsIn: 4, rowsOut: 3 });
  expect(first.outcome).toEqual({ written: 2, unchanged: 0, removed: 0, outOfDate: [] });
  const made = world.outputs();
  expect(made["2-measure/lengths.csv"]).toBe("word,length\nab,2\nc,1\nd,1\n");
  const before = statSync(join(world.folder, "outputs/manifest.json")).mtimeMs;
  const second = await world.run();
  expect(second.states).toEqual(["unchanged", "unchanged"]);
  expect(second.outcome).toEqual({ written: 0, unchanged: 2, removed: 0, outOfDate: [] });
  expect(world.outputs()).toEqual(made);
  expect(statSync(join(world.folder, "outputs/manifest.json")).mtimeMs).toBe(before);
});

test("a stage may keep what the same code made of it the last time, unless all is to be made again", async () => {
  const world = tinyWorld();
  const formers: unknown[] = [];
  const watched: AnyStage = {
    ...lowerStage,
    run: (values, parameters, context) => {
      const former = context.former("lower");
      formers.push(former && new TextDecoder().decode(former));
      return lowerStage.run(values, parameters, context);
    },
  };
  const stages = [watched, measureStage];
  await world.run({}, stages);
  write(world, "study/more.csv", "word\ne\n");
  await world.run({}, stages);
  await world.run({ force: true }, stages);
  write(world, "study/more.csv", "word\nf\n");
  await world.run({ code: () => "other" }, stages);
  expect(formers).toEqual([undefined, "word\nab\nc\nd\n", undefined, undefined]);
});

test("the manifest of the same study elsewhere is the same, without a path of this machine", async () => {
  const [here, there] = [tinyWorld(), tinyWorld()];
  await here.run();
  await there.run({ out: join(there.folder, "elsewhere") });
  await there.run();
  expect(here.outputs()).toEqual(there.outputs());
  expect(here.outputs()["manifest.json"]).not.toContain(here.folder);
  expect(Object.keys(JSON.parse(here.outputs()["manifest.json"] ?? "").stages["1-lower"].inputs)).toEqual([
    "data/more.csv",
    "data/words.csv",
  ]);
});

const withNote = { words: "words.csv", more: "more.csv", note: "note.txt" };

test.each<{
  change: string;
  make: (world: TinyWorld) => unknown;
  options?: Partial<RunOptions>;
  states: string[];
  because: string;
}>([
  {
    change: "an input changed",
    make: (w) => write(w, "study/words.csv", "word\nxyz\n"),
    states: ["ran", "ran"],
    because: "study/words.csv changed",
  },
  {
    change: "an optional input came",
    make: (w) => write(w, "study/note.txt", "hello"),
    options: { inputs: withNote },
    states: ["ran", "unchanged"],
    because: "study/note.txt is new",
  },
  {
    change: "an input changed, but what is made of it did not",
    make: (w) => write(w, "study/words.csv", "word\nAB\nC\n"),
    states: ["ran", "unchanged"],
    because: "study/words.csv changed",
  },
  {
    change: "an output was edited",
    make: (w) => write(w, "outputs/1-lower/words.csv", "word\nz\n"),
    states: ["ran", "unchanged"],
    because: "outputs/1-lower/words.csv was edited",
  },
  {
    change: "an output is missing",
    make: (w) => rmSync(join(w.folder, "outputs/2-measure/lengths.csv")),
    states: ["unchanged", "ran"],
    because: "outputs/2-measure/lengths.csv is missing",
  },
  {
    change: "the lockfile changed",
    make: (w) => write(w, "package-lock.json", "{ }"),
    states: ["ran", "ran"],
    because: "lockfile changed",
  },
  {
    change: "the manifest cannot be read",
    make: (w) => write(w, "outputs/manifest.json", "{"),
    states: ["ran", "ran"],
    because: "it never ran",
  },
  {
    change: "one stage's code changed",
    make: () => {},
    options: { code: (name) => `code of ${name}${name === "2-measure" ? "!" : ""}` },
    states: ["unchanged", "ran"],
    because: "code changed",
  },
  {
    change: "a parameter changed",
    make: () => {},
    options: { parameters: { unit: "bits", other: "1" } },
    states: ["unchanged", "ran"],
    because: "parameter unit changed",
  },
  {
    change: "a parameter that no stage depends on changed",
    make: () => {},
    options: { parameters: { unit: "letters", other: "2" } },
    states: ["unchanged", "unchanged"],
    because: "",
  },
  { change: "it is forced", make: () => {}, options: { force: true }, states: ["ran", "ran"], because: "--force" },
  {
    change: "only its end is forced",
    make: () => {},
    options: { force: true, from: "measure" },
    states: ["skipped", "ran"],
    because: "--force",
  },
])("when $change, $states", async ({ make, options, states, because }) => {
  const world = tinyWorld();
  await world.run();
  make(world);
  const again = await world.run(options);
  expect(again.states).toEqual(states);
  expect(again.reports.find(({ state }) => state === "ran")?.because ?? "").toBe(because);
  expect((await world.run({ ...options, force: false })).states.filter((state) => state === "ran")).toEqual([]);
});

test("when an optional input is no longer named, the stage that read it runs again without it", async () => {
  const world = tinyWorld();
  write(world, "study/note.txt", "hello");
  await world.run({ inputs: withNote });
  const { states, reports } = await world.run();
  expect(states).toEqual(["ran", "unchanged"]);
  expect(reports[0]).toMatchObject({ because: expect.stringContaining("note.txt") });
});

test("--to leaves later stages alone and says that they are out of date, and the next run catches up", async () => {
  const world = tinyWorld();
  await world.run();
  write(world, "study/words.csv", "word\nxyz\n");
  const partial = await world.run({ to: "lower" });
  expect(partial.states).toEqual(["ran", "skipped"]);
  expect(partial.reports[1]?.because).toBe("outputs/1-lower/words.csv changed");
  expect(partial.outcome.outOfDate).toEqual(["2-measure"]);
  expect((await world.run()).states).toEqual(["unchanged", "ran"]);
  expect(world.outputs()["2-measure/lengths.csv"]).toBe("word,length\nd,1\nxyz,3\n");
});

test("--from leaves earlier stages alone, out of date or not", async () => {
  const world = tinyWorld();
  await world.run();
  write(world, "study/words.csv", "word\nxyz\n");
  const partial = await world.run({ from: "2-measure" });
  expect(partial.states).toEqual(["skipped", "unchanged"]);
  expect(partial.outcome.outOfDate).toEqual(["1-lower"]);
  expect((await world.run()).states).toEqual(["ran", "ran"]);
});

test("--from a stage whose inputs were never made says how to make them", async () => {
  const world = tinyWorld();
  expect(world.shortly(await diagnosticsOf(() => world.run({ from: "measure" })))).toEqual([
    "outputs/1-lower/words.csv: expected this file of an earlier stage, but it is missing; run all stages",
  ]);
});

test("a stage that is no more takes its outputs with it", async () => {
  const world = tinyWorld();
  await world.run();
  write(world, "outputs/mine.txt", "not the pipeline's");
  expect((await world.run({}, [lowerStage])).outcome.removed).toBe(1);
  expect(Object.keys(world.outputs())).toEqual(["1-lower/words.csv", "manifest.json", "mine.txt"]);
});

test.each([
  { failure: "a problem in the input", thrown: new InputError([{ file: "x", message: "no" }]) },
  { failure: "a mistake of ours", thrown: new Error("oh") },
])("after $failure in a later stage, the outputs are as they were", async ({ thrown }) => {
  const world = tinyWorld();
  await world.run();
  const before = world.outputs();
  write(world, "study/words.csv", "word\nxyz\n");
  const fails: AnyStage = { ...measureStage, run: () => Promise.reject(thrown) };
  await expect(world.run({}, [lowerStage, fails])).rejects.toThrow(thrown);
  expect(world.outputs()).toEqual(before);
  expect((await world.run()).states).toEqual(["ran", "ran"]);
});

test("the list that goes with a refusal is saved in the log folder, and nowhere else", async () => {
  const world = tinyWorld();
  const refusal = new InputError([{ file: "x", message: "no" }], { saveAs: "../rejected.csv", bytes: bytes("rows") });
  const refuses: AnyStage = { ...measureStage, run: () => Promise.reject(refusal) };
  await expect(world.run({}, [lowerStage, refuses])).rejects.toThrow(refusal);
  expect(world.outputs()).toEqual({ ".log/rejected.csv": "rows" });
});

test("what is wrong in all of a stage's inputs is told in one go", async () => {
  const world = tinyWorld();
  write(world, "study/words.csv", "word\na1\n");
  rmSync(join(world.folder, "study/more.csv"));
  expect(world.shortly(await diagnosticsOf(() => world.run()))).toEqual([
    'study/words.csv:2: word: expected a word, but found "a1"',
    "study/more.csv: expected the input more (more of them), but the file is missing; put it there, or correct inputs.more in study/study.json",
  ]);
  expect(world.outputs()).toEqual({});
});

test("inputs that leave the study, by .. or by a link, are refused, and so is one without a path", async () => {
  const world = tinyWorld();
  await world.run();
  symlinkSync(join(world.folder, "package-lock.json"), join(world.folder, "study/link.csv"));
  const leads = (path: string) =>
    `expected a file within study, but found "${path}", which leads out of it; copy the file into the study`;
  const messages = async (inputs: Record<string, string>) =>
    world.shortly(await diagnosticsOf(() => world.run({ inputs })));
  expect(await messages({ words: "../package-lock.json", more: "link.csv" })).toEqual([
    `study/study.json: inputs.words: ${leads("../package-lock.json")}`,
    `study/study.json: inputs.more: ${leads("link.csv")}`,
  ]);
  expect(await messages({ word: "words.csv", more: "more.csv" })).toEqual([
    'study/study.json: inputs.word: expected an input that a stage reads, but found "word"; correct or remove it; did you mean words or more?',
  ]);
});

test("what a stage finds wrong is told of the files that the person named, and of nothing else", async () => {
  const world = tinyWorld();
  const complaint = (file: string) => ({ file, message: "no" });
  const refuses: AnyStage = {
    ...measureStage,
    reads: { ...lowerStage.reads, ...measureStage.reads },
    run: (_, __, { files }) => {
      const names = [files.words, files.lower, "data/told/by/another.csv", "--option"] as string[];
      throw new InputError(names.map(complaint));
    },
  };
  const study = join(world.folder, "data");
  renameSync(join(world.folder, "study"), study);
  expect(world.shortly(await diagnosticsOf(() => world.run({ study }, [lowerStage, refuses])))).toEqual([
    "data/words.csv: no",
    "outputs/1-lower/words.csv: no",
    "data/told/by/another.csv: no",
    "--option: no",
  ]);
  renameSync(study, join(world.folder, "another study"));
  const elsewhere = { study: join(world.folder, "another study"), out: join(world.folder, "1-lower") };
  expect(world.shortly(await diagnosticsOf(() => world.run(elsewhere, [lowerStage, refuses])))).toEqual([
    "another study/words.csv: no",
    "1-lower/1-lower/words.csv: no",
    "another study/told/by/another.csv: no",
    "--option: no",
  ]);
});

test("the same study in a folder of another name leaves the same bytes", async () => {
  const world = tinyWorld();
  await world.run();
  const before = world.outputs();
  renameSync(join(world.folder, "study"), join(world.folder, "renamed"));
  const again = await world.run({ study: join(world.folder, "renamed") });
  expect(again.states).toEqual(["unchanged", "unchanged"]);
  expect(world.outputs()).toEqual(before);
});

test.each<{ options: Partial<RunOptions>; messages: string }>([
  {
    options: { from: "mesure" },
    messages: '--from: expected one of lower, measure, but found "mesure"; did you mean measure?',
  },
  {
    options: { from: "measure", to: "lower" },
    messages: "--from: expected 1-lower, as --to, or a stage before it, but found 2-measure",
  },
])("$messages", async ({ options, messages }) => {
  expect(await diagnosticsOf(() => tinyWorld().run(options))).toEqual([messages]);
});

test("results within the study are refused", async () => {
  const world = tinyWorld();
  expect(await diagnosticsOf(() => world.run({ out: join(world.folder, "study/results") }))).toEqual([
    "--out: expected a folder outside the study's, where only people write; name another",
  ]);
});

describe("an optional output", () => {
  const optional = table(
    { path: "1-lower/extra.csv", optional: true },
    z.strictObject({ word: z.string() }),
    [],
    "made at will",
  );
  const messages: number[] = [];
  // Made only of what holds the word "extra".
  const makes: AnyStage = {
    ...lowerStage,
    writes: { ...lowerStage.writes, optional },
    run: async (values, parameters, context) => {
      const made = (await lowerStage.run(values, parameters, context)) as { lower: { word: string }[] };
      const extra = made.lower.filter(({ word }) => word === "extra");
      if (extra.length > 0) return { ...made, optional: extra };
      context.notice("left out extra");
      return made;
    },
  };
  const counts: AnyStage = {
    ...measureStage,
    reads: { ...measureStage.reads, optional },
    run: (values, parameters, context) => {
      messages.push((values.optional as unknown[]).length);
      return measureStage.run(values, parameters, context);
    },
  };
  const both = [makes, counts];
  const file = "1-lower/extra.csv";
  const recorded = (world: TinyWorld) =>
    Object.keys(JSON.parse(world.outputs()["manifest.json"] ?? "").stages["1-lower"].outputs);

  test("that is left out is no file, in no manifest, empty to those who read it, and no reason to run again", async () => {
    const world = tinyWorld();
    const { reports } = await world.run({}, both);
    expect(reports.map(({ notices }) => notices)).toEqual([["left out extra"], []]);
    expect(messages.at(-1)).toBe(0);
    expect(world.outputs()).not.toHaveProperty([file]);
    expect(recorded(world)).toEqual(["1-lower/words.csv"]);
    expect((await world.run({}, both)).states).toEqual(["unchanged", "unchanged"]);
  });

  test("that is no longer made goes, and those below do not read the old one", async () => {
    const world = tinyWorld();
    write(world, "study/more.csv", "word\nextra\n");
    await world.run({}, both);
    expect(messages.at(-1)).toBe(1);
    expect(recorded(world)).toEqual([file, "1-lower/words.csv"]);
    write(world, "study/more.csv", "word\nd\n");
    const { outcome, states } = await world.run({}, both);
    expect(states).toEqual(["ran", "ran"]);
    expect(outcome.removed).toBe(1);
    expect(messages.at(-1)).toBe(0);
    expect(world.outputs()).not.toHaveProperty([file]);
    expect((await world.run({}, both)).states).toEqual(["unchanged", "unchanged"]);
  });

  test("that a person put in the place of one left out goes", async () => {
    const world = tinyWorld();
    await world.run({}, both);
    write(world, `outputs/${file}`, "word\nextra\n");
    const { reports, outcome } = await world.run({}, both);
    expect(reports[0]?.because).toBe(`outputs/${file} was not made by the pipeline`);
    expect(outcome.removed).toBe(1);
    expect(world.outputs()).not.toHaveProperty([file]);
  });
});

test.each<{ mistake: string; stages: readonly AnyStage[]; message: RegExp }>([
  {
    mistake: "a value that breaks its schema",
    stages: [{ ...lowerStage, run: () => ({ lower: [{ word: "1" }] }) }],
    message: /1-lower made a 1-lower\/words.csv that breaks/,
  },
  {
    mistake: "a value too few",
    stages: [{ ...lowerStage, run: () => ({}) }],
    message: /expected 1-lower to make lower, but it made $/,
  },
  {
    mistake: "a stage that reads what comes later",
    stages: [measureStage, lowerStage],
    message: /expected 2-measure to read what an earlier stage writes/,
  },
  {
    mistake: "a stage that writes into another's folder",
    stages: [{ ...lowerStage, name: "3-other" }],
    message: /below its own name/,
  },
  { mistake: "two writers of one file", stages: [lowerStage, lowerStage], message: /one stage to write/ },
])("$mistake is a mistake of ours, not of the input", async ({ stages, message }) => {
  const world = tinyWorld();
  await expect(world.run({}, stages)).rejects.toThrow(message);
  await expect(world.run({}, stages)).rejects.not.toBeInstanceOf(InputError);
  expect(world.outputs()).toEqual({});
});
