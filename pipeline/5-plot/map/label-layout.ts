import { ascendingBy } from "../../lib/collections.js";
import {
  around,
  type Box,
  clearance,
  cross,
  distanceToBox,
  distanceToLine,
  nearestPoint,
  overlap,
  type Point,
  passes,
} from "./geometry.js";

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

const [step, rounds] = [3, 4];
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
  const outcomes = orders.map((order) => placeInTurn(order, frame));
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

function placeInTurn(order: readonly Block[], frame: Frame): Outcome {
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
  const { id, width, height, lineWidths, anchor } = block;
  const taken = [...others, ...frame.reserved, ...all.map(({ anchor, radius }) => around(anchor, radius))];
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
      if (sofar >= lowest || hits(box, taken, frame)) continue;
      const leader = nearestWords(box, lineWidths, anchor);
      const price = sofar + disturbance({ id, anchor, leader, x, y, width, height }, others, all, lowest - sofar);
      if (price < lowest) [best, lowest] = [{ ...block, x, y, leader }, price];
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

function hits(box: Box, taken: readonly Box[], { lines = [] }: Frame): boolean {
  return taken.some((other) => overlap(box, other)) || lines.some(([a, b]) => passes(a, b, box));
}

/** What a place costs by what it is beside and what its leader crosses; what is over a limit is not added up. */
function disturbance(
  candidate: Box & Pick<PlacedBlock, "id" | "anchor" | "leader">,
  others: readonly PlacedBlock[],
  all: readonly Block[],
  limit: number,
): number {
  let sum = 0;
  for (const other of others) {
    if (sum > limit) return Infinity;
    if (cross(candidate.leader, candidate.anchor, other.leader, other.anchor)) sum += cost.crossing;
    if (passes(candidate.leader, candidate.anchor, other) || passes(other.leader, other.anchor, candidate))
      sum += cost.throughLabel;
  }
  for (const { id, anchor, radius } of all) {
    if (sum > limit) return Infinity;
    if (id !== candidate.id && distanceToLine(anchor, candidate.leader, candidate.anchor) < clearance + radius)
      sum += cost.overPoint;
    if (id !== candidate.id)
      sum += cost.besideAnother * Math.max(0, ambiguous - distanceToBox(anchor, candidate) + radius);
  }
  return sum;
}

function nearestWords(box: Box, lineWidths: readonly number[], anchor: Point): Point {
  const height = box.height / Math.max(1, lineWidths.length);
  const away = (point: Point) => Math.hypot(point.x - anchor.x, point.y - anchor.y);
  return lineWidths
    .map((width, line) => nearestPoint({ x: box.x, y: box.y + line * height, width, height }, anchor))
    .reduce((a, b) => (away(b) < away(a) ? b : a), nearestPoint(box, { x: box.x, y: anchor.y }));
}
