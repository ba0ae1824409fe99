import { expect, test } from "vitest";
import { MapStudy, mapLines, Parameters } from "../../../pipeline/schemas/index.js";

const line = { id: "border", from: [1, 2], to: [3, 4], style: "dashed", notes: { dashed: "Dashed: made up." } };
const map = MapStudy.parse({ credits: ["Made up."], lines: [line, { ...line, id: "old_border" }] });

test("without another style, the lines are as the map has them", () => {
  expect(mapLines(map, "")).toEqual(map.lines);
});

test("one line is drawn in another style, and the others as the map has them", () => {
  const styles = mapLines(map, "old_border=clip").map(({ id, style }) => [id, style]);
  expect(styles).toEqual([
    ["border", "dashed"],
    ["old_border", "clip"],
  ]);
});

test("a study without a map, or without lines, has none to draw otherwise", () => {
  expect(mapLines(undefined, "border=solid")).toEqual([]);
  expect(mapLines({ lines: [] }, "border=solid")).toEqual([]);
});

test.each([
  { given: {}, why: "without credits" },
  { given: { credits: [] }, why: "with an empty list of credits" },
  { given: { credits: ["a"], lines: [{ ...line, style: "dotted" }] }, why: "with a line in a style that there is not" },
  { given: { credits: ["a"], lines: [{ ...line, from: [181, 0] }] }, why: "with a line that leaves the globe" },
  { given: { credits: ["a"], lines: [{ ...line, notes: { dotted: "a" } }] }, why: "with a note on no style" },
  { given: { credits: ["a"], credit: "a" }, why: "with a key that it does not have" },
])("a map $why is refused", ({ given }) => {
  expect(MapStudy.safeParse(given).success).toBe(false);
});

test.each([
  { map_line: "", isValid: true },
  { map_line: "border=solid", isValid: true },
  { map_line: "border", isValid: false },
  { map_line: "border = solid", isValid: false },
  { map_line: "=solid", isValid: false },
])("as a parameter, '$map_line' names a line and its style: $isValid", ({ map_line, isValid }) => {
  expect(Parameters.safeParse({ reference_date: "2023-12-31", map_line }).success).toBe(isValid);
});
