import { expect, test } from "vitest";
import { wrap } from "../../../../replication/package/readme/wrap.js";

test("a paragraph is filled, and no line is longer than 120 characters", () => {
  const lines = wrap(`${"word ".repeat(30)}\n${"more ".repeat(30)}end`).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBe(119);
  expect(lines.join(" ").split(" ")).toHaveLength(61);
});

test.each([
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  "- one\n- two",
  "1. one\n2. two",
  "   ```sh\n   npm ci\n   ```",
  "# A title",
])("%j stays as it is", (block) => {
  expect(wrap(`before\n\n${block}\n\nafter`)).toBe(`before\n\n${block}\n\nafter`);
});
