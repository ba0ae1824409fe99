import { join } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import { expect, test } from "vitest";
import { codeCells, parseNotebook } from "../../../notebooks/tools/notebook.js";
import { makeTour } from "../../../pipeline/commands/new/make-tour.js";
import { root } from "../../../pipeline/commands/options/folders.js";

/** What the kernel's own TypeScript finds in cells, taken together as one file at the repository's root. */
function typeErrors(code: string): string[] {
  const options: ts.CompilerOptions = {
    ...{ strict: true, skipLibCheck: true, noEmit: true, types: ["node"], lib: ["lib.es2022.d.ts"] },
    ...{
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  };
  const file = join(root, "cells.ts");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}

// Both languages have the same cells.
test("the cells of the tour compile", () => {
  const cells = codeCells(parseNotebook(new TextEncoder().encode(makeTour("en")), "tour.ipynb"));
  const code = cells.map(({ source }) => source).join("\n");
  // The only fault is the one put in, which shows that faults are found.
  expect(typeErrors(`${code}\nconst wrong: string = found;`)).toEqual([expect.stringMatching(/not assignable/)]);
});
