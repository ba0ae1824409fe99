import { idWithRole } from "../../schemas/index.js";
import { nameOfGroup } from "../map/places.js";
import type { Texts } from "../text/index.js";
import type { ReportTables } from "./reads.js";

type Given = Pick<ReportTables, "codebook" | "study">;

/** A share's field as people call it: regions are counted by the cases' places, and the groups of cities are the study's own. */
export function nameOfField(field: string, { codebook }: Given, texts: Texts): string {
  const place = idWithRole(codebook, "place");
  if (place !== "" && field === idWithRole(codebook, "region"))
    return texts.report.regionOfPlace(texts.field(field), texts.field(place));
  return field === "city_group" ? texts.report.cityGroup : texts.field(field);
}

/** @param label the code's own label in shares.csv, for codes that are none of the codebook's */
export function nameOfCode(field: string, code: string, label: string, { study }: Given, texts: Texts): string {
  if (code === "undocumented") return texts.report.undocumented;
  if (field !== "city_group") return texts.label(field, code);
  return nameOfGroup(code, label, study, texts);
}
