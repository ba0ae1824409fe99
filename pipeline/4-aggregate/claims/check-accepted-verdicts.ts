import { throwIfAny } from "../../lib/errors.js";
import type { ClaimResult } from "../../schemas/index.js";

/**
 * Keeps an edit of the data from changing a finding unseen.
 *
 * @throws InputError with every verdict that is not the one accepted
 */
export function checkAcceptedVerdicts(claims: readonly ClaimResult[], file: string): void {
  throwIfAny(
    claims
      .filter(({ verdict, accepted }) => verdict !== accepted)
      .map(({ id, verdict, accepted, why }) => ({
        file,
        column: id,
        message: `verdict of claim ${id}: accepted ${accepted}, now ${verdict} (${why}); accept it there, or correct the data`,
      })),
  );
}
