import { listHeld } from "../../../../pipeline/5-plot/report/what-if/held.js";
import { type Opened, openHeld } from "../../../../pipeline/5-plot/report/what-if/open-held.js";
import { type Texts, textsFor } from "../../../../pipeline/5-plot/text/index.js";
import { cleaned, settings, tables } from "../../study.js";

/** What the study's page holds, as a thread of the browser opens it. */
export function opened(language: Texts["language"] = "en"): Opened {
  const held = listHeld(tables, { cleaned, settings }, textsFor(language, tables));
  return openHeld(JSON.parse(JSON.stringify(held)));
}
