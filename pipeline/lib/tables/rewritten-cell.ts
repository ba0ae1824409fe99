const months: readonly RegExp[] = [
  /^(?:jan|jänner|ene|gen|oca)/,
  /^(?:feb|f[eé]v|fev|şub)/,
  /^(?:mar|m[aä]r|mrt|maa)/,
  /^(?:apr|avr|abr|nis)/,
  /^(?:may|mai|mei|mag)/,
  /^(?:jun|juin|giu|haz)/,
  /^(?:jul|juil|lug|tem)/,
  /^(?:aug|ao[uû]|ago|ağu)/,
  /^(?:sep|set|eyl)/,
  /^(?:oct|okt|out|ott|eki)/,
  /^(?:nov|kas)/,
  /^(?:dec|d[eé]c|dez|dic|ara)/,
];

/**
 * What a person wrote where a spreadsheet has put a date or a shortened number in its place, as far as it can be known; undefined for
 * a cell that a person may have written.
 *
 * @example originalsOf("févr-21") // ["2021-02"]
 * @example originalsOf("1,23E+12") // ["a number of 13 digits"]
 */
export function originalsOf(cell: string): readonly string[] | undefined {
  const text = cell.trim().toLowerCase();
  if (isShortened(text)) return [`a number of ${Number(/\d+$/.exec(text)?.[0]) + 1} digits`];
  const [, name = "", year = ""] = /^(\p{L}{3,9})\.?-(\d{2})$/u.exec(text) ?? [];
  const month = monthOf(name);
  // Two digits up to 29 are years of this century, as spreadsheets have it.
  if (month > 0) return [`${Number(year) < 30 ? "20" : "19"}${year}-${padded(month)}`];
  const [, day = "", of = ""] = /^(\d{1,2})-(\p{L}{3,9})\.?$/u.exec(text) ?? [];
  const named = monthOf(of);
  if (named === 0) return undefined;
  return ["..", "-", "/"].map((mark) => Number(day) + mark + named);
}

/** Whether a spreadsheet has shortened a long number, as an id or a telephone: its digits are lost. @example isShortened("1,23E+12") // true */
export function isShortened(cell: string): boolean {
  return /^[+-]?\d(?:[.,]\d+)?e\+\d{2,}$/i.test(cell.trim());
}

/** What a message adds where a spreadsheet has rewritten a cell; empty where it has not. */
export function rewrittenHint(cell: string): string {
  const originals = originalsOf(cell);
  if (originals === undefined) return "";
  return `, as a spreadsheet writes what was ${originals.join(" or ")}; write it again, in a column that is formatted as text`;
}

/** 1 to 12; 0 for a word that is no month. */
function monthOf(word: string): number {
  return word === "" ? 0 : months.findIndex((month) => month.test(word)) + 1;
}

function padded(month: number): string {
  return String(month).padStart(2, "0");
}
