import type { Criterion } from "../../3-triangulate/policies/rank-candidates.js";
import { distinct } from "../../lib/collections.js";
import type { Field, PolicyName } from "../../schemas/index.js";
import { type GroupCell, group, groupShapeOf } from "./group.js";
import { addColumns, type Query, withoutColumns } from "./query.js";
import { type ComparableCell, comparableOf, testimonyOf } from "./statement.js";
import type { Cells, Shape, Writer } from "./writer.js";

/** The value that is concluded, and the rule that gave it. */
export type DecisionCell = ComparableCell | "rule";
export function decisionShapeOf(type: Field["type"]): Shape<DecisionCell> {
  return [...comparableOf(type), "rule"];
}

/** What a policy looks at, of greatest weight first. */
const criteria = {
  "primary-first": ["most independent sources", "most direct", "most recent"],
  "secondary-first": ["most independent sources", "most direct", "most recent"],
  majority: ["most independent sources"],
  "most-recent": ["most recent", "most direct", "most independent sources"],
  "best-evidence": ["most direct", "most independent sources", "most recent"],
} as const satisfies Readonly<Record<Exclude<PolicyName, "dawid-skene">, readonly Criterion[]>>;
export type RankingPolicy = keyof typeof criteria;

const cellOf = { "most independent sources": "sources", "most direct": "directness", "most recent": "day" } as const;
/** Each is below its power of two, so that three of them make one whole number of 63 bits, in any order. */
const bits = { sources: 32, directness: 3, day: 27 } as const;

/**
 * Adds a column `ranked_POLICY`, by one of the policies that look at one case at a time: `rankCandidates` of 3-triangulate. Groups
 * must have been made of the statements that it looks at.
 */
export function decide(query: Query, write: Writer, type: Field["type"], policy: RankingPolicy): Query {
  const groups = `${consideredBy(policy)}_groups`;
  const order: readonly Criterion[] = criteria[policy];
  const weightOf = (place: number) =>
    2n ** BigInt(order.slice(place + 1).reduce((sum, criterion) => sum + bits[cellOf[criterion]], 0));
  const Group = groupShapeOf(type);
  const keyOf = (one: Cells<GroupCell>) =>
    order.map((criterion, place) => `${one(cellOf[criterion])} * ${weightOf(place)}`).join(" + ");
  const below = write.list([write.whole("-1")]);
  const keyed = addColumns(query, { keys: write.map(groups, Group, keyOf) });
  const best = addColumns(keyed, { best: write.greatest(write.concat("keys", below)) });
  const ranked = addColumns(best, {
    ahead: write.filter(groups, Group, (one) => `${keyOf(one)} = best`),
    second: write.greatest(
      write.concat(
        write.filterItems("keys", (key) => `${key} < best`),
        below,
      ),
    ),
  });
  const differ = (place: number) => {
    const [one, other] = ["best", "second"].map((key) => write.divide(key, String(weightOf(place))));
    return `${one} <> ${other}`;
  };
  const decisive = write.choose(
    order.slice(0, -1).map((criterion, place) => [differ(place), write.text(criterion)]),
    write.text(order.at(-1) ?? ""),
  );
  const isEven = `${write.size("ahead")} > 1`;
  const won = addColumns(ranked, {
    won: write.choose(
      [
        [`${write.size(groups)} = 0`, write.text("none")],
        [`${write.size(`${consideredBy(policy)}_values`)} = 1`, write.text("only value")],
        // No words are more precise than others: the first in order stands for those that are ahead.
        [type === "text" ? isEven : "1 = 0", write.text("only value")],
        [`${write.size(groups)} = 1`, write.text("most precise")],
        [isEven, write.text("undecided")],
      ],
      decisive,
    ),
    winner: write.first(type === "text" ? firstInOrder(write, Group) : "ahead"),
  });
  const decided = addColumns(won, { [rankedOf(policy)]: decisionBy(write, type, policy) });
  return withoutColumns(decided, ["keys", "best", "ahead", "second", "won", "winner"]);
}

/** What a policy makes of the groups, or of the votes. */
export function rankedOf(policy: PolicyName): string {
  return `ranked_${policy.replace("-", "_")}`;
}

/** The same, or that it is open between places, whatever the policy. */
export function decisionOf(policy: PolicyName): string {
  return `decision_${policy.replace("-", "_")}`;
}

/** The column of statements that a policy considers. */
function consideredBy(policy: RankingPolicy): string {
  const tier = tierOf(policy);
  return tier === undefined ? "deciding" : `${tier}_first`;
}

function tierOf(policy: RankingPolicy): "primary" | "secondary" | undefined {
  return policy === "primary-first" ? "primary" : policy === "secondary-first" ? "secondary" : undefined;
}

/** The groups that these policies choose between. */
export function groupFor(query: Query, write: Writer, type: Field["type"], policies: readonly RankingPolicy[]): Query {
  const tiers = distinct(policies.flatMap((policy) => tierOf(policy) ?? []));
  const preferred = tiers.reduce((before, tier) => preferTier(before, write, type, tier), query);
  return distinct(policies.map(consideredBy)).reduce((before, column) => group(before, write, type, column), preferred);
}

/** The statements of one tier, or all where it names no value: `preferTier` of 3-triangulate. */
function preferTier(query: Query, write: Writer, type: Field["type"], tier: string): Query {
  const Testimony = testimonyOf(type);
  const isPrimary = tier === "primary" ? "1" : "0";
  const own = addColumns(query, {
    [`${tier}_own`]: write.filter("deciding", Testimony, (one) => `${one("is_primary")} = ${isPrimary}`),
  });
  const named = addColumns(own, {
    [`${tier}_names`]: write.some(`${tier}_own`, Testimony, (one) => `${one("is_named")} = 1`),
  });
  return addColumns(named, { [`${tier}_first`]: write.choose([[`${tier}_names`, `${tier}_own`]], "deciding") });
}

function firstInOrder(write: Writer, Group: Shape<GroupCell>): string {
  const least = write.least(write.map("ahead", Group, (one) => one("value")));
  return write.filter("ahead", Group, (one) => `${one("value")} = ${least}`);
}

/** By a tier, the rule says whose value it is. */
function decisionBy(write: Writer, type: Field["type"], policy: RankingPolicy): string {
  const winner = write.cellsOf(groupShapeOf(type), "winner");
  const isNone = write.isIn("won", ["none", "undecided"].map(write.text));
  const tier = tierOf(policy);
  const other = write.text(tier === "primary" ? "secondary" : "primary");
  const used = write.choose([[`${tier}_names`, write.text(tier ?? "")]], other);
  const ruleOfTier = write.choose(
    [
      [isNone, "won"],
      [write.isText("won", "only value"), used],
    ],
    write.concatText(used, write.text(", "), "won"),
  );
  return write.record(decisionShapeOf(type), (name) => {
    if (name === "rule") return tier === undefined ? "won" : ruleOfTier;
    return name === "value" ? write.choose([[isNone, write.text("")]], winner(name)) : winner(name);
  });
}
