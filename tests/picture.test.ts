import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { layersOf, picture } from "../pipeline/picture.js";
import { whatIf } from "../pipeline/what-if.js";
import { problemsOf } from "./lib/scratch.js";

type Drawn = { readonly title: { readonly text: unknown }; readonly layer: { readonly layer: unknown[] }[] };

test("a picture without wishes is the figure that the last run drew", async () => {
  const drawn = readFileSync(join(__dirname, "../outputs/5-plot/lever-matrix.vl.json"), "utf8");
  expect(JSON.parse(JSON.stringify(await picture("lever-matrix")))).toEqual(JSON.parse(drawn));
});

test("a picture of supposed results, in another language, is another one", async () => {
  const [as, supposed, french] = (await Promise.all([
    picture("evidence"),
    picture("evidence", { of: whatIf({ reference_date: "2016-12-31" }) }),
    picture("evidence", { language: "fr" }),
  ])) as unknown as Drawn[];
  expect(supposed?.title).not.toEqual(as?.title);
  expect(french?.title).not.toEqual(as?.title);
});

test("a page too narrow for the words is refused", async () =>
  expect(await problemsOf(() => picture("claims", { millimetres: 20 }))).toHaveLength(1));

test("of a figure's body some layers are kept; key and caption stay", async () => {
  const whole = (await picture("lever-matrix")) as unknown as Drawn;
  const part = layersOf(whole as never, 1, 3) as unknown as Drawn;
  expect(part.layer[0]?.layer).toEqual(whole.layer[0]?.layer.slice(1, 3));
  expect(part.layer.slice(1)).toEqual(whole.layer.slice(1));
});
