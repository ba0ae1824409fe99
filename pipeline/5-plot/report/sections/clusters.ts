import type { Field } from "../../../artifacts.js";
import { lookUp, sampleOf } from "../../read.js";
import type { Texts } from "../../texts/index.js";
import { dataTable } from "../data-table.js";
import { type Html, html } from "../html.js";
import { opens } from "../opens.js";
import { say } from "../say.js";
import type { ReportTables } from "../tables.js";

/** The two matrices as tables that keys and screen readers can walk: every cell shows its witnesses. */
export function clusters(tables: ReportTables, texts: Texts): Html {
  const { report } = texts;
  const isLever = ({ field }: Field) => field.startsWith("lever_");
  const isShort = ({ type }: Field) => type !== "text" && type !== "number";
  const structure = tables.codebook.filter((field) => isShort(field) && !isLever(field));
  return html`<section id="clusters">
<h2>${report.clusters.heading}</h2>
${matrix("structure", report.clusters.structure, structure, tables, texts)}
${matrix("levers", report.clusters.levers, tables.codebook.filter(isLever), tables, texts)}
</section>`;
}

function matrix(id: string, caption: string, fields: readonly Field[], tables: ReportTables, texts: Texts): Html {
  const { common } = texts;
  const at = lookUp(tables.values);
  return dataTable({
    id,
    caption,
    heads: [common.cluster, ...fields.map(({ field }) => texts.field(field))],
    rows: sampleOf(tables.clusters).map(({ cluster_id, name }) => [
      opens(`cluster:${cluster_id}`, name),
      ...fields.map(({ field }) => {
        const { value, status } = at(cluster_id, field);
        const shown = opens(`value:${cluster_id}.${field}`, say(field, value, texts));
        return status === "contested" ? html`${shown} <span class="contested">${common.contested}</span>` : shown;
      }),
    ]),
  });
}
