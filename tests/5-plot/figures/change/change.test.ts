import { expect, test } from "vitest";
import { change } from "../../../../pipeline/5-plot/figures/change/change.js";
import { availableFigures } from "../../../../pipeline/5-plot/figures/index.js";
import { takeApart } from "../../../../pipeline/5-plot/layout/figure.js";
import { pageOf } from "../../../../pipeline/5-plot/layout/page.js";
import { colour } from "../../../../pipeline/5-plot/layout/theme.js";
import type { Tables } from "../../../../pipeline/5-plot/reads.js";
import { type Language, textsFor } from "../../../../pipeline/5-plot/text/index.js";
import * as madeUp from "../../made-up.js";
import { rowsOf } from "../../rows-of.js";

const drawn = (given: Partial<Tables> = {}, language: Language = "en", width = 85) =>
  change({ ...madeUp, ...given }, pageOf("since", width, textsFor(language, madeUp)));
const written = (spec: ReturnType<typeof change>) =>
  rowsOf(spec).flatMap(({ text, y }) => (text === undefined ? [] : [[Number(y), String(text)] as const]));

test("each move is a row under its field, that of most cases first, with who moved; the rest is counted", () => {
  const spec = drawn();
  const { title, caption, description } = takeApart(spec);
  expect(title).toBe(
    "Of 8 values known on 1 January 2018, 3 changed, 1 was corrected and 1 was contradicted by 1 January 2020",
  );
  expect(caption).toContain("Not drawn: 1 compatible, 1 newly known, 1 no longer known and 1 unchanged.");
  expect(description).toContain(
    "Joint → Club (changed): Madeup 1 and Late Bloomer; Joint → sources disagree (sources disagree since): Invented & Co.",
  );
  const lines = [...new Set(written(spec).map(([y]) => y))].sort((a, b) => a - b);
  const inOrder = lines.map((y) =>
    written(spec)
      .filter(([at]) => at === y)
      .map(([, text]) => text)
      .join(" | "),
  );
  expect(inOrder.slice(0, 3)).toEqual([
    "Before | Since | Schools",
    "Opening year: 1 of 1",
    "2002 | 2003 | Fictive 3.0",
  ]);
});

test("without colour, an arrow's line tells changed from corrected, and a mark what sources disagree on", () => {
  const layers = JSON.stringify(drawn());
  expect(layers).toContain("strokeDash");
  // One in the figure, and one in its key.
  expect(rowsOf(drawn()).filter(({ fill }) => fill === colour.contested)).toHaveLength(2);
  const key = written(drawn()).map(([, text]) => text);
  expect(key).toEqual(
    expect.arrayContaining(["changed", "corrected, or changed on an unknown date", "sources disagree since"]),
  );
});

test("in French, and only of what there is", () => {
  const changes = madeUp.changes.filter(({ field }) => field === "opened");
  const { title, caption } = takeApart(drawn({ changes }, "fr"));
  expect(title).toBe("Sur 1 valeur connue le 1er janvier 2018, 1 est corrigée au 1er janvier 2020");
  expect(caption).not.toContain("Non dessinées");
});

test("what is too much for a page is counted", () => {
  const [first] = madeUp.changes;
  const many = Array.from({ length: 90 }, (_, i) => ({ ...first, field: "pupils", before: `${i}`, after: `${i + 1}` }));
  expect(takeApart(drawn({ changes: many as Tables["changes"] })).caption).toMatch(
    /For want of room, \d+ further values are not drawn\./,
  );
});

test.each([
  { given: { compared_with: "" }, why: "the study has no earlier date to compare with (parameters.compared_with)" },
  { given: { changes: madeUp.changes.slice(6) }, why: "no value is another one than on 2018-01-01" },
])("it is left out where $why", ({ given, why }) => {
  expect(availableFigures({ ...madeUp, ...given }).notices).toEqual([`left out figure since: ${why}`]);
});

test("a page that is too narrow is refused", () => {
  expect(() => drawn({}, "en", 30)).toThrow(/expected at least \d+ mm/);
});
