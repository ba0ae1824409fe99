import { DataFrame } from "danfojs-node";
import { afterEach, expect, test } from "vitest";
import { chart, table } from "../../../notebooks/lib/display.js";

const jupyter = require("tslab/dist/jupyter.js") as { lastWriteDisplayData: unknown };
const shown: Record<string, unknown>[] = [];
jupyter.lastWriteDisplayData = ({ data }: { data: Record<string, unknown> }) => shown.push(data);
afterEach(() => void shown.splice(0));

const rows = [
  { name: "<b>CE3M</b>", staff: 5 },
  { name: "Menara", staff: null },
];

test("rows are shown as a table and as text, and nothing in them is taken for HTML", async () => {
  await table(rows);
  expect(shown).toHaveLength(1);
  expect(shown[0]?.["text/html"]).toContain("&lt;b&gt;CE3M&lt;/b&gt;");
  expect(shown[0]?.["text/plain"]).toBe("name         staff\n<b>CE3M</b>  5\nMenara");
});

test("what cannot be seen is spelt out, in headings and in cells", async () => {
  await table([{ "na\u200bme": "\u202e3MEC\n" }]);
  expect(shown[0]?.["text/html"]).toContain("\\u202e3MEC\\u000a</td>");
  expect(shown[0]?.["text/plain"]).toBe("na\\u200bme\n\\u202e3MEC\\u000a");
});

test("a list without spaces may break between its items, and nowhere within an escaped sign", async () => {
  await table([{ fields: "lever_a;lever_b & c" }]);
  expect(shown[0]?.["text/html"]).toContain("lever_a;<wbr>lever_b &amp; c</td>");
});

test("columns are chosen and put in order; a frame is shown as it is; no rows are no mistake", async () => {
  await table(rows, ["staff", "name"]);
  await table(new DataFrame([{ a: 1 }]));
  await table([], ["a"]);
  expect(shown.map((data) => data["text/plain"])).toEqual([
    "staff  name\n5      <b>CE3M</b>\n       Menara",
    "a\n1",
    "a",
  ]);
});

test("in a chart's picture outlines are short, and words stay as they are", async () => {
  const at = (field: string) => ({ field, type: "quantitative" });
  const line = { mark: "line", encoding: { x: at("x"), y: at("y") } };
  const text = { mark: "text", encoding: { text: { field: "word", type: "nominal" } } };
  const values = [0, 1, 2].map((x) => ({ x, y: Math.sqrt(x), word: "0.6931" }));
  await chart({ data: { values }, layer: [line, text] } as never);
  const svg = String(shown[0]?.["image/svg+xml"]);
  expect([...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path).join(" ")).not.toMatch(/\.\d\d/);
  expect(svg).toContain(">0.6931<");
});

test("a chart is one output: the spec, an SVG and words", async () => {
  const spec = {
    title: "Two",
    data: { values: rows },
    mark: "bar",
    encoding: { x: { field: "staff", type: "quantitative" } },
  } as const;
  await chart(spec as never);
  expect(Object.keys(shown[0] ?? {})).toEqual(["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]);
  expect(shown[0]).toMatchObject({ "application/vnd.vegalite.v5+json": spec, "text/plain": "Two" });
});

test("what danfo.js makes of groups is shown as well", async () => {
  const frame = new DataFrame([
    { field: "year", case_id: "a" },
    { field: "year", case_id: "b" },
  ]);
  await table(frame.groupby(["field"]).col(["case_id"]).count());
  expect(shown[0]?.["text/plain"]).toBe("field  case_id_count\nyear   2");
});
