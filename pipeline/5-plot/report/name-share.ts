import type { Texts } from "../text/index.js";

/** A share's field as people call it: regions are counted by the cases' cities, and the groups of cities are the study's own. */
export function nameOfField(field: string, texts: Texts): string {
  if (field === "region") return texts.report.regionOfCity;
  return field === "city_group" ? texts.report.cityGroup : texts.field(field);
}

/** @param english the code's own label in the study, for codes that no language has a name for */
export function nameOfCode(field: string, code: string, english: string, texts: Texts): string {
  if (code === "undocumented") return texts.report.undocumented;
  return field === "city_group" ? (texts.figures.map.groups[code] ?? english) : texts.label(field, code);
}
