import { casesApart } from "../../5-plot/cases-apart.js";
import { claimFields } from "../../5-plot/text/claim-fields.js";
import { formatClaims, listNeeds, percentOf } from "../../5-plot/text/format-claim.js";
import { textsFor } from "../../5-plot/text/index.js";
import { wrap } from "../../lib/wrap.js";
import type { Claim, ClaimNeed, ClaimResult, Field, Robustness, Study } from "../../schemas/index.js";
import { parseResult } from "../../schemas/results/result.js";

interface Known {
  readonly study: Study;
  readonly codebook: readonly Field[];
  /** Every claim, among which are the others of a finding. */
  readonly claims: readonly ClaimResult[];
  readonly robustness: readonly Robustness[];
  /** The claims as they are given, with notes on how they are read. */
  readonly rawClaims: readonly Claim[];
}

const holdsWords: Readonly<Record<ClaimResult["holds"], string>> = {
  yes: "yes: the values as they are now give it",
  no: "no: the values as they are now do not give it",
  "": "",
};
const needsWords: Readonly<Record<ClaimNeed, string>> = {
  sum_to_100: "parts made to sum to 100, and not each rounded alone",
  nearest_5: "rounding to the nearest 5",
  nearest_10: "rounding to the nearest 10",
  own_rounding: "a rounding of its own for each part",
  cases_left_out: "that cases whose value is missing or open are left out",
};

/** Of a share, its least and greatest count, as the text of a report has them. */
function rangeOf({ low, high, published }: ClaimResult, formatted: string): string {
  const counted = (text: string) => {
    const result = parseResult(text);
    return typeof result === "object" ? `${result.count} of ${result.of} = ${percentOf(result, published)} %` : text;
  };
  return low === high || !low.includes("/") ? formatted : `${counted(low)} to ${counted(high)}`;
}

/** A claim as text: what is published and computed, the verdict, and what it rests on, each in words. */
export function formatClaim(
  claim: ClaimResult,
  { study, codebook, claims, robustness, rawClaims }: Known,
  width: number,
): string {
  const texts = textsFor("en", { codebook, study });
  const words = texts.figures.claims;
  const [row] = formatClaims([claim], [], texts);
  const { id, qualifier, verdict, holds, finding } = claim;
  const others = claims.filter((other) => finding !== "" && other.finding === finding && other.id !== id);
  const given = rawClaims.find((one) => one.id === id);
  const note = given?.note ?? "";
  const reason = row?.formatted.reason ?? "";
  const shared = others.length === 0 ? "" : `, shared with ${others.map((other) => other.id).join(", ")}`;
  const sensitivity = robustness.find((one) => one.id === id);
  const apart = casesApart(sensitivity);
  const differ = apart === undefined ? "" : `; ${words.differ(apart)}`;
  const entry = (name: string, text: string) =>
    text === "" ? [] : wrap(text, width, `  ${name.padEnd(10)} `, " ".repeat(13));
  return [
    ...wrap(`${id}: ${claim.paraphrase}`, width),
    ...entry("section", claim.section),
    ...entry("published", words.qualified[qualifier](claim.published)),
    ...entry("computed", row?.formatted.computed ?? ""),
    ...entry("range", rangeOf(claim, row?.formatted.range ?? "")),
    ...entry("verdict", `${verdict}: ${words.verdict[verdict].means}`),
    ...entry("holds", holdsWords[holds]),
    ...entry(
      "needs",
      listNeeds(claim)
        .map((need) => needsWords[need])
        .join("; "),
    ),
    ...entry("finding", finding === "" ? "" : `${finding}${shared}${differ}`),
    ...entry("because", reason),
    // Of a claim that no field measures, the note is the reason.
    ...entry("fields", given === undefined ? "" : claimFields([given], codebook).join(", ")),
    ...entry("note", note === reason ? "" : note),
    ...entry("turned by", sensitivity?.tipping_with.replaceAll(";", "; ") ?? ""),
  ].join("\n");
}
