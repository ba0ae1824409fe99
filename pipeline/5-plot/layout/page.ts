import { InputError } from "../../lib/errors.js";
import type { Texts } from "../text/index.js";
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

/** The widest that a figure can be: its letters keep their size, so that beyond A4's long side most of it would be empty. */
export const widest = 300;

/** A page on which a figure's words would overlap. */
export class TooNarrow extends InputError {
  /** @param least the least width, in whole millimetres, on which they would not */
  constructor(
    { name, width }: Page,
    readonly least: number,
  ) {
    const found = Math.round(millimetresOf(width));
    const message = `expected at least ${least} mm for the words of ${name} at 7 points, but found ${found}; take a wider page`;
    super([{ file: "--width-mm", message }]);
  }
}

/**
 * Refuses a page on which a figure's words would overlap: they never go below 7 points.
 *
 * @throws TooNarrow
 */
export function needsWidth(page: Page, points: number): void {
  if (points > page.width) throw new TooNarrow(page, Math.ceil(millimetresOf(points)));
}

/** Whether a page is narrower than any that is printed, as a phone is: there, names may stand over what they name. */
export function isPhone({ width }: Page): boolean {
  return millimetresOf(width) < oneColumn - 1;
}

/** In points; in a column narrower than this, a sentence would have a word or two to a line. */
const leastColumn = 140;

/**
 * Whether names stand over what they name, as on a phone where there is no room beside it.
 *
 * @param beside the width in points that the names need with what is beside them
 * @param over what they need one over the other
 * @throws TooNarrow
 */
export function areNamesAbove(page: Page, beside: number, over: number): boolean {
  const isOver = isPhone(page) && beside > page.width;
  needsWidth(page, isOver ? Math.max(leastColumn, over) : beside);
  return isOver;
}

/**
 * The wide layout where its words fit; on a page of one column at most, where they do not, the narrow one: laid out anew, not
 * scaled.
 *
 * @throws TooNarrow
 */
export function wideOrNarrow<T>(page: Page, wide: () => T, narrow: () => T): T {
  try {
    return wide();
  } catch (error) {
    if (!(error instanceof TooNarrow) || millimetresOf(page.width) > oneColumn + 1) throw error;
    needsWidth(page, leastColumn);
    return narrow();
  }
}

function millimetresOf(points: number): number {
  return ((points + 2 * margin) / pointsPerInch) * millimetresPerInch;
}
