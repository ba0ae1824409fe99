import type { Field } from "../../schemas/index.js";
import { addColumns, type Query } from "./query.js";
import { separators, type TestimonyCells, testimonyOf } from "./statement.js";
import type { Writer } from "./writer.js";

/**
 * Adds `votes`, all votes on a case as one text: `votesOf` of 3-triangulate. An independent source has one vote for each value that it
 * states, as an observer of the kind that states it most directly. Cases with the same text are one pattern; empty where nothing is a vote.
 */
export function castVotes(query: Query, write: Writer, type: Field["type"]): Query {
  const Testimony = testimonyOf(type);
  const eligible = addColumns(query, {
    categories: write.filter("deciding", Testimony, (one) => `${one("is_category")} = 1`),
  });
  const isBetter = (other: TestimonyCells, one: TestimonyCells) =>
    [
      `${other("value")} = ${one("value")}`,
      `${other("independent_source")} = ${one("independent_source")}`,
      `(${other("grade")} < ${one("grade")} OR (${other("grade")} = ${one("grade")} AND ${other("kind")} < ${one("kind")}))`,
    ].join(" AND ");
  const best = write.filter(
    "categories",
    Testimony,
    (one) => `NOT ${write.some("categories", Testimony, (other) => isBetter(other, one))}`,
  );
  const votes = write.distinct(
    write.map(best, Testimony, (one) =>
      write.concatText(
        one("kind"),
        write.text(separators.code),
        one("value"),
        write.text(separators.option),
        one("independent_source"),
      ),
    ),
  );
  // Who casts it is told by how often it is there.
  const anonymous = write.mapItems(votes, (vote) => write.first(write.split(vote, separators.option)));
  return addColumns(eligible, { votes: write.join(write.sort(anonymous), separators.vote) });
}
