import type { Noun } from "../../../schemas/index.js";
import { capital, uncapital } from "../grammar.js";

export const plans = ({ one, many }: Noun) => ({
  axis: "Year",
  cases: (field: string) => `${capital(many)}, by ${uncapital(field)}`,
  form: (name: string) => capital(name),
  named: (plan: string, first: string, last: string) =>
    first === "" ? plan : `${plan}, ${last === "" ? `from ${first}` : `${first}–${last}`}`,
  beside: (plan: string) => `in parallel, no year stated: ${plan}`,
  title: (
    field: string,
    within: number,
    all: number,
    plan: string,
    period: string,
    before: number,
    [open, openBefore]: readonly [string, string],
  ) =>
    `${field} within the years of ${plan} (${period}) for ${within} of ${all} ${all === 1 ? one : many}${open}, before for ${before || "none"}${openBefore}`,
  titleWithout: (field: string) => `${field}: within the years of a plan for none, as far as they are known`,
  bar: "years of a plan; below it what it produced, or what ran in parallel",
  dot: `one ${one}`,
  contested: "sources disagree on its year",
  what: (field: string, cases: string, asOf: string) =>
    `Plans, what they produced, and ${uncapital(field)} of ${cases}, ${asOf}.`,
  undated: (names: string) => `Year not known: ${names}.`,
  endless: (names: string) => `No final year stated: ${names}.`,
  yearless: (names: string) => `No year stated: ${names}.`,
  source: (studies: string) => `Plans: ${studies}.`,
  description: `Bars over the years, one for each plan; below them a dot for each ${one} at its year.`,
});
