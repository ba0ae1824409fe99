import { groupBy } from "../../lib/collections.js";
import type { Value, Witness } from "../../schemas/index.js";
import { mainLanguage, type Texts, textsFor } from "../text/index.js";
import { nameAbsence } from "../text/name-absence.js";
import { formatValue } from "./format-value.js";
import type { ReportTables } from "./reads.js";
import { describeRule } from "./why-missing.js";

/** A value as a script shows it, under `value:<case>.<field>`. */
export interface FormattedValue {
  readonly name: string;
  readonly text: string;
  readonly status: string;
  readonly rule: string;
  readonly statements: readonly FormattedEvidence[];
}
interface FormattedEvidence extends Pick<Witness, "stance"> {
  /** The value as it was recorded, in the study’s own language, where that says more than its code. */
  readonly raw: string;
  readonly reason: string;
  /** What people noted. */
  readonly remark: string;
  readonly source: string;
  readonly text: string;
  readonly on: string;
  readonly evidence: string;
}

/** A value beside what is shown of it, for whoever counts values. */
export interface KeyedValue {
  readonly key: string;
  readonly value: Value;
  readonly formatted: FormattedValue;
}

/** Every value with its witnesses, in words. */
export function formatValues(tables: ReportTables, texts: Texts): KeyedValue[] {
  const { cases, values, witnesses, study } = tables;
  const { figures } = texts;
  const ruleOf = describeRule(tables, texts);
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  // Documents and tables were recorded in the study's own language.
  const own = textsFor(mainLanguage(study), tables);
  const statementsOf = groupBy(witnesses, ({ case_id, field }) => `${case_id}.${field}`);
  return values.map((value) => {
    const { case_id, field, status } = value;
    const key = `${case_id}.${field}`;
    const formatted = {
      name: `${nameOf.get(case_id) ?? case_id} · ${texts.field(field)}`,
      text: value.value === "" ? nameAbsence(value, texts) : formatValue(field, value.value, texts),
      status: figures.evidence.status[status],
      rule: ruleOf(value),
      statements: (statementsOf.get(key) ?? []).map((witness) => formatEvidence(witness, texts, own)),
    };
    return { key: `value:${key}`, value, formatted };
  });
}

function formatEvidence(witness: Witness, texts: Texts, own: Texts): FormattedEvidence {
  const { field, value, source_id, observed_on, stance, raw, evidence } = witness;
  const text = value === "" ? "" : formatValue(field, value, texts);
  const grade = texts.report.evidence[evidence] ?? evidence;
  const isSame = raw === value || raw === own.label(field, value);
  const formatted = { stance, raw: isSame ? "" : raw, ...formatReason(witness, texts) };
  return { ...formatted, source: source_id, text, on: observed_on, evidence: grade };
}

/** Why a statement does not count, in the page's language, and what a person wrote beside it. */
export function formatReason(
  { reason_code, reason_detail, field }: Witness,
  { reasons, reasonField, report }: Texts,
): Pick<FormattedEvidence, "reason" | "remark"> {
  const detail =
    reason_code === "too_indirect" || reason_code === "left_out"
      ? (report.evidence[reason_detail] ?? reason_detail)
      : reason_detail;
  const remark = reason_code === "not_coded" ? reason_detail : "";
  return { reason: reasons.witness[reason_code](detail, reasonField(field)), remark };
}
