import { hostname } from "node:os";
import { posix } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import type { Diagnostic } from "../../pipeline/lib/errors.js";
import { type CodeCell, codeCells, type Notebook, type Output } from "./notebook.js";

const longest = 12;
/** A page cuts longer lines off. */
const widest = 105;
/** Nothing that a notebook needs lies elsewhere, and nothing here touches the disk. */
const modules =
  /^(?:notebooks\/lib\/index|pipeline\/(?:schemas\/index|commands\/explain\/(?:explain|format-explanation)|\d-[a-z]+\/.+))$/;
const ofDanfojs = ["DataFrame", "Series"];
const refusedNames = ["eval", "fetch", "Function", "globalThis", "process", "require", "WebSocket"];
const refusedMembers = ["constructor", "toCSV", "toExcel", "toJSON"];
/** What calls the function that it is given, and gives none back. */
const callers = ["every", "filter", "find", "findIndex", "flatMap", "forEach", "map", "reduce", "some", "sort", "then"];

/** Traces of the machine that an output was made on: a folder of the system or of a person, a host, the time, a stack. */
const traces =
  /(?<![\w.:/-])\/(?:home|root|tmp|Users|opt|var|usr|work|private)\/|\b[A-Z]:\\|file:\/\/|\blocalhost\b|\n\s+at \S.*:\d+:\d+|\b\d{1,2}:\d\d:\d\d\b/;
/** Accounts that are the same on many machines, and words besides. */
const nobody = ["jovyan", "node", "root", "runner", "user", "vscode"];

/** Whatever a notebook does that belongs in `pipeline/`, with a test: known before it is run. */
export function lintSource(notebook: Notebook, file: string): Diagnostic[] {
  return ofEachCell(notebook, file, judgeCode);
}

/** Saved outputs that are not those of one clean run, or that have traces of the machine. */
export function lintRun(notebook: Notebook, file: string, names = namesHere()): Diagnostic[] {
  return ofEachCell(notebook, file, (cell, count) => judgeRun(cell, count, names));
}

function ofEachCell(
  notebook: Notebook,
  file: string,
  judge: (cell: CodeCell, count: number) => string[],
): Diagnostic[] {
  return codeCells(notebook).flatMap((cell, index) =>
    judge(cell, index + 1).map((message) => ({ file, column: `cell ${index + 1}`, message })),
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
  const lines = source.split("\n");
  if (lines.length > longest) found.add(`${lines.length} lines, more than ${longest}`);
  const messages = [...found].map(
    (what) => `expected a look at the results and no more, but found ${what}; move it to pipeline/, with a test`,
  );
  const width = Math.max(...lines.map((line) => line.length));
  if (width > widest)
    messages.push(`expected lines of ${widest} characters at most, but found ${width}; break the line`);
  return parsed.statements.length === 0 ? ["expected code, but found none; remove the cell"] : messages;
}

/** A function handed to `map` or `filter` is no definition: only what gets a name is. */
function judgeNode(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isFunctionExpression(node))
    return "a function";
  if (ts.isClassLike(node)) return "a class";
  if (ts.isArrowFunction(node) && !isHandedOver(node)) return "a function";
  if (ts.isImportDeclaration(node) && !mayImport(node)) return `the import of ${node.moduleSpecifier.getText()}`;
  if (ts.isImportEqualsDeclaration(node) || ts.isExportDeclaration(node)) return `"${node.getText()}"`;
  if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent)) return "import() by hand";
  if (!ts.isIdentifier(node)) return undefined;
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  return (isMember ? refusedMembers : refusedNames).includes(node.text) ? node.text : undefined;
}

function isHandedOver(node: ts.ArrowFunction): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return callers.includes(call.expression.name.text) && call.arguments.includes(node);
}

function mayImport({ moduleSpecifier, importClause }: ts.ImportDeclaration): boolean {
  const name = (moduleSpecifier as ts.StringLiteral).text;
  if (name.startsWith("./")) return modules.test(posix.normalize(name).replace(/\.[jt]s$/, ""));
  const named = importClause?.namedBindings;
  if (name !== "danfojs-node" || importClause?.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.every(({ name: own, propertyName = own }) => ofDanfojs.includes(propertyName.text));
}

function judgeRun({ execution_count, outputs }: CodeCell, count: number, names: readonly string[]): string[] {
  const messages: string[] = [];
  if (execution_count !== count)
    messages.push(
      `expected the execution count ${count}, but found ${execution_count ?? "none"}; run all: npm run notebooks:run`,
    );
  const failed = outputs.find((output) => output.output_type === "error" || textOn(output, "stderr") !== "");
  if (failed !== undefined) {
    const found = failed.output_type === "error" ? failed.ename : textOn(failed, "stderr").trim().split("\n")[0];
    messages.push(`expected results, but found the failure ${JSON.stringify(found)}; correct it and run all again`);
  }
  const trace = traceIn(outputs, names);
  if (trace !== undefined)
    messages.push(
      `expected outputs without a trace of the machine, but found ${JSON.stringify(trace)}; show something else`,
    );
  return messages;
}

function textOn(output: Output, stream: string): string {
  return output.output_type === "stream" && output.name === stream ? output.text : "";
}

function traceIn(outputs: readonly Output[], names: readonly string[]): string | undefined {
  const text = JSON.stringify(outputs).replace(/\\n/g, "\n");
  const words = new Set(text.match(/[\w-]+/g));
  return traces.exec(text)?.[0].trim() ?? names.find((name) => words.has(name));
}

/** What this machine and whoever works on it are called. */
function namesHere(): string[] {
  const { USER, LOGNAME, USERNAME } = process.env;
  return [hostname(), USER, LOGNAME, USERNAME].flatMap((name) =>
    name === undefined || name.length < 3 || nobody.includes(name) ? [] : [name],
  );
}
