import { expect, test } from "vitest";
import { dendrogram } from "../../../pipeline/5-plot/figures/dendrogram.js";

const leaves = (...joined: number[]) => joined.map((joinedAt, i) => ({ y: 10 * i, joinedAt }));
const line = (x: number, y: number, x2: number, y2: number) => ({ x, y, x2, y2 });
const drawn = (...joined: number[]) =>
  dendrogram(leaves(...joined), (distance) => 100 * distance).map(({ x, y, x2, y2 }) => line(x, y, x2, y2));

test("no leaf and one leaf have no lines", () => {
  expect(drawn()).toEqual([]);
  expect(drawn(0)).toEqual([]);
});

test("two near leaves are joined first, and their middle to the third", () => {
  expect(drawn(0, 0.2, 0.6)).toEqual([
    line(0, 0, 20, 0),
    line(0, 10, 20, 10),
    line(20, 0, 20, 10),
    line(20, 5, 60, 5),
    line(0, 20, 60, 20),
    line(60, 5, 60, 20),
  ]);
});

test("leaves that are all the same hang on one line", () => {
  expect(new Set(drawn(0, 0, 0, 0).flatMap(({ x, x2 }) => [x, x2]))).toEqual(new Set([0]));
});
