import { changeKinds, statedAgain } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { formatValue } from "../format-value.js";
import { type Html, html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { valueCell } from "../value-cell.js";

/** What became of each value since an earlier wave, and which codes cases gained or lost; nothing where there is no earlier one. */
export function changes(tables: ReportTables, texts: Texts): Section[] {
  const { changes: rows, compared_with: earlier = "", reference_date: later } = tables;
  if (earlier === "" || rows.length === 0) return [];
  const { report, common } = texts;
  const words = report.changes;
  const counts = changeKinds
    .map((kind) => [kind, rows.filter(({ change }) => change === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => words.count(count, kind));
  const cases = common.cases(new Set(rows.map(({ case_id }) => case_id)).size);
  const summary = words.summary(rows.length, cases, common.day(earlier), common.day(later), common.list(counts));
  const content = html`<p>${summary}</p>${stated(tables, texts)}<p>${words.meaning}</p>${differing(tables, texts)}${moved(tables, texts)}`;
  return [{ id: "changes", heading: words.heading, content }];
}

const same: ReadonlySet<string> = new Set(["unchanged", "not_stated_again", "newly_known"]);

/** Of which cases something has been stated since, and of which not; nothing where it has of all. */
function stated({ changes: rows, cases }: ReportTables, { report, common }: Texts): Html {
  const { stated, silent } = statedAgain(rows);
  if (silent.length === 0) return html``;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const names = common.list(silent.map((id) => nameOf.get(id) ?? id));
  const words = report.changes.statedAgain(common.cases(stated.length), common.cases(silent.length), names);
  return html`<p>${words}</p>`;
}

/** The values that are not the same, each with the statements behind it. */
function differing({ changes: rows, cases }: ReportTables, texts: Texts): Html {
  const { report, common } = texts;
  const words = report.changes;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const shown = rows.filter(({ change }) => !same.has(change));
  if (shown.length === 0) return html``;
  return dataTable({
    id: "changes-table",
    caption: words.caption,
    heads: [common.case, report.column.field, words.change, words.before, words.statedOn, words.after, words.statedOn],
    rows: shown.map((row) => [
      nameOf.get(row.case_id) ?? row.case_id,
      texts.field(row.field),
      words.kind[row.change],
      formatValue(row.field, row.before, texts),
      row.before_stated_on,
      valueCell({ ...row, value: row.after, status: row.after_status }, texts),
      row.after_stated_on,
    ]),
  });
}

/** Counts on both dates of the cases that have a value on both, beside those of all that had one on each. */
function moved(
  { shareChanges, cases, compared_with: earlier = "", reference_date: later }: ReportTables,
  texts: Texts,
) {
  const { report, common } = texts;
  const words = report.changes;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const names = (ids: string) =>
    ids
      .split(";")
      .map((id) => nameOf.get(id) ?? id)
      .join(", ");
  const rows = shareChanges.filter(({ gained, lost }) => gained !== "" || lost !== "");
  if (rows.length === 0) return html``;
  return dataTable({
    id: "share-changes-table",
    caption: words.shares,
    heads: [
      report.column.field,
      words.code,
      ...[earlier, later].map((day) => words.common(common.day(day))),
      words.gained,
      words.lost,
      words.silent,
      ...[earlier, later].map((day) => words.own(common.day(day))),
    ],
    rows: rows.map((row) => [
      texts.field(row.field),
      texts.label(row.field, row.code),
      words.of(row.before_in_both, row.in_both),
      words.of(row.after_in_both, row.in_both),
      names(row.gained),
      names(row.lost),
      names(row.not_stated_again),
      words.of(row.before_count, row.before_of),
      words.of(row.after_count, row.after_of),
    ]),
  });
}
