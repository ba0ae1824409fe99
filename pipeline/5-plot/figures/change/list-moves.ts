import { ascendingBy, groupBy } from "../../../lib/collections.js";
import { type Change, movedKinds } from "../../../schemas/index.js";
import type { Tables } from "../../reads.js";
import { formatValue } from "../../report/format-value.js";
import type { Texts } from "../../text/index.js";
import { nameWithUnit } from "../../text/name-with-unit.js";

type MovedKind = (typeof movedKinds)[number];

/** The cases whose value of a field moved in one way. */
export interface Move {
  readonly before: string;
  readonly after: string;
  readonly kind: MovedKind;
  readonly cases: readonly { readonly case_id: string; readonly name: string }[];
}

export interface FieldMoves {
  readonly field: string;
  readonly heading: string;
  readonly moves: readonly Move[];
}

/** The moves of each field that has any, in the codebook's order: of most cases first, then in that of its codes. */
export function listMoves(
  { changes, cases, codebook }: Pick<Tables, "changes" | "cases" | "codebook">,
  texts: Texts,
): FieldMoves[] {
  const names = new Map(cases.map(({ case_id, name }) => [case_id, name]));
  return codebook.flatMap(({ field }): FieldMoves[] => {
    const own = changes.filter((row) => row.field === field);
    const moved = own.filter(isMoved);
    if (moved.length === 0) return [];
    const codes = texts.codes(field).map(({ code }) => code);
    const groups = [...groupBy(moved, ({ before, after, change }) => `${change}\t${before}\t${after}`).values()];
    const rank = (value: string) => codes.indexOf(value);
    const sorted = groups.sort(
      ascendingBy(([row, ...others]) => [-others.length, rank(row?.before ?? ""), rank(row?.after ?? "")]),
    );
    const label = texts.unit(field) === "" ? texts.field(field) : nameWithUnit(field, texts);
    const known = own.filter(({ before }) => before !== "").length;
    return [
      {
        field,
        heading: texts.figures.change.heading(label, moved.length, known),
        moves: sorted.map((rows) => {
          const [{ before, after, change }] = rows as [Moved];
          return {
            before: formatValue(field, before, texts),
            // A policy may leave open what sources disagree on.
            after: after === "" ? texts.common.contested : formatValue(field, after, texts),
            kind: change,
            cases: rows.map(({ case_id }) => ({ case_id, name: names.get(case_id) ?? case_id })),
          };
        }),
      },
    ];
  });
}

type Moved = Change & { readonly change: MovedKind };

function isMoved(row: Change): row is Moved {
  return movedKinds.some((kind) => kind === row.change);
}
