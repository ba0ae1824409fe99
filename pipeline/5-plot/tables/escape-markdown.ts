import { isFormula } from "../text/is-formula.js";

/**
 * Words as a cell of a GitHub table shows them letter by letter: no markup, no HTML, no link, and no second column. What a
 * spreadsheet would take for a formula, once the table is pasted there, stands behind an apostrophe; a number keeps its sign.
 *
 * @example escapeMarkdown("<script>a|b") // "\\<script\\>a\\|b"
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
  return `${isFormula(line) ? "'" : ""}${line}`
    .replace(/[\\`*_{}[\]<>|#~$]|&(?=#?\w+;)/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, "\\$&");
}
