import { expect, test } from "vitest";
import { averageLinkage, type Tree } from "../../../pipeline/4-aggregate/profiles/average-linkage.js";
import { optimalLeafOrder } from "../../../pipeline/4-aggregate/profiles/optimal-leaf-order.js";
import { seriate } from "../../../pipeline/4-aggregate/profiles/seriate.js";
import { mulberry32 } from "../../../pipeline/lib/random.js";

const points = [
  [0, 0],
  [1, 7],
  [8, 2],
  [3, 3],
  [9, 9],
  [4, 8],
  [7, 5],
] as const;
const between = points.map(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v)));
const shorter = (tree: Tree): unknown => ("leaf" in tree ? tree.leaf : tree.parts.map(shorter));
const heights = (tree: Tree): number[] => ("leaf" in tree ? [] : [...tree.parts.flatMap(heights), tree.height]);
const ascending = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
const length = (order: readonly number[], distances: readonly (readonly number[])[]) =>
  order.slice(1).reduce((sum, leaf, i) => sum + (distances[order[i] ?? 0]?.[leaf] ?? Number.NaN), 0);

// Python, SciPy 1.17: linkage(pdist(points), "average"), and optimal_leaf_ordering of it.
test("seven points are joined where another library joins them", () => {
  const found = ascending(heights(averageLinkage(between)));
  const expected = [3.1623, 3.1623, 4.2426, 5.7716, 6.3966, 7.2799];
  for (const [i, height] of found.entries()) expect(height).toBeCloseTo(expected[i] ?? Number.NaN, 4);
  expect(found).toHaveLength(expected.length);
});

test("the order of their leaves is as short as another library's", () => {
  const order = optimalLeafOrder(averageLinkage(between), between);
  expect(ascending(order)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(length(order, between)).toBeCloseTo(24.610487431047986, 9);
  expect(length([2, 6, 4, 5, 1, 3, 0], between)).toBeCloseTo(24.610487431047986, 9);
});

test("of pairs that are equally near, the first is joined first", () => {
  const apart = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0 : 1)));
  expect(shorter(averageLinkage(apart))).toEqual([[[0, 1], 2], 3]);
  expect(optimalLeafOrder(averageLinkage(apart), apart)).toEqual([0, 1, 2, 3]);
});

test("an item of weight 2 counts as two equal ones", () => {
  const line = [0, 0, 3, 7];
  const twice = line.map((a) => line.map((b) => Math.abs(a - b)));
  const once = [0, 3, 7].map((a) => [0, 3, 7].map((b) => Math.abs(a - b)));
  // 3 joins 0 at 3; 7 is at 7, 7 and 4 from their rows: 6 on average.
  expect(heights(averageLinkage(twice))).toEqual([0, 3, 6]);
  expect(heights(averageLinkage(once, [2, 1, 1]))).toEqual([3, 6]);
});

const used = ["abc", "ab", "ab", "bc", "ac", "a", "b", "c", "ad", "cd", "cd", ""];
const seriated = (words: readonly string[]) =>
  seriate(words.map((word, i) => ({ case_id: `made_up_${i}`, used: new Set(word) })));

test("permuting the rows gives the same heights and the same order of profiles, also where many pairs are equally near", () => {
  const found = seriated(used);
  const random = mulberry32(17);
  const rounded = (tree: Tree) => ascending(heights(tree)).map((height) => height.toFixed(9));
  for (let shuffle = 0; shuffle < 50; shuffle++) {
    const words = used
      .map((word) => ({ word, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ word }) => word);
    const other = seriated(words);
    expect(rounded(other.tree)).toEqual(rounded(found.tree));
    expect(other.order.map((i) => words[i])).toEqual(found.order.map((i) => used[i]));
  }
});

test("groups are as near as their members are on average", () => {
  const line = [0, 1, 4, 5].map((a) => [0, 1, 4, 5].map((b) => Math.abs(a - b)));
  expect(averageLinkage(line)).toEqual({
    parts: [
      { parts: [{ leaf: 0 }, { leaf: 1 }], height: 1 },
      { parts: [{ leaf: 2 }, { leaf: 3 }], height: 1 },
    ],
    height: 4,
  });
});

test("branches are turned so that neighbours are near", () => {
  const line = [1, 0, 2, 3].map((a) => [1, 0, 2, 3].map((b) => Math.abs(a - b)));
  const tree: Tree = {
    parts: [
      { parts: [{ leaf: 0 }, { leaf: 1 }], height: 1 },
      { parts: [{ leaf: 3 }, { leaf: 2 }], height: 1 },
    ],
    height: 2,
  };
  expect(optimalLeafOrder(tree, line)).toEqual([1, 0, 2, 3]);
});

test("one item is a tree of one leaf, and none is refused", () => {
  expect(averageLinkage([[0]])).toEqual({ leaf: 0 });
  expect(optimalLeafOrder({ leaf: 0 }, [[0]])).toEqual([0]);
  expect(() => averageLinkage([])).toThrow("expected at least one item to link, but found none");
});
