import { expect, test } from "vitest";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import * as madeUp from "../made-up.js";

test.each([
  { language: "en", untestable: 0, expected: "n = 4 claims. Range:" },
  { language: "en", untestable: 2, expected: "n = 4 claims. Untestable: 2. Range:" },
  { language: "fr", untestable: 0, expected: "n = 4 affirmations. Plage :" },
  { language: "fr", untestable: 2, expected: "n = 4 affirmations. Invérifiables : 2. Plage :" },
] as const)("below the printed claims, $untestable untestable in $language", ({ language, untestable, expected }) => {
  const notes = textsFor(language, madeUp).tables.claims.notes("", untestable, 4);
  expect(notes.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(expected);
});

test("a group of cities has one name, on the page and in the printed tables", () => {
  for (const language of ["en", "fr"] as const) {
    const { report, tables } = textsFor(language, madeUp);
    expect(report.cityGroup).toBe(tables.shares.city_group);
  }
});
