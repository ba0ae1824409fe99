import ts from "@tslab/typescript-for-tslab";
import type { Problem } from "../../pipeline/lib/problem.js";
import { type CodeCell, codeCells, type Notebook } from "./notebook.js";

const longest = 12;
const packages = ["danfojs-node"];
const refusedNames = ["eval", "fetch", "Function", "globalThis", "process", "require", "WebSocket"];

/** What an output tells of the machine it was made on: a folder of the system or of a person, a host, a stack. */
const traces =
  /(?<![\w.:/-])\/(?:home|root|tmp|Users|opt|var|usr|work|private)\/|\b[A-Z]:\\|file:\/\/|\blocalhost\b|\n\s+at \S.*:\d+:\d+/;

/** Whatever a notebook does that belongs in `pipeline/`, with a test; and saved outputs that are not those of one clean run. */
export function lint(notebook: Notebook, file: string): Problem[] {
  return codeCells(notebook).flatMap((cell, index) =>
    [...judgeCode(cell), ...judgeRun(cell, index + 1)].map((message) => ({
      file,
      column: `cell ${index + 1}`,
      message,
    })),
  );
}

function judgeCode({ source }: CodeCell): string[] {
  const found = new Set<string>();
  const parsed = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    const what = judgeNode(node);
    if (what !== undefined) found.add(what);
    ts.forEachChild(node, look);
  };
  look(parsed);
  const length = source.split("\n").length;
  if (length > longest) found.add(`${length} lines, more than ${longest}`);
  const told = [...found].map(
    (what) => `expected a look at the results and no more, but found ${what}; move it to pipeline/, with a test`,
  );
  return parsed.statements.length === 0 ? ["expected code, but found none; remove the cell"] : told;
}

/** A function handed to `map` or `filter` is no definition: only what gets a name is. */
function judgeNode(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isFunctionExpression(node))
    return "a function";
  if (ts.isClassLike(node)) return "a class";
  if (ts.isArrowFunction(node) && !isArgument(node)) return "a function";
  if (ts.isImportDeclaration(node) && !mayImport((node.moduleSpecifier as ts.StringLiteral).text))
    return `an import of ${node.moduleSpecifier.getText()}, neither in ./pipeline/ nor one of ${packages.join(", ")}`;
  if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent)) return "import() by hand";
  const isMember =
    ts.isPropertyAccessExpression(node.parent ?? node) && (node.parent as ts.PropertyAccessExpression).name === node;
  return ts.isIdentifier(node) && !isMember && refusedNames.includes(node.text) ? node.text : undefined;
}

function isArgument(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.arguments.some((argument) => argument === node);
}

/** Whatever writes is in `lib/disk`, so that a notebook cannot; and fetching needs a package. */
function mayImport(name: string): boolean {
  return (/^\.\/pipeline\//.test(name) && !/\.\.|lib\/disk/.test(name)) || packages.includes(name);
}

function judgeRun({ execution_count, outputs }: CodeCell, count: number): string[] {
  const told: string[] = [];
  if (execution_count !== count)
    told.push(
      `expected the execution count ${count}, but found ${execution_count ?? "none"}; run all: npm run notebooks:run`,
    );
  const trace = traces.exec(JSON.stringify(outputs).replace(/\\n/g, "\n"))?.[0].trim();
  if (trace !== undefined)
    told.push(
      `expected outputs that tell nothing of the machine, but found ${JSON.stringify(trace)}; show something else`,
    );
  return told;
}
