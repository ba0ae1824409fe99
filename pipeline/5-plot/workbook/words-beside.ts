import { distinct } from "../../lib/collections.js";
import { criterionText } from "../../schemas/index.js";
import { nameOfGroup } from "../map/places.js";
import { formatRule } from "../report/format-rule.js";
import { formatReason } from "../report/format-values.js";
import { nameOfCode, nameOfField } from "../report/name-share.js";
import type { ReportTables } from "../report/reads.js";
import { describeRule } from "../report/why-missing.js";
import { formatClaims } from "../text/format-claim.js";
import type { Texts } from "../text/index.js";
import { nameTipping } from "../text/name-tipping.js";
import { evidenceColumns } from "./evidence-columns.js";
import { type Added, beside, type Column } from "./table-sheet.js";

/** What a reader wants beside the ids and codes of each table: what they mean, and links to what they rest on. */
export function wordsBeside(tables: ReportTables, texts: Texts) {
  return { ...besideValues(tables, texts), ...besideCounts(tables, texts), ...besideVerdicts(tables, texts) };
}

function besideValues(tables: ReportTables, texts: Texts) {
  const { values, witnesses, conflicts, places, sources, study } = tables;
  const { report, figures } = texts;
  const { ofCase, ofField } = named(tables, texts);
  const { ofValue, ofStatements, ofFor, ofAgainst, ofSource } = evidenceColumns(tables, texts);
  const { evidence, stance, reason, date } = texts.workbook.column;
  const grade = (of: string) => report.evidence[of] ?? of;
  const ofStatus = words(
    report.column.status,
    ({ status }: (typeof values | typeof places)[number]) => figures.evidence.status[status],
  );
  const ofEvidence = words(evidence, (row: (typeof values | typeof places | typeof witnesses)[number]) =>
    grade(row.evidence),
  );
  const rule = describeRule(tables, texts);
  const links = [ofStatements, ofFor, ofAgainst];
  return {
    values: beside(values, [
      ofCase,
      ofField,
      ofValue,
      ofStatus,
      words(report.column.rule, rule),
      ofEvidence,
      words(date, ({ stated_on }) => stated_on),
      ...links,
    ]),
    witnesses: beside(witnesses, [
      ...[ofCase, ofField, ofValue, ofSource, ofEvidence],
      words(date, ({ observed_on }) => observed_on),
      words(stance, (row) => report.script[row.stance]),
      words(reason, (row) => formatReason(row, texts).reason),
    ]),
    conflicts: beside(conflicts, [
      ...[ofCase, ofField, ofValue],
      words(report.column.rule, (row) => report.rule[row.rule] ?? row.rule),
      ...links,
    ]),
    places: beside(places, [
      ofCase,
      words(report.cityGroup, ({ city_group: group }) => (group === "" ? "" : nameOfGroup(group, group, study, texts))),
      ...[ofStatus, ofEvidence],
    ]),
    sources: beside(sources, [words(report.sources.kind, ({ kind }) => texts.kind(kind))]),
  };
}

function besideCounts(tables: ReportTables, texts: Texts) {
  const { shares, blocks, numbers, agreement } = tables;
  const { report, reasons, reasonField, common, workbook } = texts;
  const { ofField } = named(tables, texts);
  const { reason, value } = workbook.column;
  const all = (given: readonly string[]) => distinct(given.filter((one) => one !== "")).join(common.semicolon);
  return {
    shares: beside(shares, [
      words(workbook.column.field, ({ field }) => nameOfField(field, tables, texts)),
      words(value, ({ field, code, label }) => nameOfCode(field, code, label, tables, texts)),
    ]),
    blocks: beside(blocks, [ofField]),
    numbers: beside(numbers, [
      ofField,
      words(reason, ({ field, reason_code, reason_detail, ...row }) => {
        const codes = [reason_code, row.total_reason_code, row.mean_reason_code];
        return all(codes.map((code) => reasons.numbers[code](reason_detail, reasonField(field))));
      }),
    ]),
    agreement: beside(agreement, [
      ofField,
      words(
        report.agreement.comparison,
        ({ comparison: of }) => report.comparison[of] ?? of.split("~").map(texts.kind).join(" ~ "),
      ),
      words(reason, ({ field, ...row }) =>
        all([
          reasons.agreement[row.kappa_reason_code](row.kappa_reason_detail, reasonField(field)),
          reasons.agreement[row.alpha_reason_code](row.alpha_reason_detail, reasonField(field)),
        ]),
      ),
    ]),
  };
}

function besideVerdicts(tables: ReportTables, texts: Texts) {
  const { claims, rawClaims, robustness, criteria, criteriaCounts, rawCriteria } = tables;
  const { report, figures, workbook } = texts;
  const { ofCase } = named(tables, texts);
  const { head, verdict } = figures.claims;
  const formatted = new Map(formatClaims(claims, rawClaims, texts).map((one) => [one.claim.id, one.formatted]));
  const ofClaim = words(head.paraphrase, ({ id }: { readonly id: string }) => formatted.get(id)?.paraphrase ?? "");
  const ofVerdict = words(
    report.claims.verdict,
    (row: (typeof claims | typeof robustness)[number]) => verdict[row.verdict].name,
  );
  const criterionOf = new Map(rawCriteria.map((criterion) => [criterion.criterion_id, criterion]));
  const inWords = (id: string, part: "name" | "question" | "note") => {
    const criterion = criterionOf.get(id);
    return criterion === undefined ? "" : criterionText(criterion, part, texts.language);
  };
  const ofCriterion = words(report.criteria.name, (row: { readonly criterion_id: string }) =>
    inWords(row.criterion_id, "name"),
  );
  const ofQuestion = words(
    report.criteria.question,
    (row: { readonly criterion_id: string; readonly question: string }) =>
      row.question === "" ? "" : inWords(row.criterion_id, "question"),
  );
  const { ofFields, ofSources } = evidenceColumns(tables, texts);
  const { results, reason, rule } = report.criteria;
  return {
    claims: beside(claims, [
      ...[ofClaim, ofVerdict],
      words(workbook.column.reason, ({ id }) => formatted.get(id)?.reason ?? ""),
    ]),
    robustness: beside(robustness, [
      ...[ofClaim, ofVerdict],
      words(report.claims.tippedBy, (row) => nameTipping(row, texts)),
    ]),
    criteria: beside(criteria, [
      ...[ofCase, ofCriterion],
      words(workbook.column.result, ({ result }) => results[result]),
      words(workbook.column.reason, ({ reason_code: code }) => (code === "" ? "" : reason[code])),
      ...[ofFields, ofSources],
    ]),
    criteriaCounts: beside(criteriaCounts, [ofCriterion, ofQuestion]),
    rawCriteria: beside(rawCriteria, [
      ofCriterion,
      words(rule, (criterion) => formatRule(criterion, texts)),
      ofQuestion,
    ]),
    codebook: [] as readonly Added[],
  };
}

function named({ cases }: ReportTables, texts: Texts) {
  const { column } = texts.workbook;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  return {
    ofCase: words(column.case, ({ case_id }: { readonly case_id: string }) => nameOf.get(case_id) ?? ""),
    ofField: words(column.field, ({ field }: { readonly field: string }) => texts.field(field)),
  };
}

function words<Row>(heading: string, of: (row: Row) => string): Column<Row> {
  return { heading, cell: (row) => ({ value: of(row) }) };
}
