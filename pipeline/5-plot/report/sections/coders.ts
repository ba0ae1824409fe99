import { parseResult } from "../../../schemas/results/result.js";
import { formatClaims } from "../../text/format-claim.js";
import { capital } from "../../text/grammar.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { type Html, html } from "../html.js";
import { nameOfCode, nameOfField } from "../name-share.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";

/** How far two coders agree, field by field, and which headlines depend on the second; nothing where one coded alone. */
export function coders(tables: ReportTables, texts: Texts): Section[] {
  if (tables.coderAgreement.length === 0) return [];
  const { report, common } = texts;
  const words = report.coders;
  const printed = (number: number) => common.number(number, 2);
  const agreement = dataTable({
    id: "coders-table",
    caption: words.caption,
    heads: [report.column.field, words.agreeing, report.agreement.alpha, words.level.head],
    numeric: [1, 2],
    rows: tables.coderAgreement.map((row) => {
      const { field, statements, agreeing, alpha, alpha_low: low, alpha_high: high } = row;
      const interval = low === null || high === null ? "" : ` (${words.interval(printed(low), printed(high))})`;
      return [
        fieldNamed(field, tables, texts),
        { shown: report.answer.of(agreeing, statements), by: agreeing },
        { shown: alpha === null ? "" : `${printed(alpha)}${interval}`, by: alpha ?? "" },
        row.threshold === "" ? words.reason(row.alpha_reason_detail) : words.level[row.threshold],
      ];
    }),
  });
  return [{ id: "coders", heading: words.heading, content: html`${agreement}${headlinesApart(tables, texts)}` }];
}

/** A field as given: where it is none of the codebook's, it may be the study's own word for one of the fields of a block. */
function fieldNamed(field: string, { codebook, study }: ReportTables, texts: Texts): string {
  if (codebook.some((row) => row.field === field)) return texts.field(field);
  const block = Object.entries(study.blocks).find(([, names]) => Object.values(names).some(({ one }) => one === field));
  return capital(block === undefined ? field : texts.item(block[0]).one);
}

/** How many headlines are the same by the first coder's codes alone, and those that are not. */
function headlinesApart(tables: ReportTables, texts: Texts): Html {
  const words = texts.report.coders;
  const { headlines: all } = tables;
  const apart = all.filter(({ differs }) => differs === "yes");
  const verdict = texts.figures.claims.verdict;
  const paraphrases = new Map(
    formatClaims(tables.claims, tables.rawClaims, texts).map(({ claim, formatted }) => [
      claim.id,
      formatted.paraphrase,
    ]),
  );
  const labels = new Map(tables.shares.map(({ field, code, label }) => [`${field}=${code}`, label]));
  const nameOf = ({ kind, id }: (typeof all)[number]): string => {
    if (kind === "claim") return paraphrases.get(id) ?? id;
    if (kind === "status")
      return capital((texts.figures.evidence.status as Readonly<Record<string, string>>)[id] ?? id);
    const [field = "", code = ""] = id.split("=");
    return `${nameOfField(field, tables, texts)}${texts.common.colon}${nameOfCode(field, code, labels.get(id) ?? code, tables, texts)}`;
  };
  const shown = ({ kind }: (typeof all)[number], result: string): string => {
    if (kind === "claim") return verdict[result as keyof typeof verdict]?.name ?? result;
    const parsed = parseResult(result);
    return typeof parsed === "object" ? texts.report.answer.of(parsed.count, parsed.of) : String(parsed ?? "");
  };
  const table = dataTable({
    id: "headlines-table",
    caption: words.headlines,
    heads: [words.headline, words.withSecond, words.withoutSecond],
    rows: apart.map((row) => [nameOf(row), shown(row, row.with_second_coder), shown(row, row.without_second_coder)]),
  });
  return html`<p>${words.same(all.length - apart.length, all.length)}</p>${apart.length === 0 ? "" : table}`;
}
