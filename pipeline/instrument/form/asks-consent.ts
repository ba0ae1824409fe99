import { fold } from "../fold.js";

const consent =
  /(?<!\p{L})(?:(?:informed )?consents?|agree to (?:take part|participate|answer|be)|willing to (?:take part|participate|answer)|may we (?:begin|start|continue)|can we (?:begin|start|continue)|consentements?|consentez|acceptez vous (?:de|d)|j accepte (?:de|d)|d accord pour|voulez vous (?:participer|repondre)|consentimiento|consentimento|acepta|aceita|concorda em|consenso|acconsente|einverstanden|einwilligung|einverstandnis|(?:ال)?موافقة|(?:هل )?توافق|(?:هل )?توافقون|اوافق)(?!\p{L})/u;

/** Whether a question only asks if the others may be asked. @example asksConsent(["Do you agree to take part?"]) // true */
export function asksConsent(texts: readonly string[]): boolean {
  return texts.some((text) => consent.test(fold(text.replace(/_/g, " "))));
}
