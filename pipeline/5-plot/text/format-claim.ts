import { InputError } from "../../lib/errors.js";
import type { ClaimResult, Field } from "../../schemas/index.js";
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
}

/**
 * Every claim with what its row says.
 *
 * @throws InputError that names every claim which the language has no words for
 */
export function formatClaims(
  claims: readonly ClaimResult[],
  words: ClaimWords,
  codebook: readonly Field[],
): { claim: ClaimResult; formatted: FormattedClaim }[] {
  const untranslated = claims.filter((claim) => needed(claim).some((text) => words.translate(text) === undefined));
  if (untranslated.length === 0)
    return claims.map((claim) => ({ claim, formatted: formatClaim(claim, words, codebook) }));
  const message = `expected words for every claim and its reason, but found none for ${untranslated.map(({ id }) => id).join(", ")}; add them there, or draw in English`;
  throw new InputError([{ file: "pipeline/5-plot/text/claims-fr.ts", message }]);
}

/** A reason that rests on no measure is told in the study's words. */
function needed({ paraphrase, why, verdict, of }: ClaimResult): string[] {
  return verdict === "untestable" && of === "" ? [paraphrase, why] : [paraphrase];
}

function formatClaim(claim: ClaimResult, words: ClaimWords, codebook: readonly Field[]): FormattedClaim {
  const [paraphrase = "", why] = needed(claim).map((text) => words.translate(text) ?? text);
  const isTested = claim.verdict !== "untestable";
  const reason = why === undefined ? words.undecided(Number(claim.of)) : plain(why, codebook);
  return {
    paraphrase,
    section: words.section(claim.section),
    published: words.hedged[claim.qualifier](claim.published),
    computed: isTested ? computed(claim, words) : "",
    range: isTested ? range(claim, words) : "",
    why: isTested ? "" : reason,
  };
}

function computed({ count, of, percent, qualifier }: ClaimResult, words: ClaimWords): string {
  if (of !== "") return words.share(Number(count), Number(of), words.percent(Number(percent)));
  return qualifier === "most" ? words.lead(Number(count)) : count;
}

function range({ low, high, percent, qualifier }: ClaimResult, words: ClaimWords): string {
  if (sizeIn(low) === sizeIn(high)) return words.fixed;
  const [from, to] = [words.number(sizeIn(low)), words.number(sizeIn(high))];
  if (percent !== "") return words.percentRange(from, to);
  return qualifier === "most" ? words.leadRange(from, to) : words.range(from, to);
}

/** Fields called as people call them, without the ids of those that the codebook lacks. */
function plain(why: string, codebook: readonly Field[]): string {
  const labels = new Map(codebook.map(({ field, label }) => [field, label.toLowerCase()]));
  return why.replace(/ \([a-z]+_[a-z_]+\)/g, "").replace(/[a-z]+_[a-z_]+/g, (id) => labels.get(id) ?? id);
}
