import { groupBy } from "../../lib/collections.js";
import type { Value, Witness } from "../../schemas/index.js";
import { type Texts, textsFor } from "../text/index.js";
import { formatValue } from "./format-value.js";
import type { ReportTables } from "./reads.js";

/** A value as a script shows it, under `value:<case>.<field>`. */
export interface FormattedValue {
  readonly name: string;
  readonly text: string;
  readonly status: string;
  readonly rule: string;
  readonly statements: readonly FormattedEvidence[];
}
interface FormattedEvidence extends Pick<Witness, "stance"> {
  /** The value as it was recorded, in English, where that says more than its code. */
  readonly raw: string;
  readonly reason: string;
  /** What people noted in English. */
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
export function formatValues({ cases, values, witnesses, codebook }: ReportTables, texts: Texts): KeyedValue[] {
  const { report, figures } = texts;
  const nameOf = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  const english = textsFor("en", codebook);
  const statementsOf = groupBy(witnesses, ({ case_id, field }) => `${case_id}.${field}`);
  return values.map((value) => {
    const { case_id, field, status, rule } = value;
    const key = `${case_id}.${field}`;
    const formatted = {
      name: `${nameOf.get(case_id) ?? case_id} · ${texts.field(field)}`,
      text: formatValue(field, value.value, texts),
      status: figures.evidence.status[status],
      rule: report.rule[rule] ?? rule,
      statements: (statementsOf.get(key) ?? []).map((witness) => formatEvidence(witness, texts, english)),
    };
    return { key: `value:${key}`, value, formatted };
  });
}

function formatEvidence(witness: Witness, texts: Texts, english: Texts): FormattedEvidence {
  const { field, value, source_id, observed_on, stance, raw, evidence } = witness;
  const text = value === "" ? "" : formatValue(field, value, texts);
  const grade = texts.report.evidence[evidence] ?? evidence;
  const isSame = raw === value || raw === english.label(field, value);
  const formatted = { stance, raw: isSame ? "" : raw, ...formatReason(witness.reason, texts) };
  return { ...formatted, source: source_id, text, on: observed_on, evidence: grade };
}

/** Why a statement does not count: a reason that the page has words for, and what a person wrote beside it. */
function formatReason(given: string, { report, field }: Texts): Pick<FormattedEvidence, "reason" | "remark"> {
  const [, remark] = /^not coded: (.*)$/s.exec(given) ?? [];
  if (remark !== undefined) return { reason: report.notCoded, remark };
  const reason = report.reason(given, field);
  return reason === undefined ? { reason: "", remark: given } : { reason, remark: "" };
}
