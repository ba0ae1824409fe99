import { describe, expect, test } from "vitest";
import { formatNotebook } from "../../../notebooks/tools/format-notebook.js";
import { lintSource } from "../../../notebooks/tools/lint.js";
import { codeCells, parseNotebook } from "../../../notebooks/tools/notebook.js";
import { makeTour } from "../../../pipeline/commands/new/make-tour.js";
import { startLanguages } from "../../../pipeline/commands/new/words.js";

describe.each(startLanguages)("the tour in %s", (language) => {
  const text = makeTour(language);
  const notebook = parseNotebook(new TextEncoder().encode(text), "tour.ipynb");

  test("is a notebook without outputs, otherwise as npm run notebooks:run saves it", () => {
    expect(codeCells(notebook).filter(({ outputs, execution_count }) => outputs.length > 0 || execution_count)).toEqual(
      [],
    );
    const saved = new TextDecoder().decode(formatNotebook(notebook));
    expect(text).toBe(saved.replace(/"execution_count": \d+/g, '"execution_count": null'));
    expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(notebook.cells.length);
  });

  test("looks and no more", () => expect(lintSource(notebook, "tour.ipynb")).toEqual([]));

  test("says no number", () => {
    const prose = notebook.cells.filter(({ cell_type }) => cell_type === "markdown").map(({ source }) => source);
    expect(prose.join("\n").match(/\d+/g)).toBeNull();
  });
});
