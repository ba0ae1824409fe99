import { expect, test } from "vitest";
import { cross, overlap } from "../../../pipeline/5-plot/map/geometry.js";
import { type Block, layoutLabels } from "../../../pipeline/5-plot/map/label-layout.js";

const frame = {
  x: 0,
  y: 0,
  width: 240,
  height: 240,
  reserved: [{ x: 150, y: 150, width: 90, height: 90 }],
  covered: () => 0,
};
const crowd: Block[] = Array.from({ length: 12 }, (_, i) => ({
  id: `city ${i}`,
  anchor: { x: 100 + (i % 4) * 5, y: 100 + Math.floor(i / 4) * 5 },
  radius: 2,
  width: 40,
  height: 17 + (i % 3) * 8.5,
  lineWidths: [40, 25],
}));

test.each([
  { name: "none", blocks: [] },
  { name: "a lone label", blocks: crowd.slice(0, 1) },
  { name: "twelve labels of cities five points apart", blocks: crowd },
])("$name: no label touches another, a city, a reserved box or the edge", ({ blocks }) => {
  const placed = layoutLabels(blocks, frame);
  expect(placed.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
  for (const [i, box] of placed.entries()) {
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 240 && box.y + box.height <= 240).toBe(true);
    expect(placed.slice(i + 1).some((other) => overlap(box, other))).toBe(false);
    expect(frame.reserved.some((other) => overlap(box, other))).toBe(false);
    for (const { anchor } of blocks) expect(overlap(box, { ...anchor, width: 0, height: 0 })).toBe(false);
  }
});

test("leader lines of a handful of near cities do not cross", () => {
  const placed = layoutLabels(crowd.slice(0, 6), frame);
  const crossings = placed.filter((a, i) =>
    placed.slice(i + 1).some((b) => cross(a.leader, a.anchor, b.leader, b.anchor)),
  );
  expect(crossings).toEqual([]);
});

test("a label for which there is no room is an error that names it", () => {
  const full = { ...frame, reserved: [{ x: 0, y: 0, width: 240, height: 240 }] };
  expect(() => layoutLabels(crowd.slice(0, 1), full)).toThrow("no free place for the label of city 0");
});

test("labels stay in a frame that does not begin at the page's corner, and off its lines", () => {
  const lines = [
    [
      { x: 60, y: 60 },
      { x: 230, y: 90 },
    ],
  ] as const;
  const part = { ...frame, x: 50, y: 40, width: 190, height: 100, reserved: [], lines };
  const placed = layoutLabels(crowd.slice(0, 3), part);
  for (const { x, y, width, height } of placed) {
    expect(x >= 50 && y >= 40 && x + width <= 240 && y + height <= 140).toBe(true);
    const [from, to] = [
      { x, y },
      { x: x + width, y: y + height },
    ];
    expect(cross(...lines[0], from, to)).toBe(false);
  }
});

test("a label goes where it cannot be taken for that of another point", () => {
  const two = [0, 60].map((dx, i) => ({ ...(crowd[i] as Block), anchor: { x: 100 + dx, y: 100 }, height: 8.5 }));
  const placed = layoutLabels(two, { ...frame, reserved: [] });
  for (const [i, { x, y, width, height }] of placed.entries()) {
    const other = two[1 - i]?.anchor ?? { x: 0, y: 0 };
    const away = Math.hypot(
      Math.max(x - other.x, 0, other.x - x - width),
      Math.max(y - other.y, 0, other.y - y - height),
    );
    expect(away).toBeGreaterThan(12);
  }
});
