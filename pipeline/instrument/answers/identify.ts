import { createHash } from "node:crypto";
import type { Locale } from "../../lib/tables/locale.js";
import { plainBlanks, westernDigits } from "../../lib/text.js";
import type { SurveyExport } from "../export/export.js";
import { toolColumns } from "../export/tool-columns.js";
import { foldAnswer } from "../fold.js";
import type { ColumnMatch } from "../matching/match-columns.js";
import { readDay } from "./read-answer.js";

type Cells = Readonly<Record<string, string>>;

/**
 * The columns that identify a submission, the surest first: those of the mapping, and every other in which a tool writes an id, as an edit
 * changes some of them, and an export may lack others.
 */
export function idColumns(columns: readonly string[], mapping: readonly ColumnMatch[]): string[] {
  const answers = new Map(mapping.map(({ column, field, use }) => [column, use === "yes" ? field : ""]));
  const own = columns.filter((column) => answers.get(column) === "_submission");
  const rank = (column: string) => toolColumns._submission.indexOf(column);
  const others = toolColumns._submission.filter((column) => columns.includes(column) && !answers.get(column));
  return [...new Set([...own, ...others])].sort((one, other) => rank(one) - rank(other));
}

/** The ids of a row, each once. @example idsIn({ _uuid: "a", "meta/rootUuid": "uuid:b" }, ["meta/rootUuid", "_uuid"]) // ["b", "a"] */
export function idsIn(cells: Cells, columns: readonly string[]): string[] {
  const ids = columns.map((column) => plainBlanks(cells[column] ?? "").replace(/^uuid:/, ""));
  return [...new Set(ids.filter((id) => id !== ""))];
}

/** The number that a server of KoboToolbox gave a row, which an edit keeps; it counts where an export lacks the ids above, or they are new. */
export function serverNumber(cells: Cells, kind: SurveyExport["kind"]): string {
  const number = plainBlanks(cells._id ?? "");
  return kind === "kobo" && /^\d+$/.test(number) ? `id-${number}` : "";
}

/** The submissions of a study. */
export interface KnownSubmissions {
  /** By every id of a submission, the one that it goes by. */
  readonly ids: ReadonlyMap<string, string>;
  /** The case of one, by the id that it goes by. */
  caseOf(submission: string): string | undefined;
}

/**
 * The id that a submission goes by, which is what the study calls it already where it has it, and its other ids.
 *
 * @param found its ids, the surest first
 * @param given with the number of its server; that is trusted beside ids that are new only where its case is the same
 */
export function identify(
  found: readonly string[],
  given: {
    readonly number: string;
    readonly known: KnownSubmissions | undefined;
    readonly mayBe: (submission: string) => boolean;
    readonly derived: () => string;
  },
): { readonly id: string; readonly others: readonly string[] } {
  const { number, known, mayBe, derived } = given;
  const byIds = found.map((one) => known?.ids.get(one)).find((one) => one !== undefined);
  const numbered = known?.ids.get(number);
  const byNumber = numbered !== undefined && (found.length === 0 || mayBe(numbered)) ? numbered : undefined;
  const id = byIds ?? byNumber ?? found[0] ?? (number === "" ? derived() : number);
  return { id, others: [...found, number].filter((one) => one !== "" && one !== id) };
}

/**
 * Of what has no id of its own: who answers anew at another time is another submission, and a table without times has one for each case.
 *
 * @param stamp when it was answered, as any export of it writes that
 * @param days which comes first, where day and month are numbers
 */
export function derivedId(stamp: string, called: string, days: Locale | undefined): string {
  const key = `${wallClock(stamp, days)}\0${foldAnswer(called) || called}`;
  return `row-${createHash("sha256").update(key).digest("hex").slice(0, 12)}`;
}

/**
 * The time on the clock of who answered, as every export of it has it, by whatever notation; without the zone, which some leave out. A
 * text that is no time stays as it is.
 *
 * @example wallClock("2024/06/10 9:20:41 PM UTC+1", undefined) // "2024-06-10T21:20:41"
 */
export function wallClock(stamp: string, days: Locale | undefined): string {
  const text = westernDigits(plainBlanks(stamp));
  const day = readDay(text, days);
  if (!("value" in day) || day.value === "") return text;
  const clock =
    /(?:^|[T\s])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(\.\d+)?)?(?!\d)\s*(?:([ap])\.?\s?m\b|([صم])(?!\p{L}))?/iu.exec(
      text.slice(text.search(/[T\s]/)),
    );
  if (clock === null || !/[T\s]/.test(text)) return day.value;
  const [, hour = "", minute = "", second = "0", fraction = "0", latin, arabic] = clock;
  const isAfternoon = latin?.toLowerCase() === "p" || arabic === "م";
  const hours =
    latin === undefined && arabic === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  // A spreadsheet keeps a time as a fraction of a day, which may fall short of the second.
  const seconds = hours * 3600 + Number(minute) * 60 + Math.round(Number(second) + Number(fraction));
  return `${day.value}T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}
