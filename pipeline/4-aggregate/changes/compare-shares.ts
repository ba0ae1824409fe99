import { type Code, codesOf } from "../../schemas/codes.js";
import {
  type Change,
  cellOf,
  codesIn,
  type Field,
  parseValue,
  type ShareChange,
  type Value,
} from "../../schemas/index.js";

/** Of one field, the codes of each case that has a value. A case of which it is open which code it has has none. */
type Answers = ReadonlyMap<string, readonly string[]>;

/** Of two dates, what a case has of a field that nobody has stated again. */
type IsSilent = (case_id: string, field: string) => boolean;

/**
 * How many cases have each code of each coded field on two dates: of all that have a value on each, and of those that have one on
 * both, who are the only ones that can be compared. Of these, a case of which nobody has said anything since has the value that it had.
 */
export function compareShares(
  before: readonly Value[],
  after: readonly Value[],
  codebook: readonly Field[],
  changes: readonly Change[],
): ShareChange[] {
  const silent = new Set(changes.flatMap((row) => (row.change === "not_stated_again" ? [cellOf(row)] : [])));
  const isSilent: IsSilent = (case_id, field) => silent.has(cellOf({ case_id, field }));
  return codebook
    .filter(({ type, role }) => (type === "code" || type === "codes") && role !== "region")
    .flatMap((field) => {
      const [then, now] = [answersTo(field, before), answersTo(field, after)];
      return codesOf(field).map((code) => compareShare(field.field, code, [then, now], isSilent));
    });
}

function compareShare(
  field: string,
  { code, label }: Code,
  [then, now]: readonly [Answers, Answers],
  isSilent: IsSilent,
): ShareChange {
  const having = (answers: Answers, ids: Iterable<string>) => [...ids].filter((id) => answers.get(id)?.includes(code));
  const both = [...then.keys()].filter((id) => now.has(id));
  const [had, have] = [having(then, both), having(now, both)];
  const without = (ids: Iterable<string>, others: { has(id: string): boolean }) =>
    [...ids].filter((id) => !others.has(id)).join(";");
  return {
    ...{ field, code, label },
    ...{ before_count: having(then, then.keys()).length, before_of: then.size },
    ...{ after_count: having(now, now.keys()).length, after_of: now.size },
    ...{ in_both: both.length, before_in_both: had.length, after_in_both: have.length },
    gained: without(have, new Set(had)),
    lost: without(had, new Set(have)),
    not_stated_again: both.filter((id) => isSilent(id, field)).join(";"),
    only_before: without(then.keys(), now),
    only_after: without(now.keys(), then),
  };
}

function answersTo({ field, type }: Field, values: readonly Value[]): Answers {
  return new Map(
    values
      .filter((value) => value.field === field)
      .map((value) => [value.case_id, codesIn(parseValue(type, value.value))] as const)
      .filter(([, codes]) => codes.length > 0),
  );
}
