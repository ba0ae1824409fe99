import { expect, test } from "vitest";
import { parseFigure } from "../../../pipeline/4-aggregate/claims/grim/parse-figure.js";
import { Published } from "../../../pipeline/schemas/study/claims.js";

test.each([
  { figure: "40", isTaken: true },
  { figure: "100.000000000", isTaken: true },
  { figure: "40.123456789", isTaken: true },
  { figure: "40.1234567890", isTaken: false },
  { figure: "40.0000000000000", isTaken: false },
  { figure: "100.0000000000", isTaken: false },
])("a percentage printed $figure is taken only if the test of percentages can read it", ({ figure, isTaken }) => {
  const result = Published.safeParse({ kind: "percent", figure });
  expect(result.success).toBe(isTaken);
  if (isTaken) expect(() => parseFigure(figure)).not.toThrow();
  else expect(result.error?.issues[0]?.message).toContain("with at most 9 decimals");
});
