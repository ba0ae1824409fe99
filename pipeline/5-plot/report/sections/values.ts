import type { Texts } from "../../texts/index.js";
import { dataTable } from "../data-table.js";
import { type Html, html } from "../html.js";
import { nameOfCode, nameOfField } from "../name-share.js";
import { opens } from "../opens.js";
import { say } from "../say.js";
import type { ReportTables } from "../tables.js";

/** Every value, every count, and how far sources agree. */
export function values(tables: ReportTables, texts: Texts): Html {
  return html`${allValues(tables, texts)}${shares(tables, texts)}${agreement(tables, texts)}`;
}

function allValues({ clusters, values }: ReportTables, texts: Texts): Html {
  const { report, common, figures } = texts;
  const { column } = report;
  const nameOf = new Map(clusters.map(({ cluster_id, name }) => [cluster_id, name]));
  const many = (ids: string) => (ids === "" ? 0 : ids.split(";").length);
  return html`<section id="values">
<h2>${report.values.heading}</h2>
${dataTable({
  id: "values-table",
  caption: report.values.caption,
  heads: [common.cluster, column.field, column.value, column.status, column.rule, column.for, column.against],
  numeric: [5, 6],
  rows: values.map(({ cluster_id, field, value, status, rule, supporting, dissenting }) => [
    nameOf.get(cluster_id) ?? cluster_id,
    texts.field(field),
    opens(`value:${cluster_id}.${field}`, say(field, value, texts)),
    figures.evidence.status[status],
    report.rule[rule] ?? rule,
    many(supporting),
    many(dissenting),
  ]),
})}
</section>`;
}

function shares(tables: ReportTables, texts: Texts): Html {
  const { report, common } = texts;
  const { column } = report;
  const percent = (number: string) => (number === "" ? "" : common.percent(Number(number), 1));
  return html`<section id="shares">
<h2>${report.shares.heading}</h2>
${dataTable({
  id: "shares-table",
  caption: report.shares.caption,
  heads: [column.field, column.answer, column.count, column.of, column.percent, column.low, column.high],
  numeric: [2, 3, 4, 5, 6],
  rows: tables.shares.map(({ field, code, label, count, of, ...share }) => [
    nameOfField(field, texts),
    nameOfCode(field, code, label, texts),
    opens(`share:${field}=${code}`, count),
    of,
    percent(share.percent),
    percent(share.low),
    percent(share.high),
  ]),
})}
</section>`;
}

function agreement(tables: ReportTables, { report, common, ...texts }: Texts): Html {
  const words = report.agreement;
  const statistic = (value: string, low: string, high: string) =>
    value === ""
      ? ""
      : [value, ...(low === "" ? [] : [`(${common.number(Number(low), 2)}–${common.number(Number(high), 2)})`])].join(
          " ",
        );
  return html`<section id="agreement">
<h2>${words.heading}</h2>
${dataTable({
  id: "agreement-table",
  caption: words.caption,
  heads: [
    report.column.field,
    words.comparison,
    words.clusters,
    words.agreeing,
    words.kappa,
    words.alpha,
    words.reason,
  ],
  numeric: [2, 3, 4, 5],
  rows: tables.agreement.map(({ field, comparison, clusters, pairs, agreeing, ...found }) => [
    texts.field(field),
    report.comparison[comparison] ??
      comparison
        .split("~")
        .map((kind) => report.kind[kind] ?? kind)
        .join(" ~ "),
    clusters,
    agreeing === "" ? "" : report.answer.of(Number(agreeing), pairs),
    statistic(found.kappa, found.kappa_low, found.kappa_high),
    statistic(found.alpha, found.alpha_low, found.alpha_high),
    html`<span lang="en">${found.reason}</span>`,
  ]),
})}
</section>`;
}
