import { expect, test } from "vitest";
import { readSources } from "../../pipeline/1-ingest/read-sources.js";
import type { StatedSource } from "../../pipeline/schemas/index.js";
import { onLines } from "../lib/on-lines.js";

const source = (source_id: string): StatedSource => {
  const empty = { url: "", language: "", published: "", accessed: "", note: "", reprints: "" };
  return { source_id, kind: "made_up", title: "A made-up document", publisher: "", tier: "secondary", ...empty };
};
const files = { paperSources: "data/paper/sources.csv", secondarySources: "data/secondary/sources.csv" };

const study = { source_kinds: { made_up: "made-up document" } };

test("the paper's sources come first, then the documents", () => {
  const found = readSources(
    { study, paperSources: [source("b")], secondarySources: [source("a"), source("c")] },
    files,
  );
  expect(found.map(({ source_id }) => source_id)).toEqual(["b", "a", "c"]);
});

test.each([
  { published: "2203", accessed: "2024-02-01", isRefused: true },
  { published: "2024-02-02", accessed: "2024-02-01", isRefused: true },
  { published: "2024-02", accessed: "2024-02-01", isRefused: false },
  { published: "2024", accessed: "2024-02", isRefused: false },
  { published: "", accessed: "2024-02-01", isRefused: false },
])("a document of $published read in $accessed is refused: $isRefused", ({ published, accessed, isRefused }) => {
  const documents = onLines([{ ...source("a"), published, accessed }], 2);
  const read = () => readSources({ study, paperSources: [], secondarySources: documents }, files);
  const message = `data/secondary/sources.csv:2: published: expected a day up to ${accessed}, when it was consulted, but found ${published}`;
  if (isRefused) expect(read).toThrow(message);
  else expect(read()).toHaveLength(1);
});

test("no sources are no trouble", () => {
  expect(readSources({ study, paperSources: [], secondarySources: [] }, files)).toEqual([]);
});

test("an id that both files give is refused, with both files", () => {
  const documents = onLines([source("a"), source("b")], 4);
  const read = () => readSources({ study, paperSources: [source("b")], secondarySources: documents }, files);
  expect(read).toThrow(
    'data/secondary/sources.csv:5: source_id: expected a new id, but found "b", which a source of the survey has',
  );
});

test("a kind that neither the program nor the study knows is refused, with the nearest", () => {
  const kinds = ["press_artcle", "made_up", "zine"].map((kind, at) => ({ ...source(`s${at}`), kind }));
  const read = () => readSources({ study, paperSources: [], secondarySources: kinds }, files);
  expect(read).toThrow('kind: expected a kind of source, but found "press_artcle"; did you mean press_article?\n');
  expect(read).toThrow('but found "zine"; the kinds are press_article, ');
  expect(read).toThrow(", made_up, and what study.json declares in source_kinds");
});
