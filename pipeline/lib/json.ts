import { findNodeAtLocation, type JSONPath, type Node, parseTree } from "jsonc-parser";
import type { z } from "zod";
import { distinct } from "./collections.js";
import { didYouMean } from "./did-you-mean.js";
import { check, type Diagnostic, InputError, throwIfAny } from "./errors.js";
import { describeIssue } from "./format-zod-issue.js";
import { keysAt } from "./keys-at.js";
import { scanJson } from "./scan-json.js";
import { recordLine } from "./source-location.js";
import { decodeUtf8, lineAt } from "./text.js";

/**
 * A JSON file, checked as a whole.
 *
 * @throws InputError with the line and column of what is not JSON, or with the line and JSON path of everything that breaks the schema
 */
export function parseJson<S extends z.ZodType>(bytes: Uint8Array, file: string, schema: S): z.infer<S> {
  const text = decodeUtf8(bytes, file);
  const passed = scanJson(text, file);
  const value = parseText(text, file);
  const { data, error } = schema.safeParse(value);
  const lineOf = lineFinder(text);
  const found =
    error?.issues.flatMap((issue) => diagnosticsOf(issue, error.issues, value, { file, lineOf, schema })) ?? [];
  throwIfAny([...passed, ...found]);
  recordLines(data, [], lineOf);
  return data as z.infer<S>;
}

/** Two spaces, keys sorted, a list of numbers on one line (a coordinate), a line end last. */
export function formatJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${format(value, "\n")}\n`);
}

function parseText(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The scan has found everything that it knows of: what it lets pass has no position.
    throw new InputError([{ file, message: `expected valid JSON, but: ${(error as SyntaxError).message}` }]);
  }
}

function diagnosticsOf(
  issue: z.core.$ZodIssue,
  all: readonly z.core.$ZodIssue[],
  value: unknown,
  {
    file,
    lineOf,
    schema,
  }: { readonly file: string; readonly lineOf: (path: readonly PropertyKey[]) => number; readonly schema: z.ZodType },
): Diagnostic[] {
  const at = pathOf(issue.path);
  const named = [idOf(issue.path, value), at].filter((part) => part !== "").join(": ");
  const where = named === "" ? { file } : { file, line: lineOf(issue.path), column: named };
  if (issue.code === "unrecognized_keys") {
    const beside = all.filter(({ path }) => path.length === issue.path.length + 1 && pathOf(path.slice(0, -1)) === at);
    const missing = beside
      .filter(({ path }) => valueAt(value, path) === undefined)
      .map(({ path }) => String(path[path.length - 1]));
    const given = Object.keys(valueAt(value, issue.path) as object);
    const free = keysAt(schema, issue.path).filter((key) => !given.includes(key));
    return issue.keys.map((key) => ({
      ...where,
      line: lineOf([...issue.path, key]),
      message: `expected no such key, but found ${JSON.stringify(key)}${didYouMean(key, distinct([...missing, ...free]))}`,
    }));
  }
  const found = issue.code === "invalid_key" ? issue.path[issue.path.length - 1] : valueAt(value, issue.path);
  return [{ ...where, message: describeIssue(issue, found) }];
}

/** Notes where each entry of a list stands, and what it holds, so that a later check can name the line. */
function recordLines(
  value: unknown,
  path: readonly PropertyKey[],
  lineOf: (path: readonly PropertyKey[]) => number,
): void {
  if (path.length === 0 && !Array.isArray(value)) return;
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) recordLine(value, () => lineOf(path));
  for (const [key, inner] of Object.entries(value))
    recordLines(inner, [...path, Array.isArray(value) ? Number(key) : key], lineOf);
}

/** The line on which the value at a path stands, or what it would be part of where it is missing. */
function lineFinder(text: string): (path: readonly PropertyKey[]) => number {
  let tree: Node | undefined;
  return (path) => {
    tree ??= parseTree(text);
    for (let length = path.length; tree !== undefined && length >= 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length) as JSONPath);
      if (node !== undefined) return lineAt(text, (node.parent?.type === "property" ? node.parent : node).offset);
    }
    return 1;
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The id of the entry of a list that something is in, by which later checks name it; "" where it has none that can be read. */
function idOf([entry, key]: readonly PropertyKey[], value: unknown): string {
  if (typeof entry !== "number" || key === "id") return "";
  const id = valueAt(value, [entry, "id"]);
  return typeof id === "string" && /^\w{1,80}$/.test(id) ? id : "";
}

/** @example pathOf(["features", 3, "name"]) // "features[3].name" */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function format(value: unknown, lineStart: string): string {
  const inner = `${lineStart}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => format(item, inner));
    if (items.length === 0 || value.every((item) => typeof item === "number")) return `[${items.join(", ")}]`;
    return `[${inner}${items.join(`,${inner}`)}${lineStart}]`;
  }
  if (typeof value === "object" && value !== null) {
    const object = value as Record<string, unknown>;
    const keys = distinct(Object.keys(object).filter((key) => object[key] !== undefined));
    if (keys.length === 0) return "{}";
    return `{${inner}${keys.map((key) => `${JSON.stringify(key)}: ${format(object[key], inner)}`).join(`,${inner}`)}${lineStart}}`;
  }
  check(typeof value !== "number" || Number.isFinite(value), `expected a finite number, but made ${String(value)}`);
  const text = JSON.stringify(value);
  check(text !== undefined, `expected a value that JSON can hold, but made ${typeof value}`);
  return text;
}
