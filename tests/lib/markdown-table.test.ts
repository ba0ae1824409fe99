import { expect, test } from "vitest";
import { markdownTable } from "../../pipeline/lib/markdown-table.js";

test("a table without rows has its heading", () => {
  expect(markdownTable(["a"], [])).toBe("| a |\n| --- |");
});

test("a bar within a cell and a line break do not break the table", () => {
  expect(markdownTable(["a", "b"], [["mixed|public", "one\n  two"]])).toBe(
    "| a | b |\n| --- | --- |\n| mixed\\|public | one two |",
  );
});

test("a bar that is escaped already is not escaped again", () => {
  expect(markdownTable(["a"], [["\\|x|"]])).toBe("| a |\n| --- |\n| \\|x\\| |");
});

test("a column is aligned where that is asked for", () => {
  const columns = [
    "a",
    { heading: "b", align: "left" },
    { heading: "c", align: "center" },
    { heading: "d", align: "right" },
  ] as const;
  expect(markdownTable(columns, [])).toBe("| a | b | c | d |\n| --- | :-- | :-: | --: |");
});
