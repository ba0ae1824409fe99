/** Types of questions with an answer that can be analysed. */
const asked = "select_one select_multiple integer decimal date text range".split(" ");
/** Types that make no field: positions, pictures, and what a device notes by itself. */
const leftOut =
  `start end today deviceid device_id subscriberid simserial phonenumber username email audit start-geopoint
  background-audio background-geopoint geopoint geotrace geoshape barcode image audio video file note calculate acknowledge
  trigger hidden xml-external csv-external dateTime datetime time rank int string select_one_from_file
  select_multiple_from_file select_one_external kobo--score_row begin_kobomatrix`.split(/\s+/);

/** Whether XLSForm has the type. @param type the first word of the cell, as `select_one` */
export function isKnownType(type: string): boolean {
  return asked.includes(type) || leftOut.includes(type);
}

/** Whether a question of the type has an answer that can be analysed. */
export function isAsked(type: string): boolean {
  return asked.includes(type);
}
