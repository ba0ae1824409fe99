import { didYouMean } from "../lib/did-you-mean.js";
import { rewrittenHint } from "../lib/tables/rewritten-cell.js";
import { codesOf } from "../schemas/codes.js";
import { type CodingRule, categoriesOf, type Field, optionsOf, parseValue } from "../schemas/index.js";

/** What is wrong with a decision on coding: bounds upside down, a field or a code that the codebook lacks. */
export function wrongDecision(rule: CodingRule, fields: ReadonlyMap<string, Field>): string[] {
  if (rule.low && rule.high && Number(rule.low) > Number(rule.high))
    return [`expected low to be at most high, but found ${rule.low} and ${rule.high}`];
  const targets = rule.field.endsWith("*")
    ? [...fields.values()].filter(({ field }) => field.startsWith(rule.field.slice(0, -1)))
    : [fields.get(rule.to_field || rule.field)];
  if (targets.length === 0 || targets.includes(undefined))
    return [
      `no field is called "${rule.to_field || rule.field}"${didYouMean(rule.to_field || rule.field, [...fields.keys()])}`,
    ];
  if (!rule.code || rule.code === "no_answer") return [];
  return targets.flatMap((field) => {
    const known = codesOf(field as Field).map(({ code }) => code);
    return optionsOf(parseValue((field as Field).type, rule.code))
      .flatMap(categoriesOf)
      .filter((code) => !known.includes(code))
      .map(
        (code) =>
          `${field?.field} must be one of ${known.join(", ")}, but found "${code}"${rewrittenHint(code) || didYouMean(code, known)}`,
      );
  });
}
