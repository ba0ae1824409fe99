import * as vega from "vega";
import { describe, expect, test } from "vitest";
import { specOf } from "../../../../pipeline/5-plot/figures/index.js";
import { kilometresPerPoint } from "../../../../pipeline/5-plot/map/projection.js";
import { chart } from "../../../../pipeline/5-plot/report/chart.js";
import { steps } from "../../../../pipeline/5-plot/report/zoom/spread-labels.js";
import { textsFor } from "../../../../pipeline/5-plot/text/index.js";
import { figuresOf } from "../../../../pipeline/schemas/index.js";
import { figureNamed } from "../../figure-named.js";
import * as madeUp from "../../made-up.js";
import { tables } from "../../study.js";

const studies = [
  { study: "the study", given: tables, name: "map" },
  {
    study: "a made-up one",
    given: madeUp,
    name: figuresOf(madeUp.study).find(({ kind }) => kind === "map")?.name ?? "",
  },
];

describe.each(studies)("the map of $study", ({ given, name }) => {
  const figure = figuresOf(given.study).find((one) => one.name === name) ?? figureNamed("map", tables);
  const texts = textsFor("en", given);
  const laidOut = specOf(figure, given, texts);
  const drawn = chart(figure, laidOut, { tables: given, texts });
  const views = async () => {
    const { spec, narrow } = await drawn;
    return [spec, ...(narrow ? [narrow] : [])].map((one) => ({ one, view: new vega.View(vega.parse(one)) }));
  };
  const textsIn = (svg: string) =>
    [
      ...svg.matchAll(
        /<text[^>]*transform="translate\(([-\d.]+),([-\d.]+)\)[^"]*"[^>]*font-size="([\d.]+)px"[^>]*>([^<]*)/g,
      ),
    ].map(([, x, y, size, text]) => ({ x: Math.round(100 * Number(x)) / 100, y: Number(y), size: Number(size), text }));

  test("at first is the picture that is printed, word by word", async () => {
    const plain = { ...(laidOut as object) } as typeof laidOut;
    const { compile } = await import("vega-lite");
    const printed = await new vega.View(vega.parse(compile(plain).spec)).toSVG();
    const [first] = await views();
    const shown = textsIn((await first?.view.toSVG()) ?? "");
    const all = textsIn(printed).map(({ text, x, size }) => ({ text, x, size }));
    expect(shown.length).toBeGreaterThan(5);
    // The page sets title and caption as text; what remains stands where it does on paper.
    for (const { text, x, size } of shown) expect(all).toContainEqual({ text, x, size });
  });

  test("keeps the size of letters and circles at every step, and moves with its signals", async () => {
    for (const { view } of await views()) {
      const sizesOf = (svg: string) => [...new Set(textsIn(svg).map(({ size }) => size))];
      const whole = await view.toSVG();
      view.signal("mapStep", 3).signal("mapX", -50).signal("mapY", -20);
      const zoomed = await (await view.runAsync()).toSVG();
      expect(sizesOf(zoomed)).toEqual(sizesOf(whole));
      expect(zoomed).not.toBe(whole);
      view.signal("mapStep", 0).signal("mapX", 0).signal("mapY", 0);
      expect(await (await view.runAsync()).toSVG()).toBe(whole);
    }
  });

  test("has a scale bar that is true at every step", async () => {
    for (const { one, view } of await views()) {
      const [{ scale }] = (one.projections ?? []) as unknown as [{ scale: { signal: string } }];
      const perRadian = Number(scale.signal.split("*")[1]);
      for (const [step, times] of steps.entries()) {
        await view.signal("mapStep", step).runAsync();
        const bars = (one.data ?? []).filter((set) => "transform" in set && JSON.stringify(set).includes("mapStep"));
        const [lines = [], words = []] = bars.map(({ name }) => view.data(name));
        const [, kilometres = "", latitude = ""] = /^(\d+) km at (\d+)°/.exec(words[0]?.text ?? "") ?? [];
        const length = lines[0]?.x2 - lines[0]?.x;
        const perPoint = kilometresPerPoint({ scale: perRadian * times }, Number(latitude));
        expect(length * perPoint).toBeCloseTo(Number(kilometres), 6);
        expect(words).toHaveLength(1);
      }
    }
  });
});
