export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** How near boxes may come, in points. */
export const clearance = 2.5;

/** Whether two boxes come nearer than the clearance. */
export function overlap(a: Box, b: Box): boolean {
  const across = a.x < b.x + b.width + clearance && b.x < a.x + a.width + clearance;
  return across && a.y < b.y + b.height + clearance && b.y < a.y + a.height + clearance;
}

/** The box around a mark at a point. */
export function around({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

export function distanceToBox({ x, y }: Point, box: Box): number {
  const across = Math.max(box.x - x, 0, x - box.x - box.width);
  return Math.hypot(across, Math.max(box.y - y, 0, y - box.y - box.height));
}

/** The point of a box that is nearest to another point. */
export function nearestPoint(box: Box, { x, y }: Point): Point {
  return { x: Math.min(Math.max(x, box.x), box.x + box.width), y: Math.min(Math.max(y, box.y), box.y + box.height) };
}

const side = (a: Point, b: Point, p: Point) => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));

/** Whether the lines a–b and c–d cross. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether a line passes through a box. */
export function passes(a: Point, b: Point, box: Box): boolean {
  const corner = { x: box.x + box.width, y: box.y + box.height };
  return cross(a, b, box, corner) || cross(a, b, { x: box.x, y: corner.y }, { x: corner.x, y: box.y });
}

export function distanceToLine(p: Point, a: Point, b: Point): number {
  const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / squared));
  return Math.hypot(p.x - a.x - along * (b.x - a.x), p.y - a.y - along * (b.y - a.y));
}
