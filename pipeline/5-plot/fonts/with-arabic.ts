import type { TopLevelSpec } from "vega-lite";
import { fontWithArabic } from "../layout/theme.js";

/** A letter, digit or sign of the Arabic script. */
export const arabicScript = /\p{Script_Extensions=Arabic}/u;

/** A spec whose words may be in Arabic: with a font for them if any are, else as it is. */
export function withArabic(spec: TopLevelSpec): TopLevelSpec {
  if (!arabicScript.test(JSON.stringify(spec))) return spec;
  return { ...spec, config: { ...spec.config, font: fontWithArabic } };
}
