import { didYouMean } from "../../lib/did-you-mean.js";
import { throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import {
  type Claim,
  type Condition,
  conditionsOf,
  type Field,
  fieldsAsked,
  type Measure,
  type Study,
} from "../../schemas/index.js";

import { show, wrongPart } from "./wrong-part.js";

interface Given {
  readonly study: Pick<Study, "city_groups" | "languages">;
  readonly codebook: readonly Pick<Field, "field" | "type" | "codes" | "scope">[];
  readonly claimsGiven: readonly Claim[];
}

type Fields = ReturnType<typeof fieldsAsked>;

/** What a qualifier can be used with: which published figures, and which ways of measuring. */
const sense: Readonly<
  Record<Claim["qualifier"], { published: readonly Claim["published"]["kind"][]; measures: readonly Measure["kind"][] }>
> = {
  exactly: { published: ["count", "percent"], measures: ["cases", "each", "total", "context"] },
  more_than: { published: ["count", "percent"], measures: ["cases", "each", "total"] },
  approximately: { published: ["percent"], measures: ["cases", "each"] },
  vary_between: { published: ["range"], measures: ["cases"] },
  some: { published: ["comparison"], measures: ["cases", "each"] },
  majority: { published: ["comparison"], measures: ["cases", "each"] },
  all: { published: ["comparison"], measures: ["cases", "each"] },
  most: { published: ["comparison"], measures: ["leading"] },
  fewest: { published: ["comparison"], measures: ["leading"] },
};

/**
 * The claims as they stand, once every one has its own id, a qualifier that fits its figure and its measure, asks for fields and
 * codes that there are, and is a percentage by the same field as the other parts of its breakdown, and excludes them, if it is in one.
 *
 * @throws InputError with everything wrong in the file, each under its claim's id
 */
export function checkClaims({ study, codebook, claimsGiven }: Given, file: string): Claim[] {
  const fields = fieldsAsked(
    study,
    codebook.filter(({ scope }) => scope !== "context"),
  );
  const isNumber = ({ type }: Pick<Field, "type">) => type === "number" || type === "year";
  const context = codebook.filter((field) => field.scope === "context" && isNumber(field)).map(({ field }) => field);
  const diagnostics = claimsGiven.flatMap((claim, index) => {
    const again = claimsGiven.findIndex(({ id }) => id === claim.id) < index;
    const problems = [
      ...(again ? ["expected each id once, but found it again"] : []),
      ...wrongQualifier(claim),
      ...wrongRange(claim),
      ...wrongBase(claim),
      ...wrongSize(claim),
      ...wrongContext(claim, context),
      ...wrongPart(claim, claimsGiven),
    ].map((message) => ({ ...whereIs(claim, file), column: claim.id, message }));
    const conditions = conditionsOf(claim.measure).flatMap((condition) =>
      wrongCondition(condition, fields).map((message) => ({ ...whereIs(condition, file), column: claim.id, message })),
    );
    return [...problems, ...conditions];
  });
  throwIfAny(diagnostics);
  return [...claimsGiven];
}

/** What documents are to give is a field of the context. */
function wrongContext({ measure, qualifier }: Claim, context: readonly string[]): string[] {
  const field = measure?.kind === "context" || measure?.kind === "total" ? measure.field : undefined;
  if (field === undefined) return [];
  if (qualifier !== "exactly")
    return [`expected the qualifier exactly of what documents are to give, but found ${qualifier}`];
  if (context.includes(field)) return [];
  return [`expected a number or year of scope context, but found ${field}${didYouMean(field, context)}`];
}

function wrongQualifier({ qualifier, published, measure }: Claim): string[] {
  const { published: figures, measures } = sense[qualifier];
  const expect = (what: string, kinds: readonly string[], found: string) =>
    kinds.includes(found)
      ? []
      : [`the qualifier ${qualifier}: expected ${what} ${kinds.join(" or ")}, but found ${found}`];
  if ((measure?.kind === "total" || measure?.kind === "context") && published.kind === "percent")
    return [`the measure ${measure.kind}: expected a published count, but found percent`];
  if (measure?.kind === "leading" && (qualifier === "most" || qualifier === "fewest") && qualifier !== measure.order)
    return [`the qualifier ${qualifier}: expected a measure of the order ${qualifier}, but found ${measure.order}`];
  return [
    ...expect("what is published to be a", figures, published.kind),
    ...(measure === null ? [] : expect("a measure of the kind", measures, measure.kind)),
  ];
}

/** A published range is compared with the values through its measure, which must ask for the very bounds that were published. */
function wrongRange({ published, measure }: Claim): string[] {
  if (published.kind !== "range") return [];
  const { low, high } = published;
  if (low > high) return [`expected low up to high, but found ${low} and ${high}`];
  if (measure?.kind !== "cases") return [];
  const [asked, ...more] = measure.where;
  if (more.length === 0 && asked?.from === low && asked.to === high) return [];
  return [
    `expected a measure with one condition, from ${low} to ${high} as published, but found ${show(measure.where)}`,
  ];
}

/** Without a condition all cases are counted, which says something of the size of the sample alone. */
function wrongSize({ measure, published, qualifier }: Claim): string[] {
  const isSize = published.kind === "count" && qualifier === "exactly";
  if (measure?.kind !== "cases" || measure.where.length > 0 || isSize) return [];
  return ["expected at least one condition of the cases counted, which only an exact count of all cases has not"];
}

/** What counts cases measures nothing of what is no case. */
function wrongBase({ base, measure }: Claim): string[] {
  if (base === undefined || measure === null) return [];
  return [
    `expected the measure null of a claim about ${base}, but found one that counts cases; remove it, or the base`,
  ];
}

function wrongCondition(condition: Condition, fields: Fields): string[] {
  const { from, above, to, in: some, exactly } = condition;
  const field = fields.get(condition.field);
  if (field === undefined) {
    return [
      `expected a field of the codebook, but found ${condition.field}${didYouMean(condition.field, [...fields.keys()])}`,
    ];
  }
  const named = [...(some ?? []), ...(exactly ?? [])];
  const isBounded = from !== undefined || above !== undefined || to !== undefined;
  if (named.length === 0 && !isBounded)
    return [`${condition.field}: expected codes (in, exactly) or bounds (from, above, to)`];
  if (some !== undefined && exactly !== undefined)
    return [`${condition.field}: expected either in or exactly, but found both`];
  const isNumber = field.type === "year" || field.type === "number";
  if (isNumber && named.length > 0) return [`${condition.field} is a number: expected from and to, but found codes`];
  if (!isNumber && isBounded) return [`${condition.field} has codes: expected in or exactly, but found bounds`];
  if (to !== undefined && ((from ?? to) > to || (above !== undefined && above >= to)))
    return [`expected bounds that some number meets, but found ${show([condition])}`];
  return named
    .filter((code) => !field.codes.includes(code))
    .map(
      (code) =>
        `expected a code of ${condition.field}, but found "${code}"${didYouMean(code, field.codes) || `; its codes are ${field.codes.join(", ")}`}`,
    );
}
