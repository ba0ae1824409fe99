import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { sha256 } from "../../pipeline/lib/sha256.js";
import { binary, document, sheet, table } from "../../pipeline/runner/artifact.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { load, loadSound } from "../../pipeline/runner/load.js";
import { soundValues } from "../../pipeline/runner/stage.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";

const Word = z.strictObject({ word: z.string().regex(/^[a-z]+$/, "a word") });
const artifacts = {
  words: table({ role: "words" }, Word, ["word"], "some words"),
  settings: document({ role: "settings" }, z.strictObject({ size: z.number() }), "how to measure them"),
  note: binary({ role: "note", optional: true }, "a note"),
  made: table({ path: "1-make/words.csv" }, Word, ["word"], "words made earlier"),
};
const inputs = { words: "lists/words.csv", settings: "settings.json" };
const whole = {
  "study/lists/words.csv": "word\na\nb\n",
  "study/settings.json": '{"size": 1}',
  "outputs/1-make/words.csv": "word\nc\n",
};

function open(files: Record<string, string>, given: Record<string, string> = inputs) {
  const folder = scratch(files);
  const store = openArtifactStore({ study: join(folder, "study"), inputs: given, out: join(folder, "outputs") });
  const messages = async () =>
    (await diagnosticsOf(() => load(artifacts, store))).map((line) => line.replaceAll(`${folder}/`, ""));
  return { store, messages };
}

test("each file is read, checked and counted, under a name that is the same on every machine", () => {
  const hashOf = (path: keyof typeof whole) => sha256(Buffer.from(whole[path]));
  expect(load(artifacts, open(whole).store)).toEqual({
    values: {
      words: [{ word: "a" }, { word: "b" }],
      settings: { size: 1 },
      note: new Uint8Array(),
      made: [{ word: "c" }],
    },
    files: {
      words: "data/lists/words.csv",
      settings: "data/settings.json",
      note: "data/note",
      made: "1-make/words.csv",
    },
    // The note, which the study does not name, has none.
    hashes: {
      "data/lists/words.csv": hashOf("study/lists/words.csv"),
      "data/settings.json": hashOf("study/settings.json"),
      "1-make/words.csv": hashOf("outputs/1-make/words.csv"),
    },
    rows: 5,
  });
});

test("nothing to read is nothing read", () => {
  expect(load({}, open({}).store)).toEqual({ values: {}, files: {}, hashes: {}, rows: 0 });
});

test("what is wrong in several files is reported at once, each under the path that a person knows", async () => {
  const broken = {
    ...whole,
    "study/lists/words.csv": "word\n1\na\n2\n",
    "study/settings.json": '{"size": "big"}',
    "outputs/1-make/words.csv": "word\n3\n",
  };
  expect(await open(broken).messages()).toEqual([
    'study/lists/words.csv:2: word: expected a word, but found "1"',
    'study/lists/words.csv:4: word: expected a word, but found "2"',
    'study/settings.json:1: size: expected a number, but found "big"',
    'outputs/1-make/words.csv:2: word: expected a word, but found "3"',
  ]);
});

test("beside a broken file the sound ones can be had, and the broken one adds nothing when it is asked for", () => {
  const { values, diagnostics } = loadSound(artifacts, open({ ...whole, "study/lists/words.csv": "word\n1\n" }).store);
  expect(Object.keys(values)).toEqual(["settings", "note", "made"]);
  const sound = soundValues<typeof artifacts>(values);
  expect(sound("settings", "note")).toEqual({ settings: { size: 1 }, note: new Uint8Array() });
  expect(diagnostics).toMatchObject([{ line: 2, column: "word" }]);
  expect(() => sound("settings", "words")).toThrow(expect.objectContaining({ name: "InputError", diagnostics: [] }));
});

test("what is not there is reported with what it would be, and only what is optional may be missing", async () => {
  expect(await open({}, { ...inputs, settings: "settings.jsn" }).messages()).toEqual([
    expect.stringMatching(
      /^study\/lists\/words\.csv: expected the input words \(some words\), but the file is missing; /,
    ),
    expect.stringMatching(/^study\/settings\.jsn: .* or correct inputs\.settings in study\/study\.json$/),
    expect.stringMatching(/^outputs\/1-make\/words\.csv: expected this file of an earlier stage, but it is missing/),
  ]);
});

test("an optional file that the study does not name counts as absent, a table as one without rows", () => {
  const optional = {
    list: table({ role: "list", optional: true }, Word, ["word"], "a list"),
    cells: sheet({ role: "cells", optional: true }, "cells"),
    note: artifacts.note,
    sizes: document({ role: "sizes", optional: true }, z.array(z.number()), "sizes", []),
  };
  expect(load(optional, open(whole).store)).toMatchObject({
    values: { list: [], cells: { columns: [], rows: [] }, note: new Uint8Array(), sizes: [] },
    hashes: {},
  });
});

test.each([
  { role: "note", files: {}, found: "expected the input note (a note), but the file is missing" },
  { role: "note", files: { "study/note": "" }, found: "expected content, but the file is empty; restore it" },
  { role: "list", files: {}, found: "expected the input list (a list), but the file is missing" },
  { role: "list", files: { "study/list": "" }, found: "expected a header and rows, but the file is empty" },
])("an optional file $role that the study names must be there, with something in it: $found", async (row) => {
  const list = table({ role: "list", optional: true }, Word, ["word"], "a list");
  const { store } = open({ ...whole, ...row.files }, { ...inputs, [row.role]: row.role });
  const [message, ...more] = await diagnosticsOf(() => load({ list, note: artifacts.note }, store));
  expect(message).toContain(`study/${row.role}`);
  expect(message).toContain(row.found);
  expect(more).toEqual([]);
});

test("a mistake of ours is not taken for one of the input", () => {
  const ours = {
    ...artifacts.words,
    parse: () => {
      throw new TypeError("ours");
    },
  };
  expect(() => load({ ours }, open(whole).store)).toThrow(TypeError);
});
