import { valueKey } from "../../layout/evidence-keys.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { html } from "../html.js";
import { listOpposed } from "../list-opposed.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { valueCell } from "../value-cell.js";
import { describeRule } from "../why-missing.js";

/** Every value, with how many sources support it and how many contradict it. */
export function values(tables: ReportTables, texts: Texts): Section {
  const { cases, values: all, witnesses } = tables;
  const opposed = listOpposed(witnesses);
  const ruleOf = describeRule(tables, texts);
  const { report, common, figures } = texts;
  const { column } = report;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const table = dataTable({
    id: "values-table",
    caption: report.values.caption,
    heads: [common.case, column.field, column.value, column.status, column.rule, column.for, column.against],
    numeric: [5, 6],
    rows: all.map((value) => {
      const { case_id, field, status, supporting } = value;
      const side = (many: number, name: string) => {
        return many === 0 ? 0 : { shown: evidenceButton(valueKey(case_id, field), many, name), by: many };
      };
      return [
        nameOf.get(case_id) ?? case_id,
        texts.field(field),
        valueCell(value, texts),
        figures.evidence.status[status],
        ruleOf(value),
        side(supporting === "" ? 0 : supporting.split(";").length, column.for),
        side(opposed(value).length, column.against),
      ];
    }),
  });
  const content = html`<p class="in-print">${report.values.inPrint(all.length)}</p>
${table}`;
  return { id: "values", heading: report.values.heading, content };
}
