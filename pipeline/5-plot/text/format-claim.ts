import { InputError } from "../../lib/errors.js";
import { type ClaimReason, type ClaimResult, parseReason } from "../../schemas/index.js";
import type { Words } from "./index.js";
import { sizeIn } from "./parse-result.js";

type ClaimWords = Words["figures"]["claims"];

/** What a claim's row says, column by column; a claim that cannot be tested has a reason in place of figures. */
export interface FormattedClaim {
  readonly paraphrase: string;
  readonly section: string;
  readonly published: string;
  readonly computed: string;
  readonly range: string;
  readonly why: string;
  /** Why the claim has its verdict. */
  readonly reason: string;
}

/**
 * Every claim with what its row says.
 *
 * @throws InputError that names every claim which the language has no words for
 */
export function formatClaims(
  claims: readonly ClaimResult[],
  words: ClaimWords,
): { claim: ClaimResult; formatted: FormattedClaim }[] {
  const untranslated = claims.filter((claim) => needed(claim).some((text) => words.translate(text) === undefined));
  if (untranslated.length === 0) return claims.map((claim) => ({ claim, formatted: formatClaim(claim, words) }));
  const message = `expected words for every claim and its reason, but found none for ${untranslated.map(({ id }) => id).join(", ")}; add them there, or draw in English`;
  throw new InputError([{ file: "pipeline/5-plot/text/claims-fr.ts", message }]);
}

function reasonOf({ why_code, why_detail }: ClaimResult): ClaimReason {
  return parseReason(why_code, why_detail);
}

/** What a person wrote for the claim: what it says and, where no field measures it, why not. */
function needed(claim: ClaimResult): string[] {
  const reason = reasonOf(claim);
  return reason.code === "not_measured" ? [claim.paraphrase, reason.note] : [claim.paraphrase];
}

function formatClaim(claim: ClaimResult, words: ClaimWords): FormattedClaim {
  const isTested = claim.verdict !== "untestable";
  const reason = words.reason(reasonOf(claim));
  return {
    paraphrase: words.translate(claim.paraphrase) ?? claim.paraphrase,
    section: words.section(claim.section),
    published: words.hedged[claim.qualifier](claim.published),
    computed: isTested ? computed(claim, words) : "",
    range: isTested ? range(claim, words) : "",
    why: isTested ? "" : reason,
    reason,
  };
}

function computed({ count, of, percent, qualifier }: ClaimResult, words: ClaimWords): string {
  if (count === null) return "";
  if (of !== null) return words.share(count, of, words.percent(percent ?? 0));
  return qualifier === "most" ? words.lead(count) : String(count);
}

function range({ low, high, percent, qualifier }: ClaimResult, words: ClaimWords): string {
  if (sizeIn(low) === sizeIn(high)) return words.fixed;
  const [from, to] = [words.number(sizeIn(low)), words.number(sizeIn(high))];
  if (percent !== null) return words.percentRange(from, to);
  return qualifier === "most" ? words.leadRange(from, to) : words.range(from, to);
}
