import { fold } from "../fold.js";

/** What reviewers say no to, or not yet yes, in the words of tools and of their translations. */
const out =
  /(?:not|non|no|nao|nicht) ?(?:approved|approuvee?|valide?e?|aprobad[oa]|aprovad[oa]|genehmigt)|rejected|rejete?e?|rechazad[oa]|rejeitad[oa]|refusee?|abgelehnt|on ?hold|en attente|en suspens|en espera|em espera|has ?issues|غير معتمد|مرفوض|معلق|قيد الانتظار/u;
const approved =
  /^(?:validation status )?(?:approved|approuvee?|valide?e?|aprobad[oa]|aprovad[oa]|genehmigt|edited|received|معتمد|مقبول|n a)?$/u;

/**
 * Whether a submission counts by what its reviewer said: one that nobody has reviewed does, one on hold does not yet; of words that are not
 * known, it is unknown.
 *
 * @example readReview("validation_status_on_hold") // "out"
 */
export function readReview(status: string): "in" | "out" | "unknown" {
  const words = fold(status.replace(/_/g, " "));
  if (out.test(words)) return "out";
  return approved.test(words) ? "in" : "unknown";
}
