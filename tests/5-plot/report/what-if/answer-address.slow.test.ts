import { beforeAll, describe, expect, test } from "vitest";
import { specOf } from "../../../../pipeline/5-plot/figures/index.js";
import { inReadersOrder } from "../../../../pipeline/5-plot/report/in-readers-order.js";
import { listEvidence } from "../../../../pipeline/5-plot/report/list-evidence.js";
import { type Answer, answerAddress } from "../../../../pipeline/5-plot/report/what-if/answer-address.js";
import { partsByTurn, type Turn } from "../../../../pipeline/5-plot/report/what-if/list-sections.js";
import { htmlOf } from "../../../../pipeline/5-plot/report/what-if/open-held.js";
import type { Pairs } from "../../../../pipeline/5-plot/report/what-if/read-address.js";
import { languages } from "../../../../pipeline/5-plot/text/index.js";
import { figuresOf, policyNames } from "../../../../pipeline/schemas/index.js";
import { whatIf } from "../../../../pipeline/what-if/index.js";
import { elementsOf } from "../elements.js";
import { page, tables } from "../given.js";
import { opened } from "./opened.js";

const turns = Object.keys(partsByTurn) as Turn[];
const figures = figuresOf(tables.study);
const names = figures.map(({ name }) => name);

describe.each(languages)("in %s", (language) => {
  const own = opened(language);
  const shown = inReadersOrder(tables);

  test("what a thread computes of the published setting is the page itself, section by section and chart by chart", () => {
    for (const turn of turns)
      expect(Object.fromEntries(own.sections(turn))).toEqual(Object.fromEntries(htmlOf(turn, shown, own.texts)));
    expect(own.evidence().values.size).toBe(tables.values.length);
    const { values, lists } = listEvidence(shown, own.texts);
    const { values: ownValues, lists: ownLists } = own.evidence();
    expect([...ownValues, ...ownLists]).toEqual(
      Object.entries({ ...values, ...lists }).map(([key, entry]) => [key, JSON.stringify(entry)]),
    );
    // The outlines of a map have fewer decimals.
    for (const figure of figures.filter(({ kind }) => kind !== "map"))
      expect(own.figure(figure.name), figure.name).toBe(JSON.stringify(specOf(figure, shown, own.texts)));
  });

  test("every section that follows a setting is on the page", async () => {
    const ids = elementsOf(await page(language)).flatMap(({ attributes }) => attributes.id ?? []);
    for (const turn of turns) for (const id of own.sections(turn).keys()) expect(ids).toContain(id);
  });
});

async function answers(pairs: Pairs, own = opened()): Promise<Answer[]> {
  const all: Answer[] = [];
  for (const share of ["first", "rest"] as const)
    for await (const answer of answerAddress(own, pairs, names, share)) all.push(answer);
  return all;
}
const ofKind = <K extends Answer["kind"]>(all: readonly Answer[], kind: K) =>
  all.filter((one): one is Extract<Answer, { kind: K }> => one.kind === kind);

test("the published setting is answered at once: nothing differs", async () => {
  const all = await answers([["policy", tables.study.parameters.policy]]);
  expect(all.map(({ kind }) => kind)).toEqual(["setting", "done", "done"]);
  expect(ofKind(all, "setting")[0]).toMatchObject({ pairs: [], settings: [], problems: [] });
});

describe("under another setting", () => {
  const own = opened();
  const settings = { ...own.held.settings, policy: "secondary-first" as const };
  const expected = whatIf(own.held.fixed, settings);
  let all: Answer[] = [];
  beforeAll(async () => {
    // After another one, of which nothing may stay.
    await answers([["as_of", "2022-12-31"]], own);
    all = await answers([["policy", "secondary-first"]], own);
  });

  test("values come before verdicts, verdicts before charts, and what takes longest at the end", () => {
    expect(ofKind(all, "sections").map(({ turn }) => turn)).toEqual(turns);
    const kinds = all.map(({ kind }) => kind);
    expect(kinds.indexOf("figure")).toBeGreaterThan(kinds.lastIndexOf("differences"));
    expect(kinds.at(-1)).toBe("done");
  });

  test("values and verdicts that differ are those of whatIf, no more and no fewer", () => {
    const before = ofKind(all, "differences").at(-1)?.before ?? {};
    const apart = <T>(from: readonly T[], to: readonly T[], key: (row: T) => string, shown: (row: T) => unknown) => {
      const known = new Map(from.map((row) => [key(row), JSON.stringify(shown(row))]));
      return to.filter((row) => known.get(key(row)) !== JSON.stringify(shown(row))).map(key);
    };
    const keys = [
      ...apart(
        tables.values,
        expected.values(),
        ({ case_id, field }) => `value:${case_id}.${field}`,
        ({ value, status }) => [value, status],
      ),
      ...apart(
        tables.shares,
        expected.shares(),
        ({ field, code }) => `share:${field}=${code}`,
        ({ count, of }) => [count, of],
      ),
      ...apart(
        tables.claims,
        expected.claims(),
        ({ id }) => `claim:${id}`,
        ({ verdict }) => verdict,
      ),
    ];
    expect(keys.length).toBeGreaterThan(10);
    const found = Object.keys(before).filter((key) => !key.startsWith("field:"));
    expect(found.sort()).toEqual([...new Set(keys)].sort());
  });

  test("a section that is as published is not sent, and a chart neither", () => {
    const sections = ofKind(all, "sections").flatMap((one) => Object.entries(one.sections));
    expect(sections.filter(([id]) => id === "values").map(([, section]) => section === null)).toEqual([false]);
    expect(sections.some(([, section]) => section === null)).toBe(true);
    const drawn = ofKind(all, "figure");
    expect(drawn.some(({ html }) => html === undefined)).toBe(true);
    expect(drawn.find(({ name }) => name === "evidence")?.spec).toBeDefined();
  });
});

test.each(languages)("every rule by which a policy or a person settles a value has words in %s", (language) => {
  const { held, texts, tables: published } = opened(language);
  const [first] = published.values;
  const { case_id = "", field = "" } = first ?? {};
  const settled = [{ case_id, field, value: "2010" }];
  const rules = policyNames.flatMap((policy) =>
    whatIf(held.fixed, { ...held.settings, policy, settled })
      .values()
      .map(({ rule }) => rule),
  );
  expect([...new Set(rules)].filter((rule) => !Object.hasOwn(texts.report.rule, rule))).toEqual([]);
});
