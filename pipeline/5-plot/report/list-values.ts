import { distinct, groupBy } from "../../lib/collections.js";
import {
  categoriesOf,
  elsewhere,
  type FigureOf,
  figuresOf,
  idWithRole,
  type Share,
  type Value,
} from "../../schemas/index.js";
import { caseKey, fieldKey, pairKey, shareKey, valueKey } from "../layout/evidence-keys.js";
import { sampleOf } from "../look-up.js";
import type { Texts } from "../text/index.js";
import { formatShare } from "./format-share.js";
import type { KeyedValue } from "./format-values.js";
import { nameOfCode, nameOfField } from "./name-share.js";
import type { ReportTables } from "./reads.js";
import { reasonsOf, whyMissing } from "./why-missing.js";

/** What a number counts, or what there is to say of a case, field or claim. */
export interface EvidenceList {
  readonly name: string;
  readonly intro?: readonly string[];
  /** Of a share: its count out of how many, its percentage and what is missing; and the list of all values of its field. */
  readonly counted?: string;
  readonly all?: string;
  /** How a claim is read. */
  readonly note?: { readonly text: string; readonly language: string };
  /** Keys of values (`value:…`) and of other lists. */
  readonly keys: readonly string[];
  /** Ids of the sources that speak of a case. */
  readonly sources?: readonly string[];
}
export type Lists = Readonly<Record<string, EvidenceList>>;

/** The values of each case, field, status, share and reason to be missing. */
export function listValues(formatted: readonly KeyedValue[], tables: ReportTables, texts: Texts): Lists {
  const { report, figures, common } = texts;
  const statementsOf = groupBy(tables.witnesses, ({ case_id }) => case_id);
  const where = (holds: (value: Value) => boolean) =>
    formatted.filter(({ value }) => holds(value)).map(({ key }) => key);
  const order = tables.codebook.map(({ field }) => field);
  const ofCase = (id: string) =>
    order.flatMap((field) => where(({ case_id, field: other }) => case_id === id && field === other));
  const [why, reasons] = [whyMissing(tables, texts), reasonsOf(texts)];
  return Object.fromEntries<EvidenceList>([
    ...sampleOf(tables.cases).map(({ case_id, name }): [string, EvidenceList] => {
      const sources = distinct((statementsOf.get(case_id) ?? []).map(({ source_id }) => source_id));
      return [caseKey(case_id), { name, keys: ofCase(case_id), sources }];
    }),
    ...figuresOf(tables.study).flatMap((figure) => (figure.kind === "cross-table" ? listPairs(figure, tables) : [])),
    ...order.map((name): [string, EvidenceList] => {
      return [fieldKey(name), { name: texts.field(name), keys: where(({ field }) => field === name) }];
    }),
    ...Object.entries(figures.evidence.status).map(([status, name]): [string, EvidenceList] => {
      return [`status:${status}`, { name, keys: where((value) => value.status === status) }];
    }),
    ...tables.shares.map((share): [string, EvidenceList] => {
      const { field, code, label } = share;
      const name = `${nameOfField(field, tables, texts)}${common.colon}${nameOfCode(field, code, label, tables, texts)}`;
      const all = order.includes(field) ? { all: fieldKey(field) } : {};
      return [
        shareKey(field, code),
        { name, counted: formatCounted(share, texts), ...all, keys: where(countedIn(share, tables, texts)) },
      ];
    }),
    ...reasons.map((reason): [string, EvidenceList] => {
      const keys = where((value) => value.status === "missing" && why(value) === reason);
      return [`missing:${reason}`, { name: report.missing.columns[reason], keys }];
    }),
    ...order.flatMap((field) => {
      const gone = formatted.filter(({ value }) => value.field === field && value.status === "missing");
      const list = (key: string, name: string, found: typeof gone): [string, EvidenceList] => {
        return [key, { name: `${texts.field(field)}${common.colon}${name}`, keys: found.map(({ key: one }) => one) }];
      };
      return [
        list(`missing:${field}`, common.missing, gone),
        ...reasons.map((reason) =>
          list(
            `missing:${field}.${reason}`,
            report.missing.columns[reason],
            gone.filter(({ value }) => why(value) === reason),
          ),
        ),
      ];
    }),
  ]);
}

/** A case's values of the two fields of a cross table. */
function listPairs({ name: figure, rows, columns }: FigureOf<"cross-table">, { cases }: ReportTables) {
  return sampleOf(cases).map(({ case_id, name }): [string, EvidenceList] => {
    return [pairKey(figure, case_id), { name, keys: [valueKey(case_id, rows), valueKey(case_id, columns)] }];
  });
}

/** A share as a sum that a reader can do again. @example "13 of 16 (81 %); missing: 1" */
function formatCounted(share: Share, texts: Texts): string {
  const { semicolon, missing, colon } = texts.common;
  return `${formatShare(share, texts)}${semicolon}${missing}${colon}${share.missing}`;
}

/** Which values a share counts. Those of places count cities, by the region or group that they lie in. */
function countedIn(
  { field, code }: Share,
  { places, codebook }: ReportTables,
  texts: Texts,
): (value: Value) => boolean {
  const region = idWithRole(codebook, "region");
  if (field !== region && field !== "city_group")
    return (value) => value.field === field && categoriesOf(texts.parse(field, value.value)).includes(code);
  const there = places.filter(({ city, city_group, iso_3166_2 }) => {
    if (field === region) return iso_3166_2 === (code === "undocumented" ? "" : code);
    if (code === "undocumented" || city === "") return code === "undocumented" && city === "";
    return (city_group || elsewhere.code) === code;
  });
  const ids = new Set(there.map(({ case_id }) => case_id));
  return (value) => value.field === idWithRole(codebook, "place") && ids.has(value.case_id);
}
