import { distinct } from "../../lib/collections.js";
import { type Claim, type Condition, conditionsOf, type Measure } from "../../schemas/index.js";

/** Parts of a breakdown are fitted together: percentages of one base, by values of one field that exclude each other. */
export function wrongPart(claim: Claim, all: readonly Claim[]): string[] {
  const { breakdown, published, measure } = claim;
  if (breakdown === undefined) return [];
  const expect = (what: string, found: string) => [`the breakdown ${breakdown}: expected ${what}, but found ${found}`];
  if (published.kind !== "percent") return expect("every part to be a percentage", `a ${published.kind}`);
  if (measure === null) return [];
  const parts = all.filter((other) => other.breakdown === breakdown && other.measure !== null);
  const first = parts[0] ?? claim;
  const [field] = counted(first.measure);
  const others = distinct(counted(measure)).filter((other) => other !== field);
  if (others.length > 0) return expect(`every part to count by the field ${field}`, others.join(" and "));
  const [own, base] = [amongOf(claim), amongOf(first)];
  if (own !== base)
    return expect(`every part to be among the same cases, as ${first.id} among ${base}`, `among ${own}`);
  const before = parts.slice(0, parts.indexOf(claim)).find((other) => overlaps(other.measure, measure));
  if (before === undefined) return [];
  const [mine, its] = [claim, before].map((part) => ways(part.measure).map(show).join(" or "));
  return expect(`parts that exclude each other, and ${before.id} counts ${its}`, `${mine}; remove what both count`);
}

/** Out of which cases a claim counts, in words, whatever the order of its conditions. */
function amongOf({ measure }: Claim): string {
  const among = measure !== null && "among" in measure ? measure.among : [];
  return among.length === 0
    ? "all cases"
    : among
        .map((one) => show([one]))
        .sort()
        .join(" and ");
}

/** What a case meets to be counted: all conditions of one of these. */
function ways(measure: Measure | null): Condition[][] {
  if (measure?.kind === "cases") return [measure.where];
  return measure?.kind === "each" ? measure.options.map((option) => [option]) : [];
}

/** Whether a value that one part counts is counted by the other too. */
function overlaps(one: Measure | null, other: Measure | null): boolean {
  return ways(one).some((own) => ways(other).some((its) => own.every((a) => its.every((b) => shareValue(a, b)))));
}

function shareValue(one: Condition, other: Condition): boolean {
  const [a, b] = [one.in ?? one.exactly, other.in ?? other.exactly];
  if (a === undefined || b === undefined) return a === b && meet(one, other) && meet(other, one);
  const shared = a.filter((code) => b.includes(code)).length;
  const isSameSet = shared === distinct(a).length && shared === distinct(b).length;
  return one.exactly && other.exactly ? isSameSet : shared > 0;
}

/** Whether numbers up to the upper bound of one can be above the lower bound of the other. */
function meet({ to = Number.POSITIVE_INFINITY }: Condition, { from, above }: Condition): boolean {
  return (from === undefined || from <= to) && (above === undefined || above < to);
}

/** The fields by whose values cases are counted. */
function counted(measure: Measure | null): string[] {
  if (measure === null) return [];
  return conditionsOf({ ...measure, ...("among" in measure ? { among: [] } : {}) }).map(({ field }) => field);
}

/** Conditions in words, for a message. */
export function show(conditions: readonly Condition[]): string {
  const words = conditions.map((condition) =>
    Object.entries(condition).map(([key, value]) => (key === "field" ? value : `${key} ${value}`)),
  );
  return words.map((own) => own.join(" ")).join(" and ");
}
