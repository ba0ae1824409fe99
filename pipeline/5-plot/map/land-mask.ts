import type { Regions } from "../../schemas/index.js";
import type { Box } from "./geometry.js";
import { type Projection, ringsOf } from "./projection.js";

const cell = 3;

/** Which part of a box lies on land, from 0 to 1, from a grid of 3-point cells. */
export function landShare(
  regions: Regions,
  projection: Projection,
  width: number,
  height: number,
): (box: Box) => number {
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const isLand = new Uint8Array(columns * rows);
  for (const feature of regions.features) fillCells(isLand, crossingsByRow(feature, projection, rows), columns);

  // sums[row][column]: land cells above and to the left, so that any box takes four look-ups
  const wide = columns + 1;
  const sums = new Uint32Array(wide * (rows + 1));
  const sum = (row: number, column: number) => sums[row * wide + column] ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const before = sum(row, column + 1) + sum(row + 1, column) - sum(row, column);
      sums[(row + 1) * wide + column + 1] = before + (isLand[row * columns + column] ?? 0);
    }
  }
  return ({ x, y, width: across, height: down }) => {
    const [left, right] = [Math.max(0, Math.floor(x / cell)), Math.min(columns, Math.ceil((x + across) / cell))];
    const [top, bottom] = [Math.max(0, Math.floor(y / cell)), Math.min(rows, Math.ceil((y + down) / cell))];
    const land = sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left);
    return land / Math.max(1, (right - left) * (bottom - top));
  };
}

function fillCells(isLand: Uint8Array, crossings: readonly (readonly number[])[], columns: number): void {
  crossings.forEach((found, row) => {
    for (let i = 0; i + 1 < found.length; i += 2) {
      const from = Math.max(0, Math.floor((found[i] ?? 0) / cell));
      const to = Math.min(columns - 1, Math.floor((found[i + 1] ?? 0) / cell));
      for (let column = from; column <= to; column++) isLand[row * columns + column] = 1;
    }
  });
}

/** Where the middle of each row of cells enters and leaves a region, from left to right. */
function crossingsByRow(feature: Regions["features"][number], projection: Projection, rows: number): number[][] {
  const found: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of ringsOf(feature)) {
    const points = ring.map(([longitude = 0, latitude = 0]) => projection.place(longitude, latitude));
    points.forEach(([bx, by], i) => {
      const [ax, ay] = points[i - 1] ?? [bx, by];
      const [first, last] = [Math.min(ay, by) / cell - 0.5, Math.max(ay, by) / cell - 0.5];
      for (let row = Math.max(0, Math.ceil(first)); row < Math.min(rows, last); row++) {
        found[row]?.push(ax + (((row + 0.5) * cell - ay) / (by - ay)) * (bx - ax));
      }
    });
  }
  return found.map((row) => row.sort((a, b) => a - b));
}
