import { ascendingBy, groupBy } from "../../lib/collections.js";
import { codesOf } from "../../schemas/codes.js";
import {
  type Conflict,
  type Correction,
  cellOf,
  codesIn,
  type Field,
  formatValue,
  optionsOf,
  type ParsedValue,
  parseValue,
  type RawObservation,
  type Source,
  type Value,
  type Witness,
  type WitnessReason,
} from "../../schemas/index.js";
import { findSubject, type Known } from "./find-subject.js";

interface Tables extends Known {
  readonly conflicts: readonly Conflict[];
  /** The statements as they were given, and how cells of them are corrected. */
  readonly rawObservations?: readonly RawObservation[];
  readonly corrections?: readonly Correction[];
}

/** One statement as a reader wants to judge it. */
export interface EvidenceItem {
  readonly obs_id: string;
  readonly value: string;
  readonly raw: string;
  /** The cell as it was given, and why it is read otherwise; absent where it is read as it stands. */
  readonly corrected?: { readonly from: string; readonly reason: string };
  readonly observed_on: string;
  readonly evidence: string;
  /** Why it is open or was set aside; empty for the others. */
  readonly reason_code: WitnessReason;
  readonly reason_detail: string;
  readonly source: Pick<Source, "source_id" | "tier" | "kind" | "title" | "publisher" | "independent_source" | "url">;
}

/** One value with all the evidence on it. */
export interface Explanation {
  readonly case_id: string;
  readonly case: string;
  readonly field: string;
  readonly field_label: string;
  /** For how many years a statement on the field is admissible. */
  readonly valid_years: string;
  readonly value: string;
  /** The value as people read it: a code's label, the unit behind a number. */
  readonly label: string;
  readonly status: Value["status"];
  readonly rule: string;
  /** Who settled it, when and why; empty where no person did. */
  readonly adjudicated: string;
  readonly for: readonly EvidenceItem[];
  readonly against: readonly EvidenceItem[];
  readonly open: readonly EvidenceItem[];
  readonly set_aside: readonly EvidenceItem[];
}

/**
 * The values that a question asks for, each with its evidence, from the tables that the pipeline left.
 *
 * @param question as `findSubject` takes it
 * @throws InputError with the nearest names when nothing is called so
 */
export function explain(question: string, tables: Tables): Explanation[] {
  const selected = tables.values.filter(findSubject(question, tables));
  const witnesses = groupBy(tables.witnesses, cellOf);
  const inOrder = tables.codebook.map(({ field }) => field);
  return selected
    .sort(ascendingBy(({ case_id, field }) => [case_id, inOrder.indexOf(field)]))
    .map((value) => explainOne(value, witnesses.get(cellOf(value)) ?? [], tables));
}

function explainOne(
  { case_id, field, value, status, rule }: Value,
  witnesses: readonly Witness[],
  tables: Tables,
): Explanation {
  const { codebook, cases, conflicts } = tables;
  const described = codebook.find((row) => row.field === field);
  const evidence = (stance: Witness["stance"]) =>
    witnesses.filter((witness) => witness.stance === stance).map((witness) => evidenceItem(witness, tables));
  return {
    case_id,
    case: cases.find((row) => row.case_id === case_id)?.name ?? case_id,
    field,
    field_label: described?.label ?? field,
    value,
    valid_years: described?.valid_years ?? "",
    label: described ? labelOf(value, described) : value,
    status,
    rule,
    adjudicated: conflicts.find((row) => row.case_id === case_id && row.field === field)?.adjudicated ?? "",
    for: evidence("supports"),
    against: evidence("dissents"),
    open: evidence("open"),
    set_aside: evidence("set-aside"),
  };
}

function evidenceItem(witness: Witness, tables: Tables): EvidenceItem {
  const { obs_id, source_id, value, raw, observed_on, evidence, independent_source } = witness;
  const source = tables.sources.find((row) => row.source_id === source_id);
  const { tier = "secondary", kind = "", title = source_id, publisher = "", url = "" } = source ?? {};
  const from = { source_id, tier, kind, title, publisher, independent_source, url };
  const { reason_code, reason_detail } = witness;
  const corrected = correctionOf(witness, tables);
  return {
    ...{ obs_id, value, raw, ...(corrected && { corrected }) },
    ...{ observed_on, evidence, reason_code, reason_detail, source: from },
  };
}

/** What the statement's cell was before it was corrected. */
function correctionOf(
  { obs_id, raw }: Witness,
  { rawObservations = [], corrections = [] }: Tables,
): EvidenceItem["corrected"] {
  const given = rawObservations.find((row) => row.obs_id === obs_id);
  if (given === undefined || given.value === raw) return undefined;
  const correction = corrections.find(
    ({ role, column, raw: from, corrected }) =>
      role === given.role && [given.column, "*"].includes(column) && from === given.value && corrected === raw,
  );
  return correction && { from: correction.raw, reason: correction.reason };
}

function labelOf(value: string, field: Field): string {
  if (field.type === "place") return optionsOf(parseValue("place", value)).map(formatValue).join(" or ");
  const labels = new Map(codesOf(field).map(({ code, label }) => [code, label]));
  if (labels.size === 0) return field.unit && field.type === "number" && value ? `${value} ${field.unit}` : value;
  const labelled = (option: ParsedValue) =>
    codesIn(option)
      .map((code) => labels.get(code) ?? code)
      .join(" and ");
  return optionsOf(parseValue(field.type, value)).map(labelled).join(" or ");
}
