import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Where a workbook keeps who made, changed or commented it, and on whose disk. */
const places: readonly { readonly part: RegExp; readonly names: RegExp }[] = [
  { part: /^docProps\/core\.xml$/, names: /(<(?:dc:creator|cp:lastModifiedBy)(?:\s[^>]*)?>)([^<]*)/g },
  { part: /^docProps\/app\.xml$/, names: /(<(?:Manager|Company)(?:\s[^>]*)?>)([^<]*)/g },
  { part: /^docProps\/custom\.xml$/, names: /(<vt:lpwstr>)([^<]*)/g },
  { part: /^xl\/comments[^/]*\.xml$/, names: /(<author(?:\s[^>]*)?>)([^<]*)/g },
  { part: /^xl\/persons\/[^/]*\.xml$/, names: /(\s(?:displayName|userId)=")([^"]*)/g },
  { part: /^xl\/workbook\.xml$/, names: /(<(?:x15ac:absPath|fileSharing)\s[^>]*?(?:url|userName)=")([^"]*)/g },
];
/** What programs write there of themselves. */
const programs = /^(?:openpyxl|xlsxwriter|apache poi|microsoft office user|unknown|none)?$/i;

/** The names of persons, firms and folders that a workbook keeps beside its sheets, each once. @example authorsIn(bytes) // ["Amina"] */
export function authorsIn(workbook: Uint8Array): string[] {
  const found = Object.entries(partsOf(workbook)).flatMap(([part, bytes]) =>
    namesOf(part).flatMap((names) => [...strFromU8(bytes).matchAll(names)].map(([, , name = ""]) => name.trim())),
  );
  return [...new Set(found.filter((name) => !programs.test(name)))];
}

/** A workbook without them; the same bytes where it has none. */
export function withoutAuthors(workbook: Uint8Array): Uint8Array {
  if (authorsIn(workbook).length === 0) return workbook;
  const parts = Object.entries(unzipSync(workbook)).map(([part, bytes]) => {
    const text = namesOf(part).reduce((text, names) => text.replace(names, "$1"), strFromU8(bytes));
    return [part, namesOf(part).length === 0 ? bytes : strToU8(text)] as const;
  });
  // The earliest day that an archive can hold, so that the same form gives the same bytes.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** None of what is no workbook, which its reader reports. */
function partsOf(workbook: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(workbook, { filter: ({ name }) => namesOf(name).length > 0 });
  } catch {
    return {};
  }
}

function namesOf(part: string): RegExp[] {
  return places.flatMap((place) => (place.part.test(part) ? [place.names] : []));
}
