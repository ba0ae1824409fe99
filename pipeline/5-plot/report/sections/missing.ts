import { idWithRole } from "../../../schemas/index.js";
import { fieldKey } from "../../layout/evidence-keys.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { html } from "../html.js";
import { insert } from "../insert.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { type Reason, reasonsOf, whyMissing } from "../why-missing.js";

/** What nobody could know from this page, said plainly: which values, which places, which claims. */
export function missing(tables: ReportTables, texts: Texts): Section {
  const { report, common, figures } = texts;
  const words = report.missing;
  const gone = tables.values.filter(({ status }) => status === "missing");
  const [why, reasons] = [whyMissing(tables, texts), reasonsOf(texts)];
  const count = (reason: Reason, field?: string) =>
    gone.filter((value) => (field ?? value.field) === value.field && why(value) === reason).length;
  const shown = Object.fromEntries(
    reasons.map((reason) => [reason, evidenceButton(`missing:${reason}`, count(reason), words.columns[reason])]),
  );
  const hasPlaces = tables.codebook.some(({ role }) => role === "place");
  const [at, place] = [lookUp(tables.values), idWithRole(tables.codebook, "place")];
  // Where it is open which of several cities it is, places are documented.
  const nowhere = tables.places
    .filter(({ case_id, city }) => city === "" && at(case_id, place).value === "")
    .map(({ name }) => name);
  const untestable = tables.claims.filter(({ verdict }) => verdict === "untestable").length;
  const fields = tables.codebook.filter(({ field }) => gone.some((value) => value.field === field));
  const inCell = (key: string, many: number, name: string) =>
    many === 0 ? 0 : { shown: evidenceButton(key, many, name), by: many };
  const content = html`<ul>
<li>${insert(words.values(tables.coderAgreement.length > 0), { ...shown, missing: evidenceButton("status:missing", gone.length, figures.evidence.status.missing), all: html`${tables.values.length}` })}</li>
${hasPlaces ? html`<li>${nowhere.length === 0 ? words.noPlaces : words.places(common.list(nowhere))}</li>\n` : ""}${untestable === 0 ? "" : html`<li>${insert(words.claims, { untestable: evidenceButton("verdict:untestable", untestable, figures.claims.verdict.untestable.name) })}</li>\n`}<li>${words.statements(tables.uncoded.length, tables.rejected.length)}</li>
<li>${words.few(sampleOf(tables.cases).length)}</li>
${texts.sides.documents ? html`<li>${words.absence}</li>\n` : ""}</ul>
${
  fields.length === 0
    ? ""
    : dataTable({
        id: "missing-table",
        caption: words.caption,
        heads: [report.column.field, report.column.missing, ...reasons.map((reason) => words.columns[reason])],
        numeric: [1, ...reasons.map((_, at) => at + 2)],
        rows: fields.map(({ field }) => [
          evidenceButton(fieldKey(field), texts.field(field)),
          inCell(`missing:${field}`, gone.filter((value) => value.field === field).length, report.column.missing),
          ...reasons.map((reason) => inCell(`missing:${field}.${reason}`, count(reason, field), words.columns[reason])),
        ]),
      })
}`;
  return { id: "missing", heading: words.heading, content };
}
