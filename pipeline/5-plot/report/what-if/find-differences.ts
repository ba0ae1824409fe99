import { groupBy } from "../../../lib/collections.js";
import { cellOf } from "../../../schemas/index.js";
import { claimKey, fieldKey, shareKey, valueKey } from "../../layout/evidence-keys.js";
import { formatClaims } from "../../text/format-claim.js";
import type { Texts } from "../../text/index.js";
import { nameWithUnit } from "../../text/name-with-unit.js";
import { formatEnds } from "../format-ends.js";
import { formatValue } from "../format-value.js";
import { nameOfCode, nameOfField } from "../name-share.js";
import type { ReportTables } from "../reads.js";

/** One thing that is otherwise than published, in words, and where the page has it. */
export interface Difference {
  /** Its key in the page's evidence. */
  readonly key: string;
  readonly name: string;
  /** How it was, to be told beside what it is. */
  readonly before: string;
  readonly change: string;
  /** By how much a count moved. */
  readonly by?: number;
}

export interface Differences {
  readonly values: readonly Difference[];
  /** Values that are as published, but otherwise supported. */
  readonly supports: readonly Difference[];
  readonly shares: readonly Difference[];
  readonly medians: readonly Difference[];
  readonly verdicts: readonly Difference[];
}

/** What differs between the published tables and those under another setting, in the order of the page. */
export function findDifferences(published: ReportTables, now: ReportTables, texts: Texts): Differences {
  const found = [published, now] as const;
  return {
    ...differingValues(...found, texts),
    shares: differingShares(...found, texts),
    medians: differingMedians(...found, texts),
    verdicts: differingVerdicts(...found, texts),
  };
}

/** Rows by key: those of both, then those of one alone. */
function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): [T | undefined, T | undefined][] {
  const later = new Map(after.map((row) => [keyOf(row), row]));
  const earlier = new Set(before.map(keyOf));
  return [
    ...before.map((row): [T, T | undefined] => [row, later.get(keyOf(row))]),
    ...after.filter((row) => !earlier.has(keyOf(row))).map((row): [undefined, T] => [undefined, row]),
  ];
}

function differingValues(
  { values: before, cases }: ReportTables,
  { values: after, cases: later }: ReportTables,
  texts: Texts,
): Pick<Differences, "values" | "supports"> {
  const { report, figures } = texts;
  const nameOf = new Map([...cases, ...later].map(({ case_id, name }) => [case_id, name]));
  const all = pairUp(before, after, cellOf).flatMap(([was, is]) => {
    const row = is ?? was;
    if (row === undefined || (was?.value === is?.value && was?.status === is?.status)) return [];
    const { case_id, field } = row;
    const isSupport = was?.value === is?.value;
    const shown = (one: typeof row | undefined) => {
      if (one === undefined) return report.whatIf.absent;
      return isSupport ? figures.evidence.status[one.status] : formatValue(field, one.value, texts);
    };
    const name = `${nameOf.get(case_id) ?? case_id} · ${texts.field(field)}`;
    const difference = describe(valueKey(case_id, field), name, shown(was), shown(is), texts);
    return [{ kind: isSupport ? ("supports" as const) : ("values" as const), difference }];
  });
  const kinds = groupBy(all, ({ kind }) => kind);
  const list = (kind: "values" | "supports") => (kinds.get(kind) ?? []).map(({ difference }) => difference);
  return { values: list("values"), supports: list("supports") };
}

function differingShares({ shares: before }: ReportTables, now: ReportTables, texts: Texts): Difference[] {
  const { whatIf } = texts.report;
  return pairUp(before, now.shares, ({ field, code }) => shareKey(field, code)).flatMap(([was, is]) => {
    const row = is ?? was;
    if (row === undefined || (was?.count === is?.count && was?.of === is?.of)) return [];
    const { field, code, label } = row;
    const name = `${nameOfField(field, now, texts)}${texts.common.colon}${nameOfCode(field, code, label, now, texts)}`;
    const shown = (one: typeof row | undefined) => (one === undefined ? whatIf.of(0, 0) : whatIf.of(one.count, one.of));
    const change =
      was !== undefined && is !== undefined && was.of === is.of
        ? whatIf.changedCount(was.count, is.count, is.of)
        : whatIf.change(shown(was), shown(is));
    return [
      {
        key: shareKey(field, code),
        name,
        before: shown(was),
        change,
        by: Math.abs((is?.count ?? 0) - (was?.count ?? 0)),
      },
    ];
  });
}

function differingMedians(
  { numbers: before }: ReportTables,
  { numbers: after }: ReportTables,
  texts: Texts,
): Difference[] {
  return pairUp(before, after, ({ field }) => field).flatMap(([was, is]) => {
    const row = is ?? was;
    if (row === undefined) return [];
    const shown = (one: typeof row | undefined) =>
      one === undefined || one.reason_code !== ""
        ? texts.report.whatIf.noMedian
        : formatEnds(one.field, one.median_low, one.median_high, texts);
    if (shown(was) === shown(is)) return [];
    return [describe(fieldKey(row.field), nameWithUnit(row.field, texts), shown(was), shown(is), texts)];
  });
}

function differingVerdicts(published: ReportTables, { claims: after }: ReportTables, texts: Texts): Difference[] {
  const { verdict } = texts.figures.claims;
  const nameOf = new Map(
    formatClaims(published.claims, published.rawClaims, texts).map(({ claim, formatted }) => [
      claim.id,
      formatted.paraphrase,
    ]),
  );
  return pairUp(published.claims, after, ({ id }) => id).flatMap(([was, is]) => {
    if (was === undefined || is === undefined || was.verdict === is.verdict) return [];
    const [before, now] = [verdict[was.verdict].name, verdict[is.verdict].name];
    return [describe(claimKey(is.id), nameOf.get(is.id) ?? is.id, before, now, texts)];
  });
}

function describe(key: string, name: string, before: string, now: string, { report }: Texts): Difference {
  return { key, name, before, change: report.whatIf.change(before, now) };
}
