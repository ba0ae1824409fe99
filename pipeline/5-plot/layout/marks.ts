import type { Field } from "vega-lite/build/src/channeldef.js";
import type { LayerSpec, UnitSpec } from "vega-lite/build/src/spec/index.js";
import { bold, colour } from "./theme.js";

export type Layer = LayerSpec<Field> | UnitSpec<Field>;

// Marks placed in points from the figure's upper left corner. Each keeps what it shows in its own rows, with the words beside.

export interface TextRow {
  x: number;
  y: number;
  text: string;
  color?: string;
  [column: string]: unknown;
}
export interface BoxRow {
  x: number;
  y: number;
  x2: number;
  y2: number;
  fill: string;
  stroke: string;
  [column: string]: unknown;
}
export interface DotRow {
  x: number;
  y: number;
  fill: string;
  stroke: string;
  [column: string]: unknown;
}
export interface LineRow {
  x: number;
  y: number;
  x2: number;
  y2: number;
  [column: string]: unknown;
}

const place = (channel: string) => ({ field: channel, type: "quantitative", scale: null, axis: null });
const paint = (channel: string) => ({ field: channel, type: "nominal", scale: null, legend: null });
const between = { x: place("x"), y: place("y"), x2: { field: "x2" }, y2: { field: "y2" } };

export function textMarks(
  rows: readonly TextRow[],
  style: { align?: "left" | "center" | "right"; bold?: boolean; angle?: number } = {},
): Layer {
  const values = rows.map((row) => ({ ...row, color: row.color ?? colour.ink }));
  const weight = style.bold ? { fontWeight: bold } : {};
  return layer(
    values,
    { type: "text", align: style.align ?? "left", angle: style.angle ?? 0, ...weight },
    {
      x: place("x"),
      y: place("y"),
      text: { field: "text", type: "nominal" },
      color: paint("color"),
    },
  );
}

export function boxes(rows: readonly BoxRow[], style: { dashed?: boolean; opacity?: number } = {}): Layer {
  const dash = style.dashed ? { strokeDash: [2, 1.5] } : {};
  const opacity = style.opacity === undefined ? {} : { opacity: style.opacity };
  return layer(
    rows,
    { type: "rect", strokeWidth: 0.5, ...dash, ...opacity },
    { ...between, fill: paint("fill"), stroke: paint("stroke") },
  );
}

export function dots(rows: readonly DotRow[], diameter: number, style: { dashed?: boolean } = {}): Layer {
  const dash = style.dashed ? { strokeDash: [1.3, 1] } : {};
  return layer(
    rows,
    { type: "point", shape: "circle", size: (Math.PI / 4) * diameter ** 2, strokeWidth: 0.8, opacity: 1, ...dash },
    {
      x: place("x"),
      y: place("y"),
      fill: paint("fill"),
      stroke: paint("stroke"),
    },
  );
}

export function lines(
  rows: readonly LineRow[],
  style: { width?: number; color?: string; dashed?: boolean } = {},
): Layer {
  const dash = style.dashed ? { strokeDash: [3, 2] } : {};
  return layer(
    rows,
    { type: "rule", strokeWidth: style.width ?? 0.5, color: style.color ?? colour.ink, ...dash },
    between,
  );
}

/** The small mark that says "sources disagree", the same in every figure. */
export function contestedMarks(rows: readonly { x: number; y: number; [column: string]: unknown }[]): Layer {
  return dots(
    rows.map((row) => ({ ...row, fill: colour.contested, stroke: colour.paper })),
    4.2,
  );
}

/** Rows drawn as one mark. Screen readers read the figure's description, not each mark. */
export function layer(values: readonly object[], mark: object, encoding: object): Layer {
  return { data: { values: [...values] }, mark: { ...mark, aria: false }, encoding } as unknown as Layer;
}
