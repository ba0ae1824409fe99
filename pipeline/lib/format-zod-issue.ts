import type { z } from "zod";
import { didYouMean } from "./did-you-mean.js";

type Issue = z.core.$ZodIssue;

/**
 * A schema's complaint in the project's words.
 *
 * @example describeIssue(issue, "privat") // 'expected one of private, public, but found "privat"; did you mean private?'
 */
export function describeIssue(issue: Issue, found: unknown): string {
  const hint = typeof found === "string" && found !== "" ? didYouMean(found, choices(issue)) : "";
  return `expected ${expectation(issue)}, but found ${shown(found)}${hint}`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? `a value of type ${issue.expected}`;
    case "invalid_value":
      return issue.values.length === 1 ? word(issue.values[0]) : `one of ${issue.values.map(word).join(", ")}`;
    case "invalid_union":
      // Without branches it is a union discriminated by one property, which may be one of its options.
      if (optionsOf(issue).length > 0) return `one of ${optionsOf(issue).map(word).join(", ")}`;
      return issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation)).join(" or ") || plain(issue.message);
    case "invalid_key":
      return `a key that is ${issue.issues.map(expectation).join(" and ")}`;
    case "too_small":
      return (
        own(issue.message) ??
        (issue.origin === "string" ? "some text" : `${quantity(issue.origin)} at least ${issue.minimum}`)
      );
    case "too_big":
      return own(issue.message) ?? `${quantity(issue.origin)} at most ${issue.maximum}`;
    case "invalid_format":
      return (
        own(issue.message) ?? (issue.pattern === undefined ? `a ${issue.format}` : `text that matches ${issue.pattern}`)
      );
    default:
      return plain(issue.message);
  }
}

const types: Partial<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  object: "an object",
  record: "an object",
  array: "a list",
  boolean: "true or false",
};

/** The words that a schema's author chose, which read on after "expected"; undefined where zod spoke for itself. */
function own(message: string): string | undefined {
  return /^(Invalid|Too (small|big))\b/.test(message) ? undefined : message;
}

function plain(message: string): string {
  return message.replace(/^Invalid [^:.]*[:.] ?/, "").replace(/^expected /i, "");
}

function quantity(origin: string): string {
  return origin === "number" || origin === "int"
    ? "a number of"
    : `a ${origin === "array" ? "list" : origin} with a length of`;
}

function choices(issue: Issue): string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_union"
    ? [...optionsOf(issue).map(String), ...issue.errors.flat().flatMap(choices)]
    : [];
}

function optionsOf(issue: Issue): readonly unknown[] {
  return "options" in issue && Array.isArray(issue.options) ? issue.options : [];
}

function word(value: unknown): string {
  return value === "" ? "nothing" : String(value);
}

function shown(found: unknown): string {
  if (found === undefined) return "none";
  const json = JSON.stringify(found) ?? String(found);
  return json.length > 120 ? `${json.slice(0, 120)}…` : json;
}
