import type { Field } from "../../schemas/index.js";
import { decisionShapeOf } from "./decide.js";
import { addColumns, type Query } from "./query.js";
import { inSpan, statementOf } from "./statement.js";
import { gradeOf, Stance } from "./take-stances.js";
import type { Writer } from "./writer.js";

/** Adds the columns of a value, from the stances of its statements: `statusOf` and `sourcesByStance` of 3-triangulate. */
export function conclude(query: Query, write: Writer, type: Field["type"]): Query {
  const taking = (stance: string) => write.filter("stances", Stance, (one) => write.isText(one("stance"), stance));
  const sides = addColumns(query, { supporters: taking("supports"), dissenters: taking("dissents") });
  const stating = (isPrimary: 0 | 1) =>
    write.map(
      write.filter("supporters", Stance, (one) => `${one("is_indirect")} = 0 AND ${one("is_primary")} = ${isPrimary}`),
      Stance,
      (one) => one("independent_source"),
    );
  const known = addColumns(sides, {
    surveyors: stating(1),
    documents: stating(0),
    is_contradicted: write.some("dissenters", Stance, (one) => `${one("is_indirect")} = 0`),
  });
  const decision = write.cellsOf(decisionShapeOf(type), "decision");
  const grades = write.map("supporters", Stance, (one) => one("grade"));
  const spans = write.map("supporters", Stance, (one) => one("span"));
  const idsOf = (list: string) =>
    ids(
      write,
      write.map(list, Stance, (one) => one("source_id")),
    );
  return addColumns(known, {
    value: decision("value"),
    status: statusOf(write, decision),
    rule: decision("rule"),
    evidence: write.choose([[`${write.size("supporters")} = 0`, write.text("")]], gradeOf(write, write.least(grades))),
    stated_on: inSpan.date(write, write.greatestText(spans)),
    supporting: idsOf("supporters"),
    dissenting: idsOf("dissenters"),
    sources: ids(
      write,
      write.map("statements", statementOf(type), (one) => one("source_id")),
    ),
  });
}

function ids(write: Writer, list: string): string {
  return write.join(write.sort(write.distinct(list)), ";");
}

function statusOf(write: Writer, decision: (name: "value" | "rule") => string): string {
  const isIndependent = write.someItem("documents", (source) => `NOT ${write.contains("surveyors", source)}`);
  return write.choose(
    [
      [`${write.isText(decision("rule"), "undecided")} OR is_contradicted`, write.text("contested")],
      [write.isText(decision("value"), ""), write.text("missing")],
      [`${write.size("surveyors")} = 0`, write.text("secondary-only")],
      [write.isText(decision("rule"), "open"), write.text("primary-only")],
      [isIndependent, write.text("corroborated")],
    ],
    write.text("primary-only"),
  );
}
