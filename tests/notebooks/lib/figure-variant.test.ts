import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { figure, layersOf } from "../../../notebooks/lib/figure-variant.js";
import { whatIf } from "../../../notebooks/lib/what-if.js";
import { diagnosticsOf } from "../../lib/scratch.js";

type Drawn = { readonly title: { readonly text: unknown }; readonly layer: { readonly layer: unknown[] }[] };

test("a figure without options is the figure that the last run drew", async () => {
  const drawn = readFileSync(join(__dirname, "../../../outputs/5-plot/lever-matrix.vl.json"), "utf8");
  expect(JSON.parse(JSON.stringify(await figure("lever-matrix")))).toEqual(JSON.parse(drawn));
});

test("a figure under a scenario, in another language, is another one", async () => {
  const [as, supposed, french] = (await Promise.all([
    figure("evidence"),
    figure("evidence", { of: whatIf({ reference_date: "2016-12-31" }) }),
    figure("evidence", { language: "fr" }),
  ])) as unknown as Drawn[];
  expect(supposed?.title).not.toEqual(as?.title);
  expect(french?.title).not.toEqual(as?.title);
});

test("a page too narrow for the words is refused", async () =>
  expect(await diagnosticsOf(() => figure("claims", { millimetres: 20 }))).toEqual([
    expect.stringMatching(/^figure: millimetres: expected at least \d+ mm/),
  ]));

test("of a figure some layers are kept, in their order, and no words of what is left out", async () => {
  const whole = (await figure("creation-timeline")) as unknown as Drawn;
  const part = layersOf(whole as never, "ranges", "grid") as unknown as Drawn;
  expect(part.layer).toEqual([{ layer: whole.layer[0]?.layer.slice(0, 3) }]);
  expect(part.title).toEqual({ text: "ranges, grid" });
});

test("the map's named layers are all of it, the land lowest", async () => {
  const map = (await figure("map")) as unknown as Drawn & { usermeta: { layers: Record<string, number> } };
  const names = Object.keys(map.usermeta.layers);
  expect(layersOf(map as never, ...names)).toMatchObject({ layer: [{ layer: map.layer[0]?.layer }] });
  expect(layersOf(map as never, "land")).toMatchObject({ layer: [{ layer: [{ mark: { type: "geoshape" } }] }] });
});

test.each([
  { name: "creation-timeline", message: 'layersOf: expected one of grid, ranges, others, concluded, but found "dots"' },
  { name: "labelling", message: 'layersOf: expected a figure with named layers, but found "dots"' },
] as const)("a layer that $name does not have is refused", async ({ name, message }) => {
  const drawn = await figure(name);
  expect(await diagnosticsOf(() => layersOf(drawn, "dots"))).toEqual([message]);
});
