import { evidenceGrades, type Field } from "../../schemas/index.js";
import type { Cells, Shape, Writer } from "./writer.js";

type FieldType = Field["type"];

/** What is compared of a value, by the type of its field. */
const comparable = {
  code: ["value", "options"],
  codes: ["value", "options"],
  place: ["value", "options"],
  text: ["value", "same"],
  year: ["value", "low", "high"],
  number: ["value", "low", "high"],
} as const;
export type ComparableCell = (typeof comparable)[FieldType][number];
export type ComparableCells = Cells<ComparableCell>;
export const comparableOf = (type: FieldType): Shape<ComparableCell> => comparable[type];

/** What the rules look at where statements compete. */
const testimony = [
  "is_named",
  "is_category",
  "independent_source",
  "is_primary",
  "kind",
  "grade",
  "span",
  "day",
  "ended_from",
] as const;
const ends = ["low_text", "high_text"] as const;
export type TestimonyCell = ComparableCell | (typeof testimony)[number] | (typeof ends)[number];
export type TestimonyCells = Cells<TestimonyCell>;
export function testimonyOf(type: FieldType): Shape<TestimonyCell> {
  return [...comparable[type], ...testimony, ...(isNumeric(type) ? ends : [])];
}

/** What is known of every statement besides: whether and why it does not count, and what a witness's row has. */
const statement = ["obs_id", "source_id", "raw", "reason", "detail", "is_indirect", "coders_differ"] as const;
export type StatementCell = TestimonyCell | (typeof statement)[number];
export type StatementCells = Cells<StatementCell>;
export function statementOf(type: FieldType): Shape<StatementCell> {
  return [...testimonyOf(type), ...statement];
}

export function isNumeric(type: FieldType): boolean {
  return type === "year" || type === "number";
}

/** Whether a statement only shows that something is or was active in a place, as `showsPresence` has it. */
export function showsPresence(type: FieldType, one: TestimonyCells): string {
  return type === "place" ? `${one("grade")} = ${evidenceGrades.indexOf("event_or_site")}` : "1 = 0";
}

/** A date stands behind its first and its last day, so that the greatest text is the latest date. */
export const inSpan = {
  firstDay: (write: Writer, span: string) => write.slice(span, 1, 10),
  lastDay: (write: Writer, span: string) => write.slice(span, 11, 10),
  date: (write: Writer, span: string) => write.slice(span, 21),
};

/** Whether two values state the same, as `compareValues` has it. @param b a statement's, which may leave it open which value holds */
export function areEqual(type: FieldType, a: ComparableCells, b: TestimonyCells): string {
  if (type === "text") return `${a("same")} = ${b("same")}`;
  if (isNumeric(type)) return overlap(a, b);
  return type === "place"
    ? `${a("value")} = ${b("value")}`
    : `(${a("value")} = ${b("value")} AND ${b("is_named")} = 1)`;
}

/** Whether they contradict each other. */
export function areConflicting(write: Writer, type: FieldType, a: ComparableCells, b: ComparableCells): string {
  if (type === "text") return "1 = 0";
  if (isNumeric(type)) return `NOT ${overlap(a, b)}`;
  const differ = `${a("value")} <> ${b("value")}`;
  return write.choose([[differ, `NOT ${haveOptionInCommon(write, a, b)}`]], "1 = 0");
}

/** Whether an option of one value is part of one of the other. A place is an option of one code. */
export function haveOptionInCommon(write: Writer, a: ComparableCells, b: ComparableCells): string {
  return write.someItem(optionsIn(write, a), (one) =>
    write.someItem(optionsIn(write, b), (other) => {
      const [codes, others] = [codesIn(write, one), codesIn(write, other)];
      return `(${write.containsAll(codes, others)} OR ${write.containsAll(others, codes)})`;
    }),
  );
}

/** What parts options and their codes, votes and their parts: control characters, which no value has. */
export const separators = { vote: "\u001d", option: "\u001e", code: "\u001f" };

export function optionsIn(write: Writer, one: ComparableCells): string {
  return write.split(one("options"), separators.option);
}

export function codesIn(write: Writer, option: string): string {
  return write.split(option, separators.code);
}

// What is no number reaches from plus to minus infinity, and overlaps with nothing but the same words.
function overlap(a: ComparableCells, b: ComparableCells): string {
  return `(${a("value")} = ${b("value")} OR (${a("low")} <= ${b("high")} AND ${b("low")} <= ${a("high")}))`;
}
