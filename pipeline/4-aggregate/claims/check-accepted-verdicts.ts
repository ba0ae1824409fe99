import { throwIfAny } from "../../lib/errors.js";
import type { ClaimResult } from "../../schemas/index.js";

/**
 * Keeps an edit of the data from changing a finding unseen. A claim of which no verdict is accepted yet has none that could change.
 *
 * @throws InputError with every verdict that is not the one accepted
 */
export function checkAcceptedVerdicts(claims: readonly ClaimResult[], file: string): void {
  throwIfAny(
    claims
      .filter(({ verdict, accepted }) => accepted !== "" && verdict !== accepted)
      .map(({ id, verdict, accepted, why_code, why_detail }) => ({
        file,
        column: id,
        message: `verdict of claim ${id}: accepted ${accepted}, now ${verdict} (${[why_code.replaceAll("_", " "), why_detail].filter((part) => part !== "").join(": ")}); accept it with --accept or there, or correct the data`,
      })),
  );
}

/** @example describeProposals(claims) // ["claim sample_size: reproduced; not yet accepted: run the analysis with --accept"] */
export function describeProposals(claims: readonly Pick<ClaimResult, "id" | "verdict" | "accepted">[]): string[] {
  return claims
    .filter(({ accepted }) => accepted === "")
    .map(({ id, verdict }) => `claim ${id}: ${verdict}; not yet accepted: run the analysis with --accept`);
}
