import { fold } from "../terminal/print.js";
import { widest } from "../terminal/progress.js";
import type { GuessedField } from "./study-from-table.js";

const widestHeader = 24;

/**
 * What was guessed of each column: its field, its type, and what was found in it.
 *
 * @param width how wide a line may be
 */
export function describeGuesses(fields: readonly GuessedField[], width: number): string[] {
  const rows = fields.map(({ header, field, role, guess }) => [
    shorten(header.replace(/\s+/g, " ")),
    shorten(field),
    guess.yes === "" ? guess.type : "yes/no",
    `${guess.found}${guess.unit === "" ? "" : `, in ${guess.unit}`}${role === "" ? "" : `; role ${role}`}`,
  ]);
  const all = [["column", "field", "type", "found"], ...rows];
  const widths = [0, 1, 2].map((at) => widest(all.map((row) => row[at] ?? "")));
  const indent = widths.reduce((sum, own) => sum + own + 2, 0);
  return all.map((row) => {
    const [found = ""] = row.slice(3);
    const start = widths.map((own, at) => (row[at] ?? "").padEnd(own)).join("  ");
    return `${start}  ${fold(found, Math.max(width - indent, 20), 0).replaceAll("\n", `\n${" ".repeat(indent)}`)}`;
  });
}

function shorten(text: string): string {
  return text.length <= widestHeader ? text : `${text.slice(0, widestHeader - 1)}…`;
}
