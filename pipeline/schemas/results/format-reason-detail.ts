import type { ClaimReason } from "./claim-reasons.js";

/** The detail as a table's cell. @example formatReasonDetail({ code: "too_few_values", known: 1, concerned: 17 }) // "known=1;concerned=17" */
export function formatReasonDetail(reason: ClaimReason): string {
  if (reason.code === "not_measured") return reason.note;
  if (reason.code === "other_base") return reason.base;
  const { code: _, ...detail } = reason;
  return Object.entries(detail)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
    .join(";");
}
