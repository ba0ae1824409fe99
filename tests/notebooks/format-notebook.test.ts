import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { formatNotebook } from "../../notebooks/tools/format-notebook.js";
import { lintRun, lintSource } from "../../notebooks/tools/lint.js";
import { parseNotebook } from "../../notebooks/tools/notebook.js";
import { notebooksIn } from "../../notebooks/tools/run-all.js";
import { madeUp } from "./made-up.js";

test.each(notebooksIn(resolve(__dirname, "../../notebooks")))(
  "$file looks and no more, and is saved as npm run notebooks:run saves it",
  ({ path, file }) => {
    const bytes = readFileSync(path);
    const notebook = parseNotebook(bytes, file);
    expect([...lintSource(notebook, file), ...lintRun(notebook, file)]).toEqual([]);
    // Only the first line that differs: a diff of a whole notebook takes minutes.
    const [formatted, saved] = [new TextDecoder().decode(formatNotebook(notebook)), bytes.toString()].map((text) =>
      text.split("\n"),
    );
    const at = formatted?.findIndex((line, index) => line !== saved?.[index]) ?? -1;
    expect(formatted?.[at]).toBe(at === -1 ? undefined : saved?.[at]);
    expect(formatted?.length).toBe(saved?.length);
  },
);

test("pieces of text that follow each other are one, and what a program adds is left out", () => {
  const stream = (text: string) => ({ output_type: "stream" as const, name: "stdout", text });
  const notebook = madeUp({ source: "a\nb", outputs: [stream("x"), stream("y\nz")] });
  Object.assign(notebook.cells[0] as object, { execution_count: null, metadata: { execution: "2026" } });
  expect(JSON.parse(new TextDecoder().decode(formatNotebook(notebook))).cells).toEqual([
    {
      id: "cell-0",
      cell_type: "code",
      metadata: {},
      source: ["a\n", "b"],
      execution_count: 1,
      outputs: [{ output_type: "stream", name: "stdout", text: ["xy\n", "z"] }],
    },
  ]);
});
