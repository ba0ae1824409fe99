import { InputError } from "../lib/problem.js";
import type { Texts } from "./texts/index.js";
import { margin, millimetresPerInch, pointsPerInch } from "./theme.js";

/** What a figure is drawn on: its words and its width in points, without the white edge. */
export interface Page {
  /** The figure's name. */
  readonly name: string;
  readonly texts: Texts;
  readonly width: number;
}

/** Printed widths in millimetres. */
export const oneColumn = 85;
export const twoColumns = 175;

/** @example pageOf("map", 85, texts).width // 237: 241 points of paper, 2 of them edge on each side */
export function pageOf(name: string, millimetres: number, texts: Texts): Page {
  return { name, texts, width: Math.round((millimetres / millimetresPerInch) * pointsPerInch) - 2 * margin };
}

/**
 * Refuses a page on which a figure's words would overlap: they never go below 7 points.
 *
 * @throws InputError that names the least width, in whole millimetres
 */
export function needsWidth(page: Page, points: number): void {
  if (points <= page.width) return;
  const [least, found] = [points, page.width].map(
    (width) => ((width + 2 * margin) / pointsPerInch) * millimetresPerInch,
  );
  const message = `expected at least ${Math.ceil(least ?? 0)} mm for the words of ${page.name} at 7 points, but found ${Math.round(found ?? 0)}; take a wider page`;
  throw new InputError([{ file: "--width-mm", message }]);
}
