import Papa from "papaparse";

/** What spreadsheets and survey tools separate columns with, the likelier first. */
const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];
/** What a separator is called, with its article, and several of them. */
export const separatorNames: Readonly<Record<Separator, { readonly one: string; readonly many: string }>> = {
  ",": { one: "a comma", many: "commas" },
  ";": { one: "a semicolon", many: "semicolons" },
  "\t": { one: "a tab", many: "tabs" },
  "|": { one: "a bar", many: "bars" },
};

/**
 * What separates the columns: what a first line `sep=;` says; else what alone divides the header; else, of several, what divides all rows
 * alike, or else most of the header.
 *
 * @returns the separator, and whether a first line states it
 */
export function findSeparator(text: string): { separator: Separator; stated: boolean } {
  const [, stated] = /^"?sep=([,;\t|])"?\r?(?=\n)/i.exec(text) ?? [];
  if (stated !== undefined) return { separator: stated as Separator, stated: true };
  const tried = separators.map((separator) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: "\n", preview: 1 });
    return { separator, width: errors.some(({ type }) => type === "Quotes") ? 0 : (data[0]?.length ?? 0) };
  });
  const dividing = tried.filter(({ width }) => width > 1);
  const candidates = dividing.length > 1 ? preferEven(text, dividing) : dividing;
  const most = Math.max(0, ...candidates.map(({ width }) => width));
  return { separator: candidates.find(({ width }) => width === most)?.separator ?? ",", stated: false };
}

function preferEven<T extends { readonly separator: string; readonly width: number }>(text: string, tried: T[]): T[] {
  const even = tried.filter(({ separator, width }) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: "\n", skipEmptyLines: true });
    return errors.length === 0 && data.every((cells) => cells.length === width);
  });
  return even.length > 0 ? even : tried;
}
