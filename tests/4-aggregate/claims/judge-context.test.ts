import { expect, test } from "vitest";
import { judgeContext } from "../../../pipeline/4-aggregate/claims/judge-context.js";
import type { Claim } from "../../../pipeline/schemas/index.js";

const claim = (figure: number): Claim => ({
  ...{ id: "parks", section: "2", paraphrase: "There are so many parks.", qualifier: "exactly", note: "" },
  ...{ published: { kind: "count", figure }, measure: { kind: "context", field: "parks" } },
});

/** What documents give of the parks: the value, then what contradicts it. */
function given(value: string, ...dissenting: string[]) {
  return {
    codebook: [{ field: "parks", type: "number" as const }],
    values: [{ field: "parks", value }],
    witnesses: dissenting.map((value) => ({ field: "parks", value, stance: "dissents" as const })),
  };
}

test.each([
  { figure: 3, value: "3", others: [], verdict: "reproduced", holds: true, count: 3, low: 3, high: 3 },
  { figure: 3, value: "5", others: ["4"], verdict: "contradicted", holds: false, count: 5, low: 4, high: 5 },
  { figure: 4, value: "5", others: ["4"], verdict: "consistent", holds: false, count: 5, low: 4, high: 5 },
  { figure: 5, value: "5", others: ["4"], verdict: "consistent", holds: true, count: 5, low: 4, high: 5 },
  { figure: 8, value: "7..9", others: [], verdict: "consistent", holds: true, count: null, low: 7, high: 9 },
  { figure: 8, value: "7..", others: [], verdict: "consistent", holds: true, count: null, low: 7, high: null },
])("$figure published, $value and $others documented: $verdict", ({ figure, value, others, ...expected }) => {
  expect(judgeContext(claim(figure), "parks", given(value, ...others))).toMatchObject(expected);
});

test("what no document gives is not judged", () => {
  expect(judgeContext(claim(3), "parks", given(""))).toBeUndefined();
});
