import { ascendingBy, groupBy } from "../lib/collections.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { InputError } from "../lib/errors.js";
import { codesOf } from "../schemas/codes.js";
import {
  type Case,
  type Conflict,
  cellOf,
  codesIn,
  type Field,
  optionsOf,
  type ParsedValue,
  parseValue,
  type Source,
  type Value,
  type Witness,
} from "../schemas/index.js";

interface Tables {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly sources: readonly Source[];
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
  readonly conflicts: readonly Conflict[];
}

/** One observation as a reader wants to judge it. */
export interface Testimony {
  readonly obs_id: string;
  readonly value: string;
  readonly raw: string;
  readonly observed_on: string;
  readonly evidence: string;
  /** Why it is open or was set aside; empty for the others. */
  readonly reason: string;
  readonly source: Pick<Source, "source_id" | "tier" | "kind" | "title" | "publisher" | "independent_source" | "url">;
}

/** One value with everything said on it. */
export interface Explanation {
  readonly case_id: string;
  readonly case: string;
  readonly field: string;
  readonly field_label: string;
  readonly value: string;
  /** The value as people read it: a code's label, the unit behind a number. */
  readonly label: string;
  readonly status: Value["status"];
  readonly rule: string;
  /** Who settled it, when and why; empty where no person did. */
  readonly adjudicated: string;
  readonly for: readonly Testimony[];
  readonly against: readonly Testimony[];
  readonly open: readonly Testimony[];
  readonly set_aside: readonly Testimony[];
}

/**
 * What the results say on a question, from the tables that the pipeline left.
 *
 * @param question `case.field`, a case or a field, by their ids
 * @throws InputError with the nearest names when there is no such case or field
 */
export function explain(question: string, tables: Tables): Explanation[] {
  const wanted = tables.values.filter(asked(question, tables.values));
  const heard = groupBy(tables.witnesses, cellOf);
  const inOrder = tables.codebook.map(({ field }) => field);
  return wanted
    .sort(ascendingBy(({ case_id, field }) => [case_id, inOrder.indexOf(field)]))
    .map((value) => explainOne(value, heard.get(cellOf(value)) ?? [], tables));
}

function asked(question: string, values: readonly Value[]): (value: Value) => boolean {
  const caseIds = [...new Set(values.map(({ case_id }) => case_id))];
  const fields = [...new Set(values.map(({ field }) => field))];
  const [first = "", second, ...more] = question.trim().toLowerCase().split(".");
  const unknown = (what: string, name: string, known: readonly string[]) =>
    new InputError([
      { file: "why", message: `no ${what} is called "${name}"${didYouMean(name, known) || `: ${known.join(", ")}`}` },
    ]);
  if (second === undefined) {
    if (caseIds.includes(first)) return ({ case_id }) => case_id === first;
    if (fields.includes(first)) return ({ field }) => field === first;
    throw unknown("case of the sample or field", first, [...caseIds, ...fields]);
  }
  if (!caseIds.includes(first)) throw unknown("case of the sample", first, caseIds);
  const name = [second, ...more].join(".");
  if (!fields.includes(name)) throw unknown("field", name, fields);
  return ({ case_id, field }) => case_id === first && field === name;
}

function explainOne(
  { case_id, field, value, status, rule }: Value,
  heard: readonly Witness[],
  { codebook, cases, sources, conflicts }: Tables,
): Explanation {
  const described = codebook.find((row) => row.field === field);
  const testimonies = (stance: Witness["stance"]) =>
    heard.filter((witness) => witness.stance === stance).map((witness) => testimonyOf(witness, sources));
  return {
    case_id,
    case: cases.find((row) => row.case_id === case_id)?.name ?? case_id,
    field,
    field_label: described?.label ?? field,
    value,
    label: described ? labelOf(value, described) : value,
    status,
    rule,
    adjudicated: conflicts.find((row) => row.case_id === case_id && row.field === field)?.adjudicated ?? "",
    for: testimonies("supports"),
    against: testimonies("dissents"),
    open: testimonies("open"),
    set_aside: testimonies("set-aside"),
  };
}

function testimonyOf(witness: Witness, sources: readonly Source[]): Testimony {
  const { obs_id, source_id, value, raw, observed_on, evidence, reason, independent_source } = witness;
  const source = sources.find((row) => row.source_id === source_id);
  const { tier = "secondary", kind = "", title = source_id, publisher = "", url = "" } = source ?? {};
  const from = { source_id, tier, kind, title, publisher, independent_source, url };
  return { obs_id, value, raw, observed_on, evidence, reason, source: from };
}

function labelOf(value: string, field: Field): string {
  const labels = new Map(codesOf(field).map(({ code, label }) => [code, label]));
  if (labels.size === 0) return field.unit && field.type === "number" && value ? `${value} ${field.unit}` : value;
  const labelled = (option: ParsedValue) =>
    codesIn(option)
      .map((code) => labels.get(code) ?? code)
      .join(" and ");
  return optionsOf(parseValue(field.type, value)).map(labelled).join(" or ");
}
