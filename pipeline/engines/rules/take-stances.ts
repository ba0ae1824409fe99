import type { Field } from "../../schemas/index.js";
import { evidenceGrades } from "../../schemas/index.js";
import { decisionShapeOf } from "./decide.js";
import { addColumns, type Query } from "./query.js";
import {
  areConflicting,
  areEqual,
  haveOptionInCommon,
  inSpan,
  type StatementCells,
  showsPresence,
  statementOf,
  testimonyOf,
} from "./statement.js";
import type { Writer } from "./writer.js";

/** What a statement says of the value, or why it does not count; and what of it the value rests on. */
export const Stance = [
  "stance",
  "reason",
  "detail",
  "source_id",
  "independent_source",
  "is_primary",
  "is_indirect",
  "grade",
  "span",
] as const;
const Why = ["reason", "detail"] as const;

/** Adds `stances`, one for each of `statements`, towards the column `decision`: `witnessOf` and `stanceTowards` of 3-triangulate. */
export function takeStances(query: Query, write: Writer, type: Field["type"]): Query {
  const reasoned = addColumns(query, {
    whys: write.mapBoth("statements", statementOf(type), "later", (one, later) => whyOf(write, type, one, later)),
  });
  return addColumns(reasoned, {
    stances: write.mapBoth("statements", statementOf(type), "whys", (one, record) => {
      const why = write.cellsOf(Why, record);
      const counts = write.isText(why("reason"), "");
      const [stance, reason] = stanceOf(write, type, one);
      const cells = {
        stance: write.choose([[counts, stance]], write.text("set-aside")),
        reason: write.choose([[counts, reason]], why("reason")),
        detail: why("detail"),
      };
      const isMade = (name: (typeof Stance)[number]): name is keyof typeof cells => name in cells;
      return write.record(Stance, (name) => (isMade(name) ? cells[name] : one(name)));
    }),
  });
}

/** Why a statement does not count, once it is known what counts beside it. */
function whyOf(write: Writer, type: Field["type"], one: StatementCells, later: string): string {
  const isSuperseded = write.isNotText(later, "");
  const isBacked = write.some("current", testimonyOf(type), (other) => areEqual(type, other, one));
  // An engine that works out what is asked for alone looks for backing only where it matters.
  const isHint = write.choose(
    [[`${one("is_indirect")} = 1 AND ${write.isText(one("reason"), "")}`, `NOT ${isBacked}`]],
    "1 = 0",
  );
  const differ = write.choose(
    [[`${one("coders_differ")} = 1`, write.text("coders_differ")]],
    write.text("too_indirect"),
  );
  const cells = {
    reason: write.choose(
      [
        [isSuperseded, write.text("superseded")],
        [isHint, differ],
      ],
      one("reason"),
    ),
    detail: write.choose(
      [
        [isSuperseded, inSpan.date(write, later)],
        [isHint, gradeOf(write, one("grade"))],
      ],
      one("detail"),
    ),
  };
  return write.record(Why, (name) => cells[name]);
}

/** The name of a grade of evidence. */
export function gradeOf(write: Writer, grade: string): string {
  const [first, ...others] = evidenceGrades;
  return write.choose(
    others.map((name, at) => [`${grade} = ${at + 1}`, write.text(name)]),
    write.text(first),
  );
}

function stanceOf(write: Writer, type: Field["type"], one: StatementCells): [stance: string, reason: string] {
  const decision = write.cellsOf(decisionShapeOf(type), "decision");
  const isUndecided = write.isText(decision("rule"), "undecided");
  const isOfOpenPlace = () =>
    write.choose([[write.isText(decision("rule"), "open"), haveOptionInCommon(write, decision, one)]], "1 = 0");
  const isStated = areEqual(type, decision, one);
  const stances = [
    [
      write.isText(decision("value"), ""),
      "open",
      write.choose([[isUndecided, write.text("undecided")]], write.text("names_none")),
    ],
    [type === "place" ? `${isStated} OR ${isOfOpenPlace()}` : isStated, "supports", write.text("")],
    [`NOT (${areConflicting(write, type, decision, one)})`, "open", write.text("less_specific")],
    [showsPresence(type, one), "open", write.text("presence_only")],
  ] as const;
  return [
    write.choose(
      stances.map(([when, stance]) => [when, write.text(stance)]),
      write.text("dissents"),
    ),
    write.choose(
      stances.map(([when, , reason]) => [when, reason]),
      write.text(""),
    ),
  ];
}
