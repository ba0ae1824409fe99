import { isRound } from "../../4-aggregate/claims/satisfies.js";
import {
  type Claim,
  type ClaimNeed,
  type ClaimReason,
  type ClaimResult,
  claimNeeds,
  parseReason,
} from "../../schemas/index.js";
import { parseResult, sizeIn } from "../../schemas/results/result.js";
import type { Texts, Words } from "./index.js";
import { shareDecimals } from "./share-decimals.js";
import { typeset } from "./typeset.js";

type ClaimWords = Words["figures"]["claims"];
type Translation = NonNullable<Claim["translations"]>[string];

/** What a claim's row says, column by column; a claim that cannot be tested has a reason in place of figures. */
export interface FormattedClaim {
  readonly paraphrase: string;
  readonly section: string;
  readonly published: string;
  /** The same line by line: what a percentage supposes is on a line of its own. */
  readonly publishedLines: readonly string[];
  readonly computed: string;
  readonly range: string;
  readonly why: string;
  /** Why the claim has its verdict. */
  readonly reason: string;
}

/** Every claim with what its row says; its own words in this language, or as the study has them. */
export function formatClaims(
  claims: readonly ClaimResult[],
  rawClaims: readonly Claim[],
  texts: Pick<Texts, "language" | "figures">,
): { claim: ClaimResult; formatted: FormattedClaim }[] {
  const given = new Map(rawClaims.map((claim) => [claim.id, typeset(claim.translations?.[texts.language])]));
  return claims.map((claim) => ({ claim, formatted: formatClaim(claim, given.get(claim.id), texts.figures.claims) }));
}

function formatClaim(claim: ClaimResult, own: Translation | undefined, words: ClaimWords): FormattedClaim {
  const isTested = claim.verdict !== "untestable";
  const published = words.qualified[claim.qualifier](claim.published);
  const needs = listNeeds(claim).map((need) => words.needs[need]);
  const inBrackets = needs.map((need, at) => `${at === 0 ? "(" : ""}${need}${at === needs.length - 1 ? ")" : ","}`);
  const publishedLines = [published, ...inBrackets];
  const given = parseReason(claim.why_code, claim.why_detail);
  const reason = words.reason(inOwnWords(given, own));
  return {
    paraphrase: own?.paraphrase ?? claim.paraphrase,
    section: own?.section ?? words.section(claim.section),
    published: publishedLines.join(" "),
    publishedLines,
    computed: isTested ? computed(claim, words) : "",
    range: isTested ? range(claim, words) : "",
    why: isTested ? "" : reason,
    reason,
  };
}

/** What a figure supposes beyond its own rounding; what is about ten, twenty or thirty is so to the nearest ten, else to the nearest five. */
export function listNeeds({
  needs,
  qualifier,
  published,
}: Pick<ClaimResult, "needs" | "qualifier" | "published">): ClaimNeed[] {
  const named = needs.split(";");
  const listed = claimNeeds.filter((need) => named.includes(need));
  if (qualifier !== "approximately" || !published.endsWith("%")) return listed;
  return [isRound(published.replace(/ *%$/, "")) ? "nearest_10" : "nearest_5", ...listed];
}

/** A reason that repeats the claim's words has those of the language. */
function inOwnWords(given: ClaimReason, own: Translation | undefined): ClaimReason {
  if (given.code === "not_measured") return { ...given, note: own?.note ?? given.note };
  return given.code === "other_base" ? { ...given, base: own?.base ?? given.base } : given;
}

function computed({ count, of, qualifier, low, high, published }: ClaimResult, words: ClaimWords): string {
  // Documents may give no more than bounds of a number.
  if (count === null) return low === "" && high === "" ? "" : numbers(low, high, words);
  if (of !== null) return words.share(count, of, words.percent(percentOf({ count, of }, published)));
  if (qualifier === "fewest") return words.trail(count);
  return qualifier === "most" ? words.lead(count) : String(count);
}

/** A percentage with as many decimals as its n bears, or as the figure that it is compared with has. */
export function percentOf({ count, of }: { readonly count: number; readonly of: number }, published: string): number {
  const printed = /\d[.,](\d+)/.exec(published)?.[1]?.length ?? 0;
  return of === 0 ? 0 : Number(((100 * count) / of).toFixed(Math.max(printed, shareDecimals(of))));
}

function sizeOf(text: string, published: string): number {
  const result = parseResult(text);
  return typeof result === "object" ? percentOf(result, published) : (result ?? 0);
}

type Bounded = Pick<ClaimResult, "count" | "percent" | "low" | "high">;

/** Whether the result is the only one that is possible. An end without a bound, as of a number that is only known to be one at least, leaves more. */
export function isFixed(claim: Bounded): boolean {
  const { low, high } = claim;
  return (low === "") === (high === "") && sizeIn(low) === sizeIn(high) && !isOutside(claim);
}

/** Whether the result is none of those that give each case a value. */
export function isOutside({ count, percent, low, high }: Bounded): boolean {
  const size = low.includes("/") ? percent : count;
  return size !== null && ((low !== "" && size < sizeIn(low)) || (high !== "" && size > sizeIn(high)));
}

function numbers(low: string, high: string, words: ClaimWords): string {
  if (high === "") return words.atLeast(low);
  return low === "" ? words.atMost(high) : words.range(low, high);
}

function range(claim: ClaimResult, words: ClaimWords): string {
  const { low, high, percent, qualifier, published } = claim;
  if (isFixed(claim)) return words.fixed;
  if (low === "" || high === "") return numbers(low, high, words);
  const [lowest, highest] = [sizeOf(low, published), sizeOf(high, published)];
  const [from, to] = [words.number(lowest), words.number(highest)];
  if (percent !== null) return lowest === highest ? words.percent(lowest) : words.percentRange(from, to);
  if (qualifier !== "most" && qualifier !== "fewest") return words.range(from, to);
  if (lowest < highest) return words.leadRange(from, to);
  return qualifier === "most" ? words.lead(lowest) : words.trail(lowest);
}
