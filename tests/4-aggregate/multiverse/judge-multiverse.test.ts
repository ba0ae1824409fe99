import { expect, test } from "vitest";
import { judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import { readAnswers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import { concludeContext } from "../../../pipeline/4-aggregate/multiverse/conclude-context.js";
import { judgeMultiverse } from "../../../pipeline/4-aggregate/multiverse/judge-multiverse.js";
import { tabulateClaims } from "../../../pipeline/4-aggregate/multiverse/tabulate.js";
import { type Claim, contextCase, Settings } from "../../../pipeline/schemas/index.js";
import { fieldOf, sourceOf, statementOf } from "../../3-triangulate/given.js";
import { study } from "../given.js";

// Of the context a report says five parks, and the press said three: left out, one or the other decides.

const parks = fieldOf({ field: "parks", type: "number", codes: "", scope: "context", nature: "fixed" });
const statement = { case_id: contextCase, field: "parks", observed_on: "2022" };
const claimOf = (figure: number): Claim => ({
  ...{ id: `parks_${figure}`, section: "2", paraphrase: "There are so many parks.", qualifier: "exactly", note: "" },
  ...{ published: { kind: "count", figure }, measure: { kind: "context", field: "parks" } },
});
const settings = Settings.parse({ reference_date: "2023-12-31", policy: "primary-first" });
const given = {
  ...{ study: { ...study, tables: [] }, codebook: [], wholeCodebook: [parks], cases: [], adjudications: [] },
  ...{ totals: [], coderDifferences: [], settings },
  sources: [
    sourceOf({ source_id: "report", kind: "report", independent_source: "report" }),
    sourceOf({ source_id: "press", kind: "press", independent_source: "press" }),
  ],
  observations: [
    statementOf({ ...statement, obs_id: "t1", source_id: "report", value: "5", evidence: "stated" }),
    statementOf({ ...statement, obs_id: "t2", source_id: "press", value: "3", evidence: "derived" }),
  ],
};

test("a claim on the context is judged under each combination by what documents then give", () => {
  const answers = readAnswers({ ...given, values: [], witnesses: [], policyValues: [] });
  const context = concludeContext(given)(settings);
  const judged = judgeClaims({ claims: [claimOf(3), claimOf(4)], answers, totals: [], context });
  const { claims, choices } = judgeMultiverse({ ...given, judged });
  const [three, four] = tabulateClaims(claims, choices);
  expect(three?.id).toBe("parks_3");
  expect(three?.[judged[0]?.row.verdict ?? "untestable"]).toBeGreaterThan(0);
  expect(three?.reproduced).toBeGreaterThan(0);
  expect([three?.lowest, three?.highest]).toEqual(["3", "5"]);
  // Without the report, only a derived statement is left, which is too indirect under some.
  expect((four?.contradicted ?? 0) + (four?.untestable ?? 0)).toBe(four?.combinations);
});
