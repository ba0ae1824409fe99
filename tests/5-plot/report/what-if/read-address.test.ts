import { expect, test } from "vitest";
import { listPairs } from "../../../../pipeline/5-plot/report/what-if/list-pairs.js";
import { type Pairs, readAddress } from "../../../../pipeline/5-plot/report/what-if/read-address.js";
import type { Settings } from "../../../../pipeline/schemas/index.js";
import { opened } from "./opened.js";

const { held, texts } = opened();
const { settings: own, fixed } = held;
const words = texts.report.whatIf;
const read = (...pairs: Pairs) => readAddress(pairs, held, words);
const [source = ""] = fixed.observations.map(({ source_id }) => source_id);
const kind = fixed.sources.find(({ tier }) => tier === "secondary")?.kind ?? "";
const { case_id, field, value } = fixed.observations.find(
  (row) => row.value !== "" && row.field === "creation_year",
) ?? {
  ...{ case_id: "", field: "", value: "" },
};

test.each<{ pairs: Pairs; expected: Partial<Settings> }>([
  { pairs: [], expected: {} },
  { pairs: [["policy", "majority"]], expected: { policy: "majority" } },
  { pairs: [["as_of", "2022-12-31"]], expected: { reference_date: "2022-12-31" } },
  { pairs: [["least_grade", "stated"]], expected: { least_grade: "stated" } },
  { pairs: [["events", "no"]], expected: { events: false } },
  { pairs: [["coder", "second"]], expected: { coder: "second" } },
  { pairs: [["without_kind", kind]], expected: { without_kinds: [kind] } },
  { pairs: [["without_source", source]], expected: { without_sources: [source] } },
  { pairs: [["settle", `${case_id}.${field}=${value}`]], expected: { settled: [{ case_id, field, value }] } },
])("$pairs is a setting, and the setting is these pairs again", ({ pairs, expected }) => {
  const { settings, problems } = read(...pairs);
  expect(problems).toEqual([]);
  expect(settings).toEqual({ ...own, ...expected });
  expect(listPairs(settings, own)).toEqual(pairs);
});

test.each([
  ["policy", "loudest"],
  ["as_of", "2022-13-01"],
  ["as_of", "2022-02-30"],
  ["as_of", "yesterday"],
  ["least_grade", "guessed"],
  ["events", "maybe"],
  ["coder", "third"],
  ["without_kind", "rumour"],
  ["without_source", "nobody"],
  ["settle", "nonsense"],
  ["settle", `nowhere.${field}=2010`],
  ["settle", `${case_id}.${field}=soon`],
  ["colour", "blue"],
])("%s=%s is told and ignored, and the rest counts", (name, text) => {
  const { settings, problems } = read([name, text], ["policy", "majority"]);
  expect(problems).toEqual([words.wrong(`${name}=${text}`)]);
  expect(settings).toEqual({ ...own, policy: "majority" });
});

test("the first of a list stands in for the published list, and the next joins it, whatever was refused between", () => {
  const withList = { ...held, settings: { ...own, without_kinds: [kind] } };
  const kinds = [...new Set(fixed.sources.map((one) => one.kind))].filter((one) => one !== kind).slice(0, 2);
  const [first = "", second = ""] = kinds;
  const pairs: Pairs = ["nothing_known", first, second].map((one) => ["without_kind", one]);
  expect(readAddress(pairs, withList, words).settings.without_kinds).toEqual([...kinds].sort());
  const none = readAddress([["without_kind", "none"]], withList, words);
  expect(none.settings.without_kinds).toEqual([]);
  expect(listPairs(none.settings, withList.settings)).toEqual([["without_kind", "none"]]);
});

test("a value is settled once, and a second coder is asked for only where there is one", () => {
  const settle = (text: string): readonly [string, string] => ["settle", `${case_id}.${field}=${text}`];
  expect(read(settle("2001"), settle("2002")).problems).toHaveLength(1);
  const alone = { ...held, fixed: { ...fixed, coderDifferences: [] } };
  expect(readAddress([["coder", "second"]], alone, words).problems).toHaveLength(1);
});
