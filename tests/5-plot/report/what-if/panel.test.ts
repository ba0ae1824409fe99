import { expect, test } from "vitest";
import { panel } from "../../../../pipeline/5-plot/report/what-if/panel.js";
import { languages, textsFor } from "../../../../pipeline/5-plot/text/index.js";
import { cleaned, settings, tables } from "../../study.js";
import { elementsOf } from "../elements.js";

const namesIn = (given: typeof tables, from: typeof cleaned): string[] => {
  const html = panel(given, { cleaned: from, settings }, textsFor("en", given)).text;
  return [...new Set(elementsOf(html).flatMap(({ attributes }) => attributes.name ?? []))];
};
const all = ["policy", "as_of", "least_grade", "events", "coder", "without_kind", "without_source", "settle"];

test("the panel has a control for each setting, named like the option of the command line", () => {
  expect(namesIn(tables, cleaned)).toEqual(all);
});

test.each([
  { what: "a second coding", given: tables, from: { ...cleaned, coderDifferences: [] }, lacks: ["coder"] },
  {
    what: "contested values",
    given: { ...tables, values: tables.values.filter(({ status }) => status !== "contested") },
    from: cleaned,
    lacks: ["settle"],
  },
  {
    what: "events",
    given: tables,
    from: { ...cleaned, observations: cleaned.observations.filter(({ evidence }) => evidence !== "event_or_site") },
    lacks: ["events"],
  },
  {
    what: "a second kind of source",
    given: { ...tables, sources: tables.sources.map((source) => ({ ...source, kind: "other" })) },
    from: cleaned,
    lacks: ["without_kind"],
  },
  {
    what: "a second source",
    given: tables,
    from: { ...cleaned, observations: cleaned.observations.slice(0, 1) },
    lacks: ["events", "without_kind", "without_source"],
  },
])("a study without $what has no control for it", ({ given, from, lacks }) => {
  expect(namesIn(given, from)).toEqual(all.filter((name) => !lacks.includes(name)));
});

test.each(languages)("in %s, what is published is chosen and named so, and every control has a label", (language) => {
  const texts = textsFor(language, tables);
  const elements = elementsOf(panel(tables, { cleaned, settings }, texts).text);
  const chosen = elements.filter(({ attributes }) => attributes.selected !== undefined);
  expect(chosen.map(({ attributes }) => attributes.value)).toEqual([
    ...[settings.policy, settings.least_grade, settings.events ? "yes" : "no", settings.coder],
  ]);
  for (const { text } of chosen) expect(text).toContain(texts.report.whatIf.published);
  const labels = elements.filter(({ name }) => name === "label").length;
  expect(elements.filter(({ name }) => name === "select" || name === "input").length).toBe(labels);
});
