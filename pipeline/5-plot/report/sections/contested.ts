import { groupBy } from "../../../lib/collections.js";
import { caseKey } from "../../layout/evidence-keys.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { formatValue } from "../format-value.js";
import { html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { valueCell } from "../value-cell.js";

/** Every contested value with each side, also where the policy is for none of them; what each source says stands behind the number. */
export function contested({ cases, values, witnesses, sources }: ReportTables, texts: Texts): Section {
  const { report, common, field: fieldLabel } = texts;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const publisher = new Map(sources.map((source) => [source.source_id, source.publisher || source.title]));
  const statements = groupBy(witnesses, ({ case_id, field }) => `${case_id}.${field}`);
  const side = (key: string, field: string, stance: string) => {
    const side = (statements.get(key) ?? []).filter((witness) => witness.stance === stance);
    const positions = [...groupBy(side, ({ value }) => value)].map(([value, by]) => {
      const who = [...new Set(by.map(({ source_id }) => publisher.get(source_id) ?? source_id))];
      return `${formatValue(field, value, texts)}${common.colon}${common.list(who)}`;
    });
    return positions.join(common.semicolon);
  };
  const rows = values
    .filter(({ status }) => status === "contested")
    .map(({ case_id, field, value, status }) => {
      const key = `${case_id}.${field}`;
      return [
        evidenceButton(caseKey(case_id), nameOf.get(case_id) ?? case_id),
        fieldLabel(field),
        valueCell({ case_id, field, value, status }, texts),
        side(key, field, "supports"),
        // As in the table of conflicts: where no side has the upper hand, all stand against each other.
        side(key, field, value === "" ? "open" : "dissents"),
      ];
    });
  const { caption, none, for: supports, against } = report.contested;
  const heads = [common.case, report.column.field, report.column.value, supports, against];
  const content = rows.length === 0 ? html`<p>${none}</p>` : dataTable({ id: "contested-table", caption, heads, rows });
  return { id: "contested", heading: report.contested.heading, content };
}
