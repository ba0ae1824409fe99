import { formatHex, interpolate, wcagContrast } from "culori";
import type { Config } from "vega-lite";
import type { Meaning, Value, Verdict } from "../../schemas/index.js";

// Everything that a figure looks like. Specs are drawn in points: one Vega pixel is 1/72 inch on paper.

/** White edge around a figure, in points, so that no stroke is cut. */
export const margin = 2;
export const pixelsPerInch = 300;
export const pointsPerInch = 72;
export const millimetresPerInch = 25.4;

export const fontName = "Source Sans 3";
/** For letters of the Arabic script, of which the other has none. */
export const arabicFontName = "IBM Plex Sans Arabic";
export const font = `"${fontName}", Arial, sans-serif`;
/** Of workbooks and tables for Word: every program has it, or one whose letters are as wide. */
export const officeFont = "Arial";
export const fontWithArabic = `"${fontName}", "${arabicFontName}", Arial, sans-serif`;
/** Sizes in points at the printed width; journals ask for 7 at least. */
export const size = { text: 7, subtitle: 7.5, title: 9 } as const;
export const lineHeight = { text: 8.5, subtitle: 9.5, title: 11 } as const;
export const bold = 600;

export const colour = {
  paper: "#ffffff",
  ink: "#1a1a1a",
  quiet: "#555555",
  line: "#8c8c8c",
  /** Lighter than other lines, for what is absent from most of a field of cells. */
  absent: "#b3b3b3",
  faint: "#dedede",
  plain: "#ececec",
  land: "#f4f2ec",
  filled: "#0b4f83",
  contested: "#d55e00",
  /** Behind words: the cell of a contested value, and a note beside a cell. */
  contestedGround: "#fbe3d3",
  noteGround: "#ffffe1",
  range: "#8cbfe4",
} as const;

/** One colour for each meaning of a yes/no code, distinct in lightness as well as in hue. */
export const meaningColour: Readonly<Record<Exclude<Meaning, "">, string>> = {
  yes: "#00634a",
  pending: "#4fb394",
  no: "#f1efe9",
};
/** How a value is supported, from best to not at all; what is contested has its mark as well. */
export const statusColour: Readonly<Record<Value["status"], string>> = {
  corroborated: colour.filled,
  contested: colour.contested,
  "primary-only": "#7fb2da",
  "secondary-only": "#f3d66b",
  missing: colour.paper,
};
/** For words on white; a symbol beside each says the same without colour. */
export const verdictColour: Readonly<Record<Verdict, string>> = {
  reproduced: "#00634a",
  restated: "#4a4a4a",
  consistent: "#0b4f83",
  contradicted: "#b5401c",
  impossible: "#6b2a6e",
  untestable: "#555555",
};
/** Parts of a bar, each verdict distinct from the others beside it. */
export const verdictFill: Readonly<Record<Verdict, string>> = {
  reproduced: colour.filled,
  restated: "#f6df85",
  consistent: colour.range,
  contradicted: colour.contested,
  impossible: "#412a2b",
  untestable: colour.paper,
};
/** For other codes, in the order of the codebook; a column never mixes the two families. */
export const otherColours = ["#8cbfe4", "#f6df85", "#0b4f83", "#707070", "#412a2b"] as const;

/** Grounds for groups of cities, the largest first; what is beyond them is plain. */
const groupColours = ["#faeaa6", "#b5d8f1", "#abb39d"] as const;
export const groupColour = (index: number): string => groupColours[index] ?? colour.plain;

/**
 * Colours side by side in one figure. A reader must distinguish any two of a family, whatever the kind of sight; a test
 * holds every family to that.
 */
export const families: Readonly<Record<string, readonly string[]>> = {
  "yes, not yet and no": Object.values(meaningColour),
  "answers of a block, and contested": [colour.filled, colour.range, colour.paper, colour.contested],
  "other codes": otherColours,
  "groups of cities": groupColours,
  "status of a value": Object.values(statusColour),
  "verdicts of combinations": Object.values(verdictFill),
  "a claim's band, bar and dot": [colour.plain, colour.range, colour.filled],
};

const sequence = interpolate(["#deebf5", "#5c9ed1"], "rgb");

/**
 * The fill for a place between 0 (none) and 1 (the most); none is nearly white. It stays light enough for black text.
 *
 * @example sequential(0) // "#f8f8f6"
 */
export function sequential(share: number): string {
  return share <= 0 ? "#f8f8f6" : formatHex(sequence(share));
}

/** Black or white, whichever reads better on the fill. */
export function inkOn(fill: string): string {
  return wcagContrast(fill, colour.ink) >= wcagContrast(fill, colour.paper) ? colour.ink : colour.paper;
}

export const config: Config = {
  background: colour.paper,
  font,
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "group",
    color: colour.ink,
    fontSize: size.title,
    fontWeight: bold,
    lineHeight: lineHeight.title,
    subtitleColor: colour.quiet,
    subtitleFontSize: size.subtitle,
    subtitleLineHeight: lineHeight.subtitle,
    subtitlePadding: 3,
    offset: 6,
  },
  text: { fontSize: size.text, lineHeight: lineHeight.text, color: colour.ink, baseline: "middle", align: "left" },
  axis: {
    labelFontSize: size.text,
    titleFontSize: size.text,
    titleFontWeight: bold,
    labelColor: colour.ink,
    titleColor: colour.ink,
    domainColor: colour.line,
    tickColor: colour.line,
    gridColor: colour.faint,
    tickSize: 3,
    labelPadding: 2,
    titlePadding: 4,
  },
};

/** For plain charts, which have Vega's own marks and legends: figures draw theirs. */
export const chartConfig: Config = {
  ...config,
  bar: { color: colour.filled },
  legend: { labelFontSize: size.text, titleFontSize: size.text, titleFontWeight: bold, symbolSize: 40 },
  range: { category: [colour.filled, ...otherColours.slice(0, 2), colour.contested] },
};
