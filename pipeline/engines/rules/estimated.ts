import { ruleWithout } from "../../3-triangulate/policies/dawid-skene.js";
import type { Field } from "../../schemas/index.js";
import { decisionShapeOf, rankedOf } from "./decide.js";
import { addColumns, type Query, withNode } from "./query.js";
import { castVotes } from "./vote.js";
import type { Writer } from "./writer.js";

/** The table of what each pattern of votes comes to: see `estimateValues`. */
export const estimatedTable = "estimated";

/** Adds `ranked_dawid_skene`: what was estimated of these votes; by the majority, which must have decided, where nothing is a vote. */
export function takeEstimates(query: Query, write: Writer, type: Field["type"]): Query {
  const shape = decisionShapeOf(type);
  const renamed = shape.map((name) => `${name} AS estimated_${name}`);
  const cast = castVotes(query, write, type);
  const columns = [...cast.columns, ...shape.map((name) => `estimated_${name}`)];
  const joined = withNode(cast, columns, (from) => {
    const known = `(SELECT field, votes, ${renamed.join(", ")} FROM ${estimatedTable}) AS known`;
    return `SELECT ${columns.join(", ")} FROM ${from} ${write.leftJoin} ${known} USING (field, votes)`;
  });
  const majority = write.cellsOf(shape, rankedOf("majority"));
  const ofMajority = (name: (typeof shape)[number]) =>
    name === "rule"
      ? write.choose(
          [[write.isText(majority("value"), ""), majority("rule")]],
          write.concatText(majority("rule"), write.text(ruleWithout(""))),
        )
      : majority(name);
  return addColumns(joined, {
    [rankedOf("dawid-skene")]: write.record(shape, (name) =>
      write.choose([[write.isText("votes", ""), ofMajority(name)]], `estimated_${name}`),
    ),
  });
}
