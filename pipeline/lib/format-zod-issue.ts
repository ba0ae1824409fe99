import type { z } from "zod";
import { distinct } from "./collections.js";
import { didYouMean } from "./did-you-mean.js";

type Issue = z.core.$ZodIssue;

/**
 * A schema's complaint in the project's words.
 *
 * @example describeIssue(issue, "oka") // 'expected one of oak, elm, but found "oka"; did you mean oak?'
 */
export function describeIssue(issue: Issue, found: unknown): string {
  const hint = typeof found === "string" && found !== "" ? didYouMean(found, choices(issue)) : "";
  return `expected ${expectation(issue)}, but found ${shown(found)}${hint}`;
}

function expectation(issue: Issue): string {
  const { message } = issue;
  // The words that a schema's author chose, which read on after "expected".
  if (!/^(Invalid|Too (small|big))\b/.test(message)) return message;
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? `a value of type ${issue.expected}`;
    case "invalid_value":
      return `${issue.values.length === 1 ? "" : "one of "}${issue.values.map((value) => String(value) || "nothing").join(", ")}`;
    case "invalid_union":
      // Without branches it is a union discriminated by one property, which may be one of its options.
      if (optionsOf(issue).length > 0) return `one of ${optionsOf(issue).join(", ")}`;
      return (
        distinct(issue.errors.flatMap(([first]) => (first ? expectation(first) : []))).join(" or ") ||
        afterColon(message)
      );
    case "invalid_key":
      return `a key that is ${issue.issues.map(expectation).join(" and ")}`;
    case "too_small":
      return issue.origin === "string" ? "some text" : `${quantity(issue.origin)} at least ${issue.minimum}`;
    case "too_big":
      return `${quantity(issue.origin)} at most ${issue.maximum}`;
    case "invalid_format":
      return issue.pattern === undefined ? `a ${issue.format}` : `text that matches ${issue.pattern}`;
    default:
      return afterColon(message);
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

/**
 * What zod's own words expect, its choices as a list.
 *
 * @example afterColon("Invalid input: expected a date") // "a date"
 */
function afterColon(message: string): string {
  const words = message.replace(/^Invalid [^:.]*[:.] ?(expected )?/i, "");
  const choice = /^'[^']*'( \| '[^']*')*$/
    .exec(words)?.[0]
    .split(" | ")
    .map((quoted) => quoted.slice(1, -1));
  return choice === undefined ? words : `one of ${choice.join(", ")}`;
}

function quantity(origin: string): string {
  if (origin === "number" || origin === "int") return "a number of";
  return `a ${origin === "array" ? "list" : origin} with a length of`;
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

function shown(found: unknown): string {
  const json = found === undefined ? "none" : (JSON.stringify(found) ?? String(found));
  return json.length > 120 ? `${json.slice(0, 120)}…` : json;
}
