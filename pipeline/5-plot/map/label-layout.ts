import { ascendingBy } from "../../lib/collections.js";

/** A label of known size, in points, for a point on the map. */
export interface Block {
  readonly id: string;
  readonly anchor: Point;
  /** Half of how wide the mark at its point is. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** How wide each line of it is, from the top: a leader begins at words, not at the empty corner beside a short line. */
  readonly lineWidths: readonly number[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A label with its place: x and y are its upper left corner, `leader` is where the line to its point begins. */
export interface PlacedBlock extends Block, Point {
  readonly leader: Point;
}

export interface Frame extends Box {
  /** Boxes that nothing may cover. */
  readonly reserved: readonly Box[];
  /** Lines that no label may lie on. */
  readonly lines?: readonly (readonly [Point, Point])[];
  /** Which part of a box, from 0 to 1, lies where words read badly. */
  readonly covered: (box: Box) => number;
}

const [step, clearance, rounds] = [3, 2.5, 4];
const cost = { crossing: 300, throughLabel: 300, overPoint: 150, covered: 40, besideAnother: 2 };
/** Nearer than this to another's point, in points, a label could be taken for that one's. */
const ambiguous = 12;

/**
 * Places each label near its point: never over another label, over a point or off the frame; if it can be, off the land, and with
 * leader lines that cross nothing. One label after the other takes its cheapest place, then each moves while that helps; of
 * several orders to start in, the cheapest outcome stays.
 *
 * @throws NoPlace if a label has no free place at all
 */
export function layoutLabels(blocks: readonly Block[], frame: Frame): PlacedBlock[] {
  const orders = [
    [...blocks].sort(ascendingBy(({ id, width, height }) => [-width * height, id])),
    [...blocks].sort(ascendingBy(({ id, anchor }) => [anchor.y, id])),
    [...blocks].sort(ascendingBy(({ id, anchor }) => [-anchor.y, id])),
    [...blocks].sort(ascendingBy(({ id, anchor }) => [anchor.x, id])),
  ];
  const outcomes = orders.map((order) => settle(order, frame));
  const best = outcomes.reduce((a, b) => (b.price < a.price ? b : a));
  if (best.stuck !== undefined)
    throw new NoPlace(`the map has no free place for the label of ${best.stuck}: make the map larger`);
  return blocks.map(({ id }) => best.placed.get(id) as PlacedBlock);
}

export class NoPlace extends Error {}

interface Outcome {
  readonly placed: ReadonlyMap<string, PlacedBlock>;
  readonly price: number;
  /** The label that had no free place left, if there is one. */
  readonly stuck?: string;
}

function settle(order: readonly Block[], frame: Frame): Outcome {
  const placed = new Map<string, PlacedBlock>();
  let price = 0;
  for (let round = 0; round < rounds; round++) {
    price = 0;
    let hasMoved = false;
    for (const block of order) {
      const before = placed.get(block.id);
      placed.delete(block.id);
      const found = cheapest(block, [...placed.values()], order, frame);
      if (!found.block) return { placed, price: Infinity, stuck: block.id };
      placed.set(block.id, found.block);
      price += found.price;
      hasMoved ||= before?.x !== found.block.x || before.y !== found.block.y;
    }
    if (!hasMoved) break;
  }
  return { placed, price };
}

function cheapest(
  block: Block,
  others: readonly PlacedBlock[],
  all: readonly Block[],
  frame: Frame,
): { block: PlacedBlock | undefined; price: number } {
  const { width, height, lineWidths, anchor } = block;
  let [best, lowest]: [PlacedBlock | undefined, number] = [undefined, Infinity];
  // From the point outwards: once a place is found, all that are farther off than its price need no look.
  const across = outwards(anchor.x, frame.x, frame.x + frame.width, width);
  for (const { at: y, away: down } of outwards(anchor.y, frame.y, frame.y + frame.height, height)) {
    if (down >= lowest) break;
    for (const { at: x, away: aside } of across) {
      if (aside >= lowest) break;
      const box = { x, y, width, height };
      const away = Math.hypot(aside, down);
      if (away >= lowest) continue;
      const sofar = away + cost.covered * frame.covered(box);
      if (sofar >= lowest || hits(box, others, all, frame)) continue;
      const candidate = { ...block, ...box, leader: nearestWords(box, lineWidths, anchor) };
      const price = sofar + disturbance(candidate, others, all);
      if (price < lowest) [best, lowest] = [candidate, price];
    }
  }
  return { block: best, price: lowest };
}

/** Where a box of that length can begin between two ends, the nearest to a point first; `away` is how far from the point it lies. */
function outwards(point: number, from: number, to: number, length: number): { at: number; away: number }[] {
  const steps = Math.max(0, Math.floor((to - from - length) / step) + 1);
  return Array.from({ length: steps }, (_, index) => {
    const at = from + index * step;
    return { at, away: Math.max(at - point, 0, point - at - length) };
  }).sort(ascendingBy(({ at, away }) => [away, at]));
}

function hits(box: Box, others: readonly Box[], all: readonly Block[], frame: Frame): boolean {
  return (
    others.some((other) => overlap(box, other)) ||
    frame.reserved.some((other) => overlap(box, other)) ||
    all.some(({ anchor, radius }) => overlap(box, around(anchor, radius))) ||
    (frame.lines ?? []).some(([a, b]) => passes(a, b, box))
  );
}

function disturbance(candidate: PlacedBlock, others: readonly PlacedBlock[], all: readonly Block[]): number {
  let sum = 0;
  for (const other of others) {
    if (cross(candidate.leader, candidate.anchor, other.leader, other.anchor)) sum += cost.crossing;
    if (passes(candidate.leader, candidate.anchor, other) || passes(other.leader, other.anchor, candidate))
      sum += cost.throughLabel;
  }
  for (const { id, anchor, radius } of all) {
    if (id !== candidate.id && distanceToLine(anchor, candidate.leader, candidate.anchor) < clearance + radius)
      sum += cost.overPoint;
    if (id !== candidate.id)
      sum += cost.besideAnother * Math.max(0, ambiguous - distanceToBox(anchor, candidate) + radius);
  }
  return sum;
}

/** Whether two boxes come nearer than the clearance. */
export function overlap(a: Box, b: Box): boolean {
  const across = a.x < b.x + b.width + clearance && b.x < a.x + a.width + clearance;
  return across && a.y < b.y + b.height + clearance && b.y < a.y + a.height + clearance;
}

function around({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function distanceToBox({ x, y }: Point, box: Box): number {
  const across = Math.max(box.x - x, 0, x - box.x - box.width);
  return Math.hypot(across, Math.max(box.y - y, 0, y - box.y - box.height));
}

function nearestWords(box: Box, lineWidths: readonly number[], anchor: Point): Point {
  const height = box.height / Math.max(1, lineWidths.length);
  const away = (point: Point) => Math.hypot(point.x - anchor.x, point.y - anchor.y);
  return lineWidths
    .map((width, line) => nearestPoint({ x: box.x, y: box.y + line * height, width, height }, anchor))
    .reduce((a, b) => (away(b) < away(a) ? b : a), nearestPoint(box, { x: box.x, y: anchor.y }));
}

function nearestPoint(box: Box, { x, y }: Point): Point {
  return { x: Math.min(Math.max(x, box.x), box.x + box.width), y: Math.min(Math.max(y, box.y), box.y + box.height) };
}

const side = (a: Point, b: Point, p: Point) => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));

/** Whether the lines a–b and c–d cross. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function passes(a: Point, b: Point, box: Box): boolean {
  const corner = { x: box.x + box.width, y: box.y + box.height };
  return cross(a, b, box, corner) || cross(a, b, { x: box.x, y: corner.y }, { x: corner.x, y: box.y });
}

function distanceToLine(p: Point, a: Point, b: Point): number {
  const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / squared));
  return Math.hypot(p.x - a.x - along * (b.x - a.x), p.y - a.y - along * (b.y - a.y));
}
