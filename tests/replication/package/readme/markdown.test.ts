import { expect, test } from "vitest";
import { spaces, times } from "../../../../replication/package/readme/describe-resources.js";
import { choose, plainly } from "../../../../replication/package/readme/markdown.js";

test.each([
  { scale: times, amount: 9.9, expected: "<10 minutes" },
  { scale: times, amount: 10, expected: "10-60 minutes" },
  { scale: times, amount: 119, expected: "1-2 hours" },
  { scale: times, amount: 3 * 60, expected: "2-8 hours" },
  { scale: times, amount: 10 * 60, expected: "8-24 hours" },
  { scale: times, amount: 2 * 24 * 60, expected: "1-3 days" },
  { scale: times, amount: 14 * 24 * 60, expected: "> 14 days" },
  { scale: spaces, amount: 24, expected: "< 25 MBytes" },
  { scale: spaces, amount: 1999, expected: "250 MB - 2 GB" },
  { scale: spaces, amount: 2000, expected: "2 GB - 25 GB" },
  { scale: spaces, amount: 300e3, expected: "> 250 GB" },
])("of $amount, $expected is ticked and no other", ({ scale, amount, expected }) => {
  const lines = choose(amount, scale).split("\n");
  expect(lines).toHaveLength(scale.length);
  expect(lines.filter((line) => line.startsWith("- [x]"))).toEqual([`- [x] ${expected}`]);
});

test("no character of others' words is taken for markup", () => {
  expect(plainly("<b>_all_</b> [1] *x*")).toBe("\\<b\\>\\_all\\_\\</b\\> \\[1\\] \\*x\\*");
});
