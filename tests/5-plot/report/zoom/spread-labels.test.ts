import { expect, test } from "vitest";
import { type Label, spreadLabels, steps } from "../../../../pipeline/5-plot/report/zoom/spread-labels.js";

const label = (x: number, y: number, dx: number, dy: number, inCountry?: { x: number; y: number }): Label => ({
  box: { x: x + dx, y: y + dy, width: 40, height: 8 },
  ...{ anchor: { x, y }, radius: 3 },
  ...(inCountry !== undefined && { inCountry }),
});

/** The boxes of labels at a step, as the page has them. */
function boxesAt(labels: readonly Label[], step: number, spread: number) {
  const scale = steps[step] ?? 1;
  return labels.map(({ box, anchor }) => ({
    ...box,
    x: scale * anchor.x + spread * (box.x - anchor.x),
    y: scale * anchor.y + spread * (box.y - anchor.y),
  }));
}
function isApart(boxes: readonly Label["box"][]): boolean {
  return boxes.every((a, i) =>
    boxes.slice(i + 1).every((b) => {
      const beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
      return beside || a.y + a.height <= b.y || b.y + b.height <= a.y;
    }),
  );
}

test("labels with room around them stay as near to their circles as on paper", () => {
  const { country, ownFrom } = spreadLabels([label(0, 0, 5, -4), label(100, 0, 5, -4)], 1);
  expect(country).toEqual(steps.map(() => 1));
  expect(ownFrom).toBeUndefined();
});

test("a label that would come to lie on another moves away with the map, and none is ever over another", () => {
  // The first stands far to the right, below the second: as the circles part, it would run into that one's words.
  const labels = [label(0, 0, 30, 20), label(10, 10, 20, -6)];
  expect(isApart(boxesAt(labels, 0, 1))).toBe(true);
  const { country } = spreadLabels(labels, 1);
  expect(Math.max(...country)).toBeGreaterThan(1);
  steps.forEach((scale, step) => {
    expect(country[step]).toBeLessThanOrEqual(scale);
    expect(isApart(boxesAt(labels, step, country[step] ?? 0)), `${scale} times`).toBe(true);
  });
});

test("the labels of an enlargement go to the country as soon as it has room for them, at the latest at its own scale", () => {
  const crowded = [label(300, 20, 5, -4, { x: 50, y: 50 }), label(300, 50, 5, -4, { x: 50, y: 53 })];
  const { ownFrom = 0, enlarged } = spreadLabels([label(0, 0, 5, -4), ...crowded], 10);
  expect(steps[ownFrom]).toBeGreaterThan(2);
  expect(steps[ownFrom]).toBeLessThanOrEqual(12);
  expect(enlarged[ownFrom]).toBeLessThanOrEqual(1.2);
});

test("without a label there is nothing to spread", () => {
  expect(spreadLabels([], 1)).toEqual({ country: steps.map(() => 1), enlarged: steps.map(() => 1) });
});
