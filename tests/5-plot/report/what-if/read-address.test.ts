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
  ["policy", "loudest", /^policy must be one of primary-first, secondary-first, majority, /],
  ["as_of", "2022-13-01", /a day that exists, as as_of=\d{4}-\d\d-\d\d$/],
  ["as_of", "2022-02-30", /a day that exists/],
  ["as_of", "yesterday", /a day that exists/],
  ["least_grade", "guessed", /^least_grade must be one of stated, /],
  ["events", "maybe", /^events must be one of yes, no$/],
  ["coder", "third", /^coder must be one of agreed, first, second$/],
  ["without_kind", "rumour", /^without_kind must be one of .*cluster_website/],
  ["without_source", "nobody", /one that there is: without_source=\w+$/],
  ["settle", "nonsense", /as settle=\w+\.\w+=.+$/],
  ["settle", `nowhere.${field}=2010`, /a case of the sample/],
  ["settle", `${case_id}.${field}=soon`, /one of its values/],
  ["colour", "blue", /one of policy, as_of, .*settle, each with = and a value$/],
])("%s=%s is told and ignored, with what could stand there, and the rest counts", (name, text, expected) => {
  const { settings, problems } = read([name, text], ["policy", "majority"]);
  const [, expectation] = /^The address asks for “(?:.*)”, which is ignored: (.*)\.$/.exec(problems[0] ?? "") ?? [];
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`“${name}=${text}”`);
  expect(expectation).toMatch(expected);
  expect(settings).toEqual({ ...own, policy: "majority" });
});

test("a list may stand behind one name, with commas, and a name may have the hyphens of the command line", () => {
  const [, other = ""] = [...new Set(fixed.sources.map((one) => one.kind))].filter((one) => one !== kind);
  expect(read(["without-kind", `${kind}, ${other}`])).toEqual({
    settings: { ...own, without_kinds: [kind, other].sort() },
    problems: [],
  });
  const cells = ["valbiom.governance=private", "valbiom.financing=mixed"];
  expect(read(["settle", cells.join(",")])).toEqual(read(...cells.map((one) => ["settle", one] as const)));
  expect(read(["settle", cells.join(",")]).settings.settled).toHaveLength(2);
  expect(read(["without_kind", `${kind},rumour`]).problems).toHaveLength(1);
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

test("of a name that stands twice the first counts, and the other is told", () => {
  const { settings, problems } = read(["policy", "majority"], ["policy", "most-recent"]);
  expect(settings.policy).toBe("majority");
  expect(problems).toEqual([expect.stringMatching(/policy=most-recent.*policy may stand once, and majority/)]);
  expect(read(["policy", "majority"], ["policy", "majority"]).problems).toEqual([]);
});

test("a value is settled once, and a second coder is asked for only where there is one", () => {
  const settle = (text: string): readonly [string, string] => ["settle", `${case_id}.${field}=${text}`];
  expect(read(settle("2001"), settle("2002")).problems).toHaveLength(1);
  const alone = { ...held, fixed: { ...fixed, coderDifferences: [] } };
  expect(readAddress([["coder", "second"]], alone, words).problems).toHaveLength(1);
});
