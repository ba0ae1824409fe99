import type { Claim, Condition, Field, Study } from "../artifacts.js";
import { codesOf } from "../lib/codes.js";
import { didYouMean } from "../lib/nearest.js";
import { throwIfAny } from "../lib/problem.js";

interface Given {
  readonly study: Pick<Study, "city_groups">;
  readonly codebook: readonly Pick<Field, "field" | "type" | "codes">[];
  readonly claimsGiven: readonly Claim[];
}

/**
 * The claims as they stand, once every one has its own id, a figure that can be, and asks for fields and codes that there are.
 *
 * @throws InputError with everything wrong in the file, each under its claim's id
 */
export function checkClaims({ study, codebook, claimsGiven }: Given, file: string): Claim[] {
  const fields = new Map<string, { type: string; codes: string[] }>(
    codebook.map((field) => [field.field, { type: field.type, codes: codesOf(field).map(({ code }) => code) }]),
  );
  fields.set("city_group", { type: "code", codes: [...study.city_groups.map(({ id }) => id), "elsewhere"] });
  const problems = claimsGiven.flatMap((claim, index) => {
    const again = claimsGiven.findIndex(({ id }) => id === claim.id) < index;
    return [
      ...(again ? ["expected each id once, but found it again"] : []),
      ...wrongFigure(claim),
      ...conditionsOf(claim).flatMap((condition) => wrongCondition(condition, fields)),
    ].map((message) => ({ file, column: claim.id, message }));
  });
  throwIfAny(problems);
  return [...claimsGiven];
}

function conditionsOf({ measure }: Claim): Condition[] {
  switch (measure?.kind) {
    case "clusters":
      return [...measure.where, ...measure.among];
    case "each":
      return [...measure.options, ...measure.among];
    case "leading":
      return [...measure.leaders, ...measure.others, ...measure.among];
    default:
      return [];
  }
}

function wrongFigure({ published: { kind, low, high }, hedge }: Claim): string[] {
  const figures = [low, high].filter((figure) => figure !== null);
  if (kind === "percent" && figures.some((figure) => figure < 0 || figure > 100)) {
    return [`expected a percentage from 0 to 100, but found ${figures.join(" and ")}`];
  }
  if (kind === "count" && figures.some((figure) => figure < 0 || !Number.isInteger(figure))) {
    return [`expected a whole count, but found ${figures.join(" and ")}`];
  }
  const needed = kind === "comparison" ? 0 : kind === "range" ? 2 : 1;
  if (figures.length < needed) return [`expected a published ${kind} to have ${needed === 2 ? "low and high" : "low"}`];
  if (["exactly", "more_than", "approximately"].includes(hedge) && low === null) {
    return [`expected a figure for the hedge ${hedge}, but found none`];
  }
  return low !== null && high !== null && low > high ? [`expected low up to high, but found ${low} and ${high}`] : [];
}

function wrongCondition(condition: Condition, fields: Map<string, { type: string; codes: string[] }>): string[] {
  const field = fields.get(condition.field);
  if (field === undefined) {
    return [
      `expected a field of the codebook, but found ${condition.field}${didYouMean(condition.field, [...fields.keys()])}`,
    ];
  }
  const named = [...(condition.in ?? []), ...(condition.exactly ?? [])];
  const bounded = condition.from !== undefined || condition.to !== undefined;
  if (named.length === 0 && !bounded) return [`${condition.field}: expected codes (in, exactly) or bounds (from, to)`];
  const isNumber = field.type === "year" || field.type === "number";
  if (isNumber && named.length > 0) return [`${condition.field} is a number: expected from and to, but found codes`];
  if (!isNumber && bounded) return [`${condition.field} has codes: expected in or exactly, but found bounds`];
  return named
    .filter((code) => !field.codes.includes(code))
    .map((code) => `expected a code of ${condition.field}, but found ${code}${didYouMean(code, field.codes)}`);
}
