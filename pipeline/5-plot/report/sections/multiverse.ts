import { figuresOf } from "../../../schemas/index.js";
import { countKept } from "../../count-kept.js";
import type { Texts } from "../../text/index.js";
import { html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { figureId } from "./charts.js";

/** How far the verdicts depend on choices, in a sentence with its figure; nothing where no claim can be tested. */
export function multiverse({ multiverse: rows, study }: ReportTables, { report, figures }: Texts): Section[] {
  if (rows.length === 0) return [];
  const { kept, keptOrUntestable, all, combinations } = countKept(rows);
  const drawn = figuresOf(study).find(({ kind }) => kind === "multiverse");
  const link = drawn && html` <a href="#${figureId(drawn.name)}">${report.multiverse.figure}</a>`;
  const content = html`<p>${figures.multiverse.title(kept, keptOrUntestable, all, combinations)}.${link ?? ""}</p>`;
  return [{ id: "choices", heading: report.multiverse.heading, content }];
}
