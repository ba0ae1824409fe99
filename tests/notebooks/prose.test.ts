import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type Notebook, type Output, parseNotebook } from "../../notebooks/tools/notebook.js";
import { notebooksIn } from "../../notebooks/tools/run-all.js";

/** A number as people write it, standing alone: not the 3 of CE3M. */
const number = /(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w-]|[.,]\d)/g;

/** What text says in numbers. Code, the names of licences, headings and lists' counters say nothing of the data. */
function numbersIn(markdown: string): string[] {
  const prose = markdown.replace(/`[^`]*`|\b(?:CC BY|ODbL) [\d.]+|^#+ \d+\.|\([12]\d{3}\)/gm, "");
  return [...prose.matchAll(number)].map(([found]) => found);
}

function messages(outputs: readonly Output[]): string {
  const texts = outputs.map((output) => {
    if (output.output_type === "stream") return output.text;
    return output.output_type === "error" ? "" : [output.data["text/plain"] ?? ""].flat().join("");
  });
  return texts.join("\n");
}

/** Numbers in the prose that no output of the notebook says; of a reading, in italics, none of the cell right above it. */
function unfounded({ cells }: Notebook): string[] {
  const all = messages(cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : [])));
  return cells.flatMap((cell, index) => {
    if (cell.cell_type === "code") return [];
    const above = cells[index - 1];
    const there = above?.cell_type === "code" ? messages(above.outputs) : all;
    return cell.source.split("\n\n").flatMap((paragraph) => {
      const outputs = [...(/^\*[^*]/.test(paragraph) ? there : all).matchAll(number)].map(([found]) => found);
      return numbersIn(paragraph).filter((found) => !outputs.includes(found));
    });
  });
}

test.each(notebooksIn(resolve(__dirname, "../../notebooks")))(
  "$file says no number that its outputs do not say",
  ({ path, file }) => expect(unfounded(parseNotebook(readFileSync(path), file))).toEqual([]),
);

test("a number that the output above does not say is found", () => {
  const code = (text: string) => ({
    ...{ cell_type: "code" as const, id: "c", source: "1", execution_count: 1 },
    outputs: [{ output_type: "stream" as const, name: "stdout", text }],
  });
  const prose = (source: string) => ({ cell_type: "markdown" as const, id: "m", source });
  const cells = [prose("Of 17 clusters, 12."), code("17"), prose("*CE3M, 12 and 17.*\n\n`13`"), code("12")];
  expect(unfounded({ cells, nbformat: 4, nbformat_minor: 5 })).toEqual(["12"]);
});
