import { expect, test } from "vitest";
import { judgeContext } from "../../../pipeline/4-aggregate/claims/judge-context.js";
import { tipContext } from "../../../pipeline/4-aggregate/claims/tip-context.js";
import type { Claim } from "../../../pipeline/schemas/index.js";

const claim = (figure: number): Claim => ({
  ...{ id: "parks", section: "2", paraphrase: "There are so many parks.", qualifier: "exactly", note: "" },
  ...{ published: { kind: "count", figure }, measure: { kind: "context", field: "parks" } },
});

test.each([
  { figure: 3, value: "3", others: [], tipping: undefined, error: "4 contradicted" },
  { figure: 5, value: "5", others: ["4"], tipping: "4 contradicted", error: "6 contradicted" },
  { figure: 4, value: "5", others: ["4"], tipping: "4 reproduced", error: "4 reproduced" },
  { figure: 3, value: "5", others: ["4"], tipping: undefined, error: "3 reproduced" },
  { figure: 8, value: "7..9", others: [], tipping: "8 reproduced", error: "8 reproduced" },
  { figure: 1, value: "1..", others: [], tipping: "1 reproduced", error: "1 reproduced" },
  // Compared with itself: no document gives any.
  { figure: 3, value: "", others: [], tipping: undefined, error: "4 contradicted" },
])("$figure published, $value and $others documented: turned by $tipping, if mistaken by $error", (row) => {
  const context = {
    codebook: [{ field: "parks", type: "number" as const }],
    values: [{ field: "parks", value: row.value }],
    witnesses: row.others.map((value) => ({ field: "parks", value, stance: "dissents" as const })),
  };
  const tips = tipContext(claim(row.figure), "parks", context, judgeContext(claim(row.figure), "parks", context));
  const shown = (one: typeof tips.tipping) => one && `${one.changes[0]?.value} ${one.verdict}`;
  expect([shown(tips.tipping), shown(tips.error)]).toEqual([row.tipping, row.error]);
});
