/** Types of questions with an answer that can be analysed. */
const asked = "select_one select_multiple integer decimal date dateTime text range".split(" ");
/** Types that make no field: positions, pictures, and what a device notes by itself. */
const leftOut =
  `start end today deviceid device_id subscriberid simserial phonenumber username email audit start-geopoint
  background-audio background-geopoint geopoint geotrace geoshape barcode image audio video file note calculate acknowledge
  trigger hidden xml-external csv-external time rank select_one_from_file
  select_multiple_from_file select_one_external kobo--score_row begin_kobomatrix`.split(/\s+/);

/** Whether XLSForm has the type. @param type the first word of the cell, as `select_one` */
export function isKnownType(type: string): boolean {
  return asked.includes(type) || leftOut.includes(type);
}

/** Whether a question of the type has an answer that can be analysed. */
export function isAsked(type: string): boolean {
  return asked.includes(type);
}

/** What XLSForm takes for the same, by what it was called in older forms and in other programs. */
const aliases: Readonly<Record<string, string>> = {
  ...{
    int: "integer",
    string: "text",
    datetime: "dateTime",
    add_select_one: "select_one",
    select1: "select_one",
    select: "select_multiple",
  },
};

/**
 * The words of a cell `type`, with the names that XLSForm has for them now.
 *
 * @example typeWords("select one from places or specify other") // ["select_one", "places", "or_other"]
 */
export function typeWords(cell: string): string[] {
  const words = cell
    .trim()
    .replace(/^select[ _]one[ _]from[ _](?!file)/i, "select_one ")
    .replace(/^(add )?select (one|1)( prompt)? (using|from)? ?/i, "select_one ")
    .replace(/^(add )?select all that apply (using|from)? ?/i, "select_multiple ")
    .replace(/^select[ _]multiple[ _]from[ _](?!file)/i, "select_multiple ")
    .replace(/^(add )?select multiple( prompt)? (using|from)? ?/i, "select_multiple ")
    .replace(/\bor specify other\b/i, "or_other")
    .split(/\s+/);
  const [type = "", ...rest] = words;
  return [aliases[type] ?? type, ...rest];
}
