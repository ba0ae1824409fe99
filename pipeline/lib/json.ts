import type { z } from "zod";
import { distinct } from "./collections.js";
import { didYouMean } from "./did-you-mean.js";
import { check, type Diagnostic, InputError, throwIfAny } from "./errors.js";
import { describeIssue } from "./format-zod-issue.js";
import { scanJson } from "./scan-json.js";
import { decodeUtf8, lineAt } from "./text.js";

/**
 * A JSON file, checked as a whole.
 *
 * @throws InputError with the line and column of what is not JSON, or with the JSON path of everything that breaks the schema
 */
export function parseJson<S extends z.ZodType>(bytes: Uint8Array, file: string, schema: S): z.infer<S> {
  const text = decodeUtf8(bytes, file);
  const silent = scanJson(text, file);
  const value = parseText(text, file);
  const { data, error } = schema.safeParse(value);
  throwIfAny([...silent, ...(error?.issues.flatMap((issue) => diagnosticsOf(issue, error.issues, value, file)) ?? [])]);
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
    const { message } = error as SyntaxError;
    const at = positionOf(message, text);
    const column = at - text.lastIndexOf("\n", at - 1);
    const reason = message
      .replace(/ in JSON at position.*| \(line \d+ column \d+\)/s, "")
      .replace(/, (\.\.\.)?".*$/s, "");
    throw new InputError([
      { file, line: lineAt(text, at), column: `column ${column}`, message: `expected valid JSON, but: ${reason}` },
    ]);
  }
}

/** Where JSON goes wrong. Node 20 does not say it of an unexpected token: the shortest beginning of the text that shows the same complaint ends in it. */
function positionOf(message: string, text: string): number {
  const told = /at position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  if (!message.startsWith("Unexpected token")) return text.length;
  let [fine, broken] = [0, text.length];
  while (broken - fine > 1) {
    const middle = Math.floor((fine + broken) / 2);
    if (hasUnexpectedToken(text.slice(0, middle))) broken = middle;
    else fine = middle;
  }
  return broken - 1;
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as SyntaxError).message.startsWith("Unexpected token");
  }
}

function diagnosticsOf(
  issue: z.core.$ZodIssue,
  all: readonly z.core.$ZodIssue[],
  value: unknown,
  file: string,
): Diagnostic[] {
  const at = pathOf(issue.path);
  const where = at === "" ? { file } : { file, column: at };
  if (issue.code === "unrecognized_keys") {
    const beside = all.filter(({ path }) => path.length === issue.path.length + 1 && pathOf(path.slice(0, -1)) === at);
    const missing = beside
      .filter(({ path }) => valueAt(value, path) === undefined)
      .map(({ path }) => String(path[path.length - 1]));
    return issue.keys.map((key) => ({
      ...where,
      message: `expected no such key, but found ${JSON.stringify(key)}${didYouMean(key, missing)}`,
    }));
  }
  const found = issue.code === "invalid_key" ? issue.path[issue.path.length - 1] : valueAt(value, issue.path);
  return [{ ...where, message: describeIssue(issue, found) }];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
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
