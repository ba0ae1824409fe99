import { expect, test } from "vitest";
import { describeRule } from "../../../pipeline/5-plot/report/why-missing.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Value, Witness } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

const value = (own: Partial<Value>): Value => ({ ...(madeUp.values[0] as Value), status: "contested", ...own });
const rule = (own: Partial<Value>, language: Language = "en", given: Given = madeUp) =>
  describeRule(given, textsFor(language, { ...madeUp, ...given }))(value(own));
type Given = Pick<typeof madeUp, "study" | "sources" | "witnesses">;
/** A statement of the survey on the value. */
const answered = (reason_code: Witness["reason_code"]): Witness => ({
  ...(madeUp.witnesses[0] as Witness),
  ...{ source_id: "survey", stance: "set-aside", reason_code },
});
const unanswered = { ...madeUp, witnesses: [answered("no_answer")] };

test("a value's rule is given in the page's words, and one that they do not know as it is", () => {
  expect(rule({ rule: "secondary, most recent" })).toBe("documents, most recent");
  expect(rule({ rule: "secondary, most recent" }, "fr")).toBe("des documents, le plus récent");
  expect(rule({ rule: "a rule of tomorrow" })).toBe("a rule of tomorrow");
});

test.each([
  { why: "no source mentions it", sources: "", en: "No source mentions it" },
  { why: "the survey asked and got no answer", sources: "leaflet;survey", en: "Asked, not answered" },
  { why: "no statement about it counts", sources: "leaflet", en: "No admissible statement" },
])("of a missing value, the rule is why: $why", ({ sources, en }) => {
  expect(rule({ status: "missing", rule: "none", sources }, "en", unanswered)).toBe(en);
});

test("an answer that does not count is an answer, and where no survey asked, nobody was silent", () => {
  const missing = { status: "missing", rule: "none", sources: "survey" } as const;
  const uncoded = { ...madeUp, witnesses: [answered("not_coded")] };
  expect(rule(missing, "en", uncoded)).toBe("No admissible statement");
  const interviews = { ...unanswered, study: { ...madeUp.study, tables: [] } };
  expect(rule(missing, "en", interviews)).toBe("No admissible statement");
});
