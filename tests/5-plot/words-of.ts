import type { View } from "vega";

export interface Box {
  text: string;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}
interface SceneItem {
  marktype?: string;
  text?: string | string[];
  fill?: string;
  x?: number;
  y?: number;
  x2?: number;
  y2?: number;
  bounds: Box;
  items?: SceneItem[];
}

/** Every text drawn, with its box on the page. */
export function wordsOf(view: View): Box[] {
  return boxesOf(view, "text").filter(({ text }) => text.trim() !== "");
}

/** Every point in this colour, with its box on the page. */
export function pointsOf(view: View, fill: string): Box[] {
  return boxesOf(view, "symbol", ({ fill: found }) => found === fill);
}

/** Every point whatever its colour, with its box on the page. */
export function marksOf(view: View): Box[] {
  return boxesOf(view, "symbol");
}

/** Every straight line, by its two ends on the page. */
export function linesOf(view: View): Box[] {
  return boxesOf(view, "rule", undefined, ({ x = 0, y = 0, x2 = x, y2 = y }) => ({ x1: x, y1: y, x2, y2 }));
}

/** Whether a line runs through a box, its outermost point and a half aside. */
export function runsThrough(line: Box, box: Box): boolean {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [line.x1, dx, box.x1 + 0.5, box.x2 - 0.5],
    [line.y1, dy, box.y1 + 1.5, box.y2 - 1.5],
  ] as const) {
    const ends = [(low - start) / step, (high - start) / step];
    if (step === 0 && (start < low || start > high)) return false;
    if (step !== 0) [from, to] = [Math.max(from, Math.min(...ends)), Math.min(to, Math.max(...ends))];
  }
  return from < to;
}

function boxesOf(
  view: View,
  kind: string,
  isWanted: (item: SceneItem) => boolean = () => true,
  boundsOf: (item: SceneItem) => Omit<Box, "text"> = ({ bounds }) => bounds,
): Box[] {
  const found: Box[] = [];
  const { left, top } = view.padding() as { left: number; top: number };
  const visit = (item: SceneItem, x: number, y: number, inside: string | undefined) => {
    if (inside === kind && item.marktype === undefined && isWanted(item)) {
      const { x1, x2, y1, y2 } = boundsOf(item);
      const text = [item.text ?? ""].flat().join(" ");
      found.push({ text, x1: x1 + x, x2: x2 + x, y1: y1 + y, y2: y2 + y });
    }
    const isGroup = item.marktype === undefined && item.items !== undefined;
    const [dx, dy] = isGroup ? [x + (item.x ?? 0), y + (item.y ?? 0)] : [x, y];
    for (const child of item.items ?? []) visit(child, dx, dy, item.marktype);
  };
  visit((view.scenegraph() as unknown as { root: SceneItem }).root, left, top, undefined);
  return found;
}

export function pageOf(view: View): { width: number; height: number } {
  const { left, right, top, bottom } = view.padding() as Record<"left" | "right" | "top" | "bottom", number>;
  return { width: view.width() + left + right, height: view.height() + top + bottom };
}

/** Whether two boxes overlap. A text's box is taller than its letters: lines may share a point and a half of it. */
export function collide(a: Box, b: Box): boolean {
  return a.x1 < b.x2 - 0.2 && b.x1 < a.x2 - 0.2 && a.y1 < b.y2 - 1.5 && b.y1 < a.y2 - 1.5;
}
