import { ascendingBy } from "../../../lib/collections.js";
import type { ClaimResult, Verdict } from "../../../schemas/index.js";
import type { FormattedClaim } from "../../text/format-claim.js";
import { allowed } from "./claims-axis.js";
import { verdicts } from "./verdict-symbols.js";

/** A claim and what its row says. */
export interface ClaimRow {
  readonly claim: ClaimResult;
  readonly formatted: FormattedClaim;
}

/** The claims under their verdicts, without the verdicts of which there is none. */
export function byVerdict(all: readonly ClaimRow[]): { verdict: Verdict; claims: ClaimRow[] }[] {
  const sorted = [...all].sort(ascendingBy(({ claim }) => rank(claim)));
  return verdicts
    .map((verdict) => ({ verdict, claims: sorted.filter(({ claim }) => claim.verdict === verdict) }))
    .filter(({ claims }) => claims.length > 0);
}

/** What the axis shows comes first, the greatest on top; then leads, numbers and untested claims, section by section. */
function rank(claim: ClaimResult): [number, number, string, string] {
  const isOnAxis = allowed(claim) !== undefined;
  return [isOnAxis ? 0 : 1, isOnAxis ? -(claim.percent ?? 0) : 0, claim.section, claim.id];
}
