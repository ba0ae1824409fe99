import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./change-study.js";
import type { Run } from "./run-second-study.js";

// Counted from values.csv with plain loops, so that no mistake of the program's own counting is repeated here.

interface Figure {
  readonly name: string;
  readonly kind: string;
  readonly fields?: readonly string[];
  readonly block?: string;
  readonly field?: string;
  readonly rows?: string;
  readonly columns?: string;
}

/** What the values of a run are, to be counted. */
export function countsOf({ study, out }: Run) {
  const given = JSON.parse(readFileSync(join(study, "study.json"), "utf8"));
  const input = (role: string) => readRows(join(study, given.inputs[role]));
  const codebook = input("codebook");
  const cases = input("cases")
    .filter((row) => row.in_sample === "yes")
    .map((row) => row.case_id ?? "");
  const values = readRows(join(out, "3-triangulate/values.csv"));
  const cell = new Map<string, string>();
  for (const row of values) cell.set(`${row.case_id} ${row.field}`, row.value ?? "");
  const at = (id: string, field: string) => cell.get(`${id} ${field}`) ?? "";
  const known = (field: string) => cases.filter((id) => at(id, field) !== "");
  const count = (field: string, code: string) => cases.filter((id) => at(id, field) === code).length;
  const codes = (field: string) => splitCodes(codebook.find((row) => row.field === field)?.codes ?? "");
  const block = (name: string) => codebook.filter((row) => row.block === name).map((row) => row.field ?? "");
  const role = (name: string) => codebook.find((row) => row.role === name)?.field ?? "";
  return { figures: given.figures as Figure[], given, input, cases, values, at, known, count, codes, block, role, out };
}
type Counts = ReturnType<typeof countsOf>;

/** The numbers that a figure's title must have, in any order; undefined where its title may be one of several. */
export function numbersExpected(figure: Figure, counts: Counts): number[] {
  const { cases, at, known, count } = counts;
  switch (figure.kind) {
    case "matrix":
      return figure.block === undefined
        ? commonest(figure.fields ?? [], counts)
        : everyoneAndRarest(figure.block, counts);
    case "adoption": {
      const shares = counts
        .block(figure.block ?? "")
        .map((field) => [count(field, "oui"), known(field).length] as const);
      const sorted = [...shares].sort(([a, ofA], [b, ofB]) => b * ofA - a * ofB);
      const [most, least] = [sorted[0] ?? [0, 0], sorted.at(-1) ?? [0, 0]];
      return most.join() === least.join() ? [...most] : [...most, ...least];
    }
    case "profiles":
      return largestProfile(figure.block ?? "", counts);
    case "timeline": {
      const years = known(figure.field ?? "").map((id) => Number(at(id, figure.field ?? "")));
      return [contestedIn(figure.field ?? "", counts), years.length];
    }
    case "shares": {
      const field = figure.field ?? "";
      const most = Math.max(...counts.codes(field).map((code) => count(field, code)));
      const of = known(field).length;
      return [most, of, Math.round((100 * most) / of)];
    }
    case "cross-table": {
      const [rows, columns] = [figure.rows ?? "", figure.columns ?? ""];
      const both = cases.filter((id) => at(id, rows) !== "" && at(id, columns) !== "");
      return [largest(both.map((id) => `${at(id, rows)} ${at(id, columns)}`)), both.length];
    }
    case "combinations": {
      const field = figure.field ?? "";
      const sets = known(field).map((id) => at(id, field));
      return [largest(sets), sets.length, sets.filter((set) => !set.includes("+")).length];
    }
    case "plans": {
      const years = known(counts.role("year")).map((id) => Number(at(id, counts.role("year"))));
      const within = counts
        .input("plans")
        .filter((plan) => plan.last_year !== "")
        .map((plan) => [Number(plan.first_year), Number(plan.last_year)] as const)
        .map(([first, last]) => ({ first, last, n: years.filter((year) => first <= year && year <= last).length }));
      const best = within.sort((a, b) => b.n - a.n)[0] ?? { first: 0, last: 0, n: 0 };
      const before = years.filter((year) => year < best.first).length;
      return [best.first, best.last, best.n, years.length, ...(before > 0 ? [before] : [])];
    }
    case "map": {
      const cities = new Map(counts.input("cities").map((row) => [row.city ?? "", row]));
      const placed = cases.filter((id) => cities.has(at(id, counts.role("place"))));
      const groups = counts.given.city_groups as { cities: string[] }[];
      const groupOf = (id: string) => groups.findIndex((group) => group.cities.includes(at(id, counts.role("place"))));
      // What is in none of the groups is no group.
      const most = largest(
        placed
          .map(groupOf)
          .filter((group) => group >= 0)
          .map(String),
      );
      const label = counts.role("label");
      return [most, placed.length, Math.round((100 * most) / placed.length), count(label, "oui"), known(label).length];
    }
    case "evidence": {
      const status = (name: string) => counts.values.filter((row) => row.status === name).length;
      return [status("corroborated"), comparable(counts), status("primary-only"), status("secondary-only")];
    }
    case "claims": {
      const verdicts = readRows(join(counts.out, "4-aggregate/claims.csv")).map((row) => row.verdict);
      const of = (...names: string[]) => verdicts.filter((verdict) => names.includes(verdict ?? "")).length;
      const failed = of("contradicted", "impossible");
      return [verdicts.length, of("reproduced"), of("restated"), of("consistent"), failed, of("untestable")];
    }
    case "multiverse": {
      const rows = readRows(join(counts.out, "4-aggregate/multiverse.csv"));
      const number = (row: (typeof rows)[number], column: string) => Number(row[column]);
      const same = rows.filter((row) => number(row, row.verdict ?? "") === number(row, "combinations")).length;
      const others = rows.filter(
        (row) => number(row, row.verdict ?? "") + number(row, "untestable") < number(row, "combinations"),
      ).length;
      return [rows.length, same, Number(rows[0]?.combinations), rows.length - same - others, others];
    }
    default:
      return [];
  }
}

/** A value known by its bounds is no number: the median lies between those of the low and of the high ends. */
export function medianOf(
  field: string,
  { known, at }: Counts,
): { low: number; high: number; bounded: number; n: number } {
  const values = known(field).map((id) => at(id, field));
  const ends = values.map((value) => {
    const [low = "", last] = value.includes("..") ? value.split("..") : [value];
    const high = last ?? low;
    return [low === "" ? -Infinity : Number(low), high === "" ? Infinity : Number(high)] as const;
  });
  const middle = (numbers: number[]) => {
    const sorted = numbers.sort((a, b) => a - b);
    const half = (sorted.length - 1) / 2;
    return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
  };
  return {
    low: middle(ends.map(([low]) => low)),
    high: middle(ends.map(([, high]) => high)),
    bounded: values.filter((value) => value.includes("..")).length,
    n: values.length,
  };
}

function commonest(fields: readonly string[], { codes, known, count }: Counts): number[] {
  const numbers: number[][] = [];
  for (const field of fields) {
    const most = Math.max(...codes(field).map((code) => count(field, code)), 0);
    // A set of codes or a year has none that most have.
    if (most > 0 && most < known(field).length && field !== "produits") numbers.push([most, known(field).length]);
  }
  return numbers.slice(0, 2).flat();
}

function everyoneAndRarest(name: string, { block, known, count }: Counts): number[] {
  const fields = block(name);
  let [everyone, rarest] = [0, fields[0] ?? ""];
  for (const field of fields) {
    if (count(field, "oui") === known(field).length) everyone += 1;
    if (count(field, "oui") * known(rarest).length < count(rarest, "oui") * known(field).length) rarest = field;
  }
  if (everyone === fields.length) return [];
  return [...(everyone === 0 ? [] : [everyone, fields.length]), count(rarest, "oui"), known(rarest).length];
}

/** Of those with an answer on every field: how many share the commonest pattern of yes; only the first of equals leads. */
function largestProfile(name: string, { block, cases, at }: Counts): number[] {
  const fields = block(name);
  const complete = cases.filter((id) => fields.every((field) => at(id, field) !== ""));
  const patterns = complete.map((id) => fields.filter((field) => at(id, field) === "oui").join());
  const most = largest(patterns);
  return [most, complete.length];
}

function largest(items: readonly string[]): number {
  return Math.max(0, ...items.map((item) => items.filter((other) => other === item).length));
}

function contestedIn(field: string, { values }: Counts): number {
  return values.filter((row) => row.field === field && row.status === "contested").length;
}

/** A survey's answer that a document bears out or contradicts. */
function comparable({ values, input }: Counts): number {
  const primary = new Set(
    input("paper_sources")
      .filter((row) => row.tier === "primary")
      .map((row) => row.source_id ?? ""),
  );
  return values.filter((row) => {
    const ids = `${row.supporting};${row.dissenting}`.split(";").filter((id) => id !== "");
    return ids.some((id) => primary.has(id)) && ids.some((id) => !primary.has(id));
  }).length;
}

function splitCodes(codes: string): string[] {
  return codes.split(";").map((pair) => pair.split("=")[0] ?? "");
}
