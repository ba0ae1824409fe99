import type { Field, PolicyName } from "../../schemas/index.js";
import type { Dialect } from "../dialects/dialect.js";
import { assess } from "./assess.js";
import { conclude } from "./conclude.js";
import { decide, decisionOf, decisionShapeOf, groupFor, type RankingPolicy, rankedOf } from "./decide.js";
import { takeEstimates } from "./estimated.js";
import { gather } from "./gather.js";
import { addColumns, type Query, withNode, withoutColumns } from "./query.js";
import type { Question } from "./question.js";
import { valueColumns } from "./result-rows.js";
import { takeStances } from "./take-stances.js";
import { castVotes } from "./vote.js";
import { weigh } from "./weigh.js";
import { type Writer, writerIn } from "./writer.js";

/**
 * The query that makes values of prepared statements on fields of one type: a row per case and field with a statement, with the columns of
 * a value by the first of these policies, the stances of its statements, and a decision by each of the policies.
 */
export function buildQuery(
  dialect: Dialect,
  statements: Query,
  question: Question,
  policies: readonly [PolicyName, ...PolicyName[]],
): Query {
  const write = writerIn(dialect);
  const { type } = question;
  const estimates = policies.includes("dawid-skene");
  // Where nothing can be estimated, the majority decides.
  const ranking = [...new Set([...policies, ...(estimates ? (["majority"] as const) : [])])].filter(isRanking);
  const grouped = groupFor(weighStatements(write, statements, question), write, type, ranking);
  const ranked = ranking.reduce((query, policy) => decide(query, write, type, policy), grouped);
  const decided = estimates ? takeEstimates(ranked, write, type) : ranked;
  const own = addColumns(leaveOpen(decided, write, type, policies), { decision: decisionOf(policies[0]) });
  const concluded = conclude(takeStances(own, write, type), write, type);
  // What results are made of; all that led to it would take many times the memory.
  const results = [...valueColumns, ...policies.map(decisionOf), "statements", "stances"];
  return withoutColumns(
    concluded,
    concluded.columns.filter((column) => !results.includes(column)),
  );
}

/** The query that counts on how many cases the same votes were cast, on fields of one type. */
export function votesOf(dialect: Dialect, statements: Query, question: Question): Query {
  const write = writerIn(dialect);
  const cast = castVotes(weighStatements(write, statements, question), write, question.type);
  return withNode(cast, ["field", "votes", "cases"], (from) => {
    return `SELECT field, votes, count(*) AS cases FROM ${from} WHERE ${write.isNotText("votes", "")} GROUP BY field, votes`;
  });
}

function weighStatements(write: Writer, statements: Query, question: Question): Query {
  return weigh(gather(assess(statements, write, question), write, question.type), write, question);
}

function isRanking(policy: PolicyName): policy is RankingPolicy {
  return policy !== "dawid-skene";
}

/** Between places no policy can decide, where it is open. */
function leaveOpen(query: Query, write: Writer, type: Field["type"], policies: readonly PolicyName[]): Query {
  const ofOpen = { value: "open_place", options: "open_options", rule: write.text("open") };
  const decisionBy = (policy: PolicyName) => {
    if (type !== "place") return rankedOf(policy);
    const ranked = write.cellsOf(decisionShapeOf(type), rankedOf(policy));
    const open = (name: keyof typeof ofOpen) =>
      write.choose([[write.isNotText("open_place", ""), ofOpen[name]]], ranked(name));
    return write.record(decisionShapeOf(type), (name) => open(name as keyof typeof ofOpen));
  };
  return addColumns(query, Object.fromEntries(policies.map((policy) => [decisionOf(policy), decisionBy(policy)])));
}
