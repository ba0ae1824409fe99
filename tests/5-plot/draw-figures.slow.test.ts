import type { TopLevelSpec } from "vega-lite";
import { expect, test } from "vitest";
import { drawFigures } from "../../pipeline/5-plot/draw-figures.js";
import { formatSpecFile } from "../../pipeline/5-plot/format-spec-file.js";
import { renderFigure } from "../../pipeline/5-plot/render.js";
import { figureFormats } from "../../pipeline/schemas/index.js";
import { bytes } from "../lib/scratch.js";

/** A bar for each number. */
const bars = (...numbers: number[]): TopLevelSpec => ({
  data: { values: numbers.map((number) => ({ number })) },
  mark: "bar",
  encoding: { x: { field: "number", type: "quantitative" } },
  title: `${numbers.length} bars`,
});
const figure = (name: string, spec: TopLevelSpec) => ({ name, spec: () => spec });

test("figures drawn while others are packed have the bytes of figures drawn alone", async () => {
  const specs = [bars(1), bars(1, 2), bars(3), bars(4, 5, 6)];
  const { drawn } = await drawFigures(
    specs.map((spec, index) => figure(`figure-${index}`, spec)),
    figureFormats,
  );
  const alone = [];
  for (const [index, spec] of specs.entries())
    alone.push({ name: `figure-${index}`, rendered: await renderFigure(spec) });
  expect(drawn).toEqual(alone);
});

test("a figure with the spec that it was drawn from is kept, and any other is drawn", async () => {
  const kept = {
    "same.vl.json": formatSpecFile(bars(1)),
    "same.svg": bytes("kept"),
    "other.vl.json": formatSpecFile(bars(1)),
    "other.svg": bytes("kept"),
    "part.vl.json": formatSpecFile(bars(1)),
  };
  const former = (file: string) => (kept as Record<string, Uint8Array>)[file];
  const figures = [figure("same", bars(1)), figure("other", bars(2)), figure("part", bars(1)), figure("new", bars(1))];
  const { drawn } = await drawFigures(figures, ["svg"], former);
  const isKept = drawn.map(({ name, rendered }) => [name, Buffer.from(rendered.svg).toString() === "kept"]);
  expect(isKept).toEqual([
    ["same", true],
    ["other", false],
    ["part", false],
    ["new", false],
  ]);
});

test("one that cannot be laid out, drawn or written in the fonts keeps no other from being drawn", async () => {
  const broken = { ...bars(1), encoding: { x: { field: "number", type: "nonsense" } } } as unknown as TopLevelSpec;
  const tooNarrow = {
    name: "narrow",
    spec: () => {
      throw new RangeError("made up");
    },
  };
  const inNoFont = { ...bars(1), title: "\u{1F33F}" };
  const figures = [tooNarrow, figure("broken", broken), figure("leaf", inNoFont), figure("sound", bars(1))];
  const { drawn, undrawn, failures } = await drawFigures(figures, ["svg"]);
  expect(drawn.map(({ name }) => name)).toEqual(["sound"]);
  expect(undrawn.map(({ notice }) => /figure (\w+)/.exec(notice)?.[1])).toEqual(["leaf"]);
  expect(failures.map(String)).toEqual(["RangeError: made up", 'Error: Invalid field type "undefined".']);
});
