import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { codeCells, parseNotebook } from "../../notebooks/tools/notebook.js";
import { notebooksIn } from "../../notebooks/tools/run-all.js";
import { chartConfig } from "../../pipeline/5-plot/layout/theme.js";

const palette = (chartConfig.range as { category: string[] }).category.length;

interface Drawn {
  readonly data?: { readonly values?: readonly Record<string, unknown>[] };
  readonly encoding?: {
    readonly color?: { readonly field?: string; readonly type?: string; readonly scale?: unknown };
  };
}

/** How many categories a chart tells apart by the palette's colours: none by shades, or by colours that its rows bring. */
function categories({ data, encoding }: Drawn): number {
  const { field, type = "nominal", scale } = encoding?.color ?? {};
  if (field === undefined || type !== "nominal" || scale !== undefined) return 0;
  return new Set(data?.values?.map((row) => row[field])).size;
}

test.each(notebooksIn(resolve(__dirname, "../../notebooks")))(
  "no chart of $file has more categories than the palette has colours",
  ({ path, file }) => {
    const outputs = codeCells(parseNotebook(readFileSync(path), file)).flatMap((cell) => cell.outputs);
    const specs = outputs.flatMap((output) =>
      "data" in output ? [output.data["application/vnd.vegalite.v5+json"] as Drawn | undefined] : [],
    );
    for (const spec of specs) expect(spec === undefined ? 0 : categories(spec)).toBeLessThanOrEqual(palette);
  },
);

test("a chart with a colour too many is noticed", () => {
  const values = Array.from({ length: palette + 1 }, (_, index) => ({ grade: index }));
  expect(categories({ data: { values }, encoding: { color: { field: "grade" } } })).toBeGreaterThan(palette);
});
