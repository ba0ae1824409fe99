import type { View } from "vega";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, test } from "vitest";
import { creationTimeline } from "../../pipeline/5-plot/creation-timeline.js";
import { leverMatrix } from "../../pipeline/5-plot/lever-matrix.js";
import { clusterMap } from "../../pipeline/5-plot/map.js";
import { textWidth } from "../../pipeline/5-plot/measure.js";
import { draw, renderFigure } from "../../pipeline/5-plot/render.js";
import { structureMatrix } from "../../pipeline/5-plot/structure-matrix.js";
import * as madeUp from "./made-up.js";

const specs: Record<string, TopLevelSpec> = {
  "structure-matrix": structureMatrix(madeUp),
  "lever-matrix": leverMatrix(madeUp),
  "creation-timeline": creationTimeline(madeUp),
  map: clusterMap({ ...madeUp, westernSahara: "dashed" }),
  "map, solid": clusterMap({ ...madeUp, westernSahara: "solid" }),
  "map, clip": clusterMap({ ...madeUp, westernSahara: "clip" }),
};
const sample = madeUp.clusters.filter(({ in_sample }) => in_sample === "yes");

describe.each(Object.entries(specs))("%s", (_, spec) => {
  test("words neither overlap nor leave the page", async () => {
    const view = await draw(spec);
    const words = wordsOf(view);
    const { width, height } = { width: 241, height: Number(pageHeight(view)) };
    for (const [i, a] of words.entries()) {
      expect(a.x1 >= 0 && a.y1 >= 0 && a.x2 <= width && a.y2 <= height, `${a.text} is cut`).toBe(true);
      for (const b of words.slice(i + 1)) expect(collide(a, b), `${a.text} over ${b.text}`).toBe(false);
    }
  });

  test("SVG: every cluster is named, no text is under 7 points, and a screen reader is told what it shows", async () => {
    const svg = Buffer.from((await renderFigure(spec)).svg).toString();
    for (const { name } of sample) expect(svg).toContain(name.replace("&", "&amp;"));
    const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, points]) => Number(points));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
    expect(svg).toMatch(
      /^<svg[^>]* width="241"[^>]* role="img" aria-label="[^"]{40,}"><title>[^<]+<\/title><desc>[^<]+<\/desc>/,
    );
  });

  test("PNG: 300 pixels per inch of 85 mm, and says so", async () => {
    const png = Buffer.from((await renderFigure(spec)).png);
    expect(png.readUInt32BE(16)).toBe(Math.floor((241 * 300) / 72));
    expect(png.subarray(37, 41).toString("latin1")).toBe("pHYs");
    expect(png.readUInt32BE(41)).toBe(11811);
  });

  test("PDF: its fonts are inside, its words are text, nothing in it is a raster image or a date", async () => {
    const pdf = Buffer.from((await renderFigure(spec)).pdf).toString("latin1");
    expect(pdf).toContain("/FontFile2");
    expect(pdf).not.toMatch(/\/Subtype ?\/(Type3|Image)|\/CreationDate|\/ModDate/);
  });

  test("the same spec gives the same bytes, and the spec file is the spec", async () => {
    const [first, second] = [await renderFigure(spec), await renderFigure(structuredClone(spec))];
    expect(second).toEqual(first);
    expect(JSON.parse(Buffer.from(first["vl.json"]).toString())).toEqual(JSON.parse(JSON.stringify(spec)));
  });
});

test("a spec that makes Vega-Lite warn is refused", async () => {
  const spec = {
    data: { values: [{ a: 1 }] },
    mark: "point",
    encoding: { shape: { field: "a", type: "quantitative" } },
  };
  await expect(renderFigure(spec as TopLevelSpec)).rejects.toThrow("warn");
});

test.each([
  { name: "structure-matrix", title: "2 of 4 have private governance, 2 of 4 have public financing" },
  { name: "lever-matrix", title: "0 of 2 levers are used by every cluster that answered, the rarest by 2 of 4" },
  { name: "creation-timeline", title: "3 of 5 clusters existed by 2003; the sources disagree on the year of 1" },
  { name: "map", title: "4 of the 4 clusters with a documented place are in Northland" },
])("the title of $name says what the data say", ({ name, title }) => {
  const given = specs[name]?.title as { text: string[] };
  expect(given.text.join(" ")).toBe(title);
});

test("the timeline shows the years of dissenting sources only", () => {
  expect(specs["creation-timeline"]?.description).toContain("Madeup 1: 2001 (others say 2004); Invented & Co: 2003;");
});

test("widths are estimated on the safe side", async () => {
  const lines = ["Casablanca-Settat", "Maintenance 4.0", "Meknès, Fès: 2013–2022", "MMI & AMC"];
  await draw(specs.map as TopLevelSpec);
  const { createCanvas } = await import("canvas");
  const context = createCanvas(1, 1).getContext("2d");
  for (const weight of [400, 600]) {
    context.font = `${weight} 7px "Source Sans 3"`;
    for (const line of lines) {
      const excess = textWidth(line, 7, weight) / context.measureText(line).width;
      expect(excess).toBeGreaterThan(0.995);
      expect(excess).toBeLessThan(1.12);
    }
  }
});

interface Words {
  text: string;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}
interface SceneItem {
  marktype?: string;
  text?: string | string[];
  x?: number;
  y?: number;
  bounds: Words;
  items?: SceneItem[];
}

/** Every text drawn, with its box on the page. */
function wordsOf(view: View): Words[] {
  const found: Words[] = [];
  const { left, top } = view.padding() as { left: number; top: number };
  const visit = (item: SceneItem, x: number, y: number, isText: boolean) => {
    const shown = [item.text ?? ""].flat().join(" ");
    if (isText && shown.trim() !== "") {
      const { x1, x2, y1, y2 } = item.bounds;
      found.push({ text: shown, x1: x1 + x, x2: x2 + x, y1: y1 + y, y2: y2 + y });
    }
    const isGroup = item.marktype === undefined && item.items !== undefined;
    const [dx, dy] = isGroup ? [x + (item.x ?? 0), y + (item.y ?? 0)] : [x, y];
    for (const child of item.items ?? []) visit(child, dx, dy, item.marktype === "text");
  };
  visit((view.scenegraph() as unknown as { root: SceneItem }).root, left, top, false);
  return found;
}

function pageHeight(view: View): number {
  const { top, bottom } = view.padding() as { top: number; bottom: number };
  return view.height() + top + bottom;
}

// A text's box is taller than its letters: lines may share a point and a half of it.
function collide(a: Words, b: Words): boolean {
  return a.x1 < b.x2 - 0.2 && b.x1 < a.x2 - 0.2 && a.y1 < b.y2 - 1.5 && b.y1 < a.y2 - 1.5;
}
