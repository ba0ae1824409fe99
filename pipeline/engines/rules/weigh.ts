import { evidenceGrades, type Field, formatValue } from "../../schemas/index.js";
import { addColumns, type Query } from "./query.js";
import type { Question } from "./question.js";
import {
  areConflicting,
  inSpan,
  type StatementCells,
  separators,
  showsPresence,
  statementOf,
  type TestimonyCells,
  testimonyOf,
} from "./statement.js";
import type { Writer } from "./writer.js";

/**
 * Adds what history has passed over and what is left to decide: `weighStatements` of 3-triangulate. `later` has, for each statement, the
 * span of the last one that supersedes it; empty where none does.
 */
export function weigh(query: Query, write: Writer, question: Question): Query {
  const { type } = question;
  const [Statement, Testimony] = [statementOf(type), testimonyOf(type)];
  const testimonyOfStatement = (one: StatementCells) => write.record(Testimony, one);
  // Those that decide, and those whose term is over but which show what no longer holds.
  const isTestimony = (one: StatementCells) =>
    `${one("is_indirect")} = 0 AND (${write.isText(one("reason"), "")} OR ${write.isNotText(one("ended_from"), "")})`;
  const taken = addColumns(query, {
    testimonies: write.map(write.filter("statements", Statement, isTestimony), Statement, testimonyOfStatement),
  });
  const superseded = addColumns(taken, { later: supersede(write, question) });
  const isCurrent = (one: StatementCells, later: string) =>
    `${one("is_indirect")} = 0 AND ${write.isText(one("reason"), "")} AND ${write.isText(later, "")}`;
  const current = addColumns(superseded, {
    current: write.map(write.filterBoth("statements", Statement, "later", isCurrent), Statement, testimonyOfStatement),
  });
  return type === "place" ? chooseSeats(current, write) : addColumns(current, { deciding: "current" });
}

/** For each statement, the latest span that supersedes it: `findSuperseded` of 3-triangulate. */
function supersede(write: Writer, { type, fixed }: Question): string {
  const [Statement, Testimony] = [statementOf(type), testimonyOf(type)];
  const supersedes = (later: TestimonyCells, one: TestimonyCells) => {
    const end = inSpan.lastDay(write, one("span"));
    return [
      `${later("independent_source")} = ${one("independent_source")}`,
      `${inSpan.firstDay(write, later("span"))} > ${end}`,
      `(${write.isText(later("ended_from"), "")} OR ${later("ended_from")} > ${end})`,
      `NOT (${showsPresence(type, later)})`,
      areConflicting(write, type, one, later),
    ].join(" AND ");
  };
  const spansAfter = (one: TestimonyCells) =>
    write.map(
      write.filter("testimonies", Testimony, (later) => supersedes(later, one)),
      Testimony,
      (later) => later("span"),
    );
  const canChange = (one: StatementCells) =>
    [
      `${one("is_indirect")} = 0`,
      write.isText(one("reason"), ""),
      write.isNotText(one("span"), ""),
      `NOT (${showsPresence(type, one)})`,
    ].join(" AND ");
  const isOneValue = `${write.size(valuesOf(write, type, "testimonies"))} < 2`;
  return write.choose(
    [
      [
        `${write.isIn("field", fixed.map(write.text))} OR ${isOneValue}`,
        write.map("statements", Statement, () => write.text("")),
      ],
    ],
    write.map("statements", Statement, (one) =>
      write.choose([[canChange(one), write.greatestText(spansAfter(one))]], write.text("")),
    ),
  );
}

function valuesOf(write: Writer, type: Field["type"], testimonies: string): string {
  return write.distinct(write.map(testimonies, testimonyOf(type), (one) => one("value")));
}

/** As `schemas/value.ts` has it. */
const betweenOptions = formatValue({ kind: "oneOf", options: Array(2).fill({ kind: "text", text: "" }) });

/** Of places: between which it is open, and otherwise which statements decide: `findOpenPlace` of 3-triangulate. */
function chooseSeats(query: Query, write: Writer): Query {
  const Testimony = testimonyOf("place");
  const isEvent = (one: TestimonyCells) => showsPresence("place", one);
  const seats = (["stated", "seat_or_address"] as const).map((grade) => String(evidenceGrades.indexOf(grade)));
  const statesSeat = (one: TestimonyCells) => write.isIn(one("grade"), seats);
  const known = addColumns(query, {
    places: valuesOf(write, "place", "current"),
    seats: valuesOf(
      write,
      "place",
      write.filter("current", Testimony, (one) => `NOT (${isEvent(one)})`),
    ),
    is_open: `${write.some("current", Testimony, isEvent)} AND NOT ${write.some("current", Testimony, statesSeat)}`,
  });
  const isOpen = `is_open AND ${write.size("places")} >= 2`;
  const opened = addColumns(known, {
    open_place: write.choose([[isOpen, write.join(write.sort("places"), betweenOptions)]], write.text("")),
    open_options: write.join(
      write.map("current", Testimony, (one) => one("options")),
      separators.option,
    ),
  });
  const isElsewhere = (one: TestimonyCells) =>
    `(${isEvent(one)} AND ${write.size("seats")} > 0 AND NOT ${write.contains("seats", one("value"))})`;
  return addColumns(opened, {
    deciding: write.filter(
      "current",
      Testimony,
      (one) => `${write.isText("open_place", "")} AND NOT ${isElsewhere(one)}`,
    ),
  });
}
