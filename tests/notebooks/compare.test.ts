import { expect, test } from "vitest";
import { compare } from "../../notebooks/tools/compare.js";
import { madeUp, showing, waitForOutput } from "./made-up.js";

const svg =
  '<svg width="2" height="1"><defs><clipPath id="clip7"/></defs><path clip-path="url(#clip7)" d="M0 0"/></svg>';
const same =
  '<svg height="1"  width="2">\n<defs><clipPath id="clip9"/></defs><path d="M0 0" clip-path="url(#clip9)"/></svg>';

test("an SVG is compared by what it draws", () => {
  const saved = madeUp(showing({ "image/svg+xml": svg }));
  expect(compare(saved, madeUp(showing({ "image/svg+xml": same })))).toEqual([]);
  expect(compare(saved, madeUp(showing({ "image/svg+xml": same.replace("M0 0", "M0 1") })))).toEqual([
    {
      cell: 1,
      what: "output 1, image/svg+xml",
      expected: '<path clip-path="url(#id0)" d="M0 0"/>',
      found: '<path clip-path="url(#id0)" d="M0 1"/>',
    },
  ]);
});

test("a spec is compared as JSON, whatever the order of its keys", () => {
  const type = "application/vnd.vegalite.v5+json";
  const saved = madeUp(showing({ [type]: { a: 1, b: [2] } }));
  expect(compare(saved, madeUp(showing({ [type]: { b: [2], a: 1 } })))).toEqual([]);
  expect(compare(saved, madeUp(showing({ [type]: { a: 1, b: [3] } })))).toEqual([
    { cell: 1, what: `output 1, ${type}`, expected: "  2", found: "  3" },
  ]);
});

test.each([
  { saved: waitForOutput("a\nb\n"), run: waitForOutput("a\nc\n"), expected: "b", found: "c" },
  { saved: waitForOutput("a\n"), run: "1", expected: "a", found: "nothing" },
  { saved: "1", run: waitForOutput("a\n"), expected: "nothing", found: "a" },
])("text is compared exactly: $expected, $found", ({ saved, run, expected, found }) => {
  expect(compare(madeUp(saved), madeUp(run))).toEqual([{ cell: 1, what: "output 1, stdout", expected, found }]);
});

test("a table's cells count", () => {
  const [saved, run] = [showing({ "text/html": "<td>1</td>" }), showing({ "text/html": "<td>2</td>" })];
  expect(compare(madeUp(saved), madeUp(run))).toMatchObject([{ what: "output 1, text/html" }]);
});
