import { distinct } from "../../lib/collections.js";
import type { Reading } from "./words.js";

const marks = /^(|-|–|—|\?|n\/a|n\.a\.|n\/d|n\.d\.|n\.c\.)$/i;

/** The blank cells and marks of a column that give no answer, each as a decision. @example noAnswersOf(["12", "-"]) // [{ raw: "-", … }] */
export function noAnswersOf(cells: readonly string[]): Reading[] {
  return distinct(cells.filter((cell) => marks.test(cell))).map((raw) => ({
    raw,
    read: "no_answer",
    reason:
      raw === ""
        ? { en: "A blank cell gives no answer.", fr: "Une case vide ne donne pas de réponse." }
        : { en: `"${raw}" gives no answer.`, fr: `« ${raw} » ne donne pas de réponse.` },
  }));
}
