import { escapeXml } from "../../lib/escape.js";

/**
 * Words as the XML of Office has them, in an element or an attribute. What XML 1.0 has no way to write (most control characters, halves of
 * a letter) becomes a blank, and so does what turns the direction of writing beyond the text.
 */
export function xmlText(text: string): string {
  const clean = text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|(?![\t\n])[\p{Cc}\p{Cs}]/gu, " ")
    // Office reads _x0041_ as the letter of that number.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeXml(clean);
}
