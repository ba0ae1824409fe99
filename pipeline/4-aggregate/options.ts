import type { Condition } from "../artifacts.js";
import { distinct } from "../lib/order.js";
import { meets } from "./meets.js";
import type { Option } from "./reach.js";
import type { Answers } from "./read-answers.js";

type Weigh = (valueOf: (field: string) => string) => { first: number; second: number };

/**
 * For each cluster, what it adds to the sums under every admissible reading of the fields that are asked: its value as it
 * stands, those of dissenting witnesses, and where a value is missing any that the field may have. Cheapest first.
 */
export function optionsOf(answers: Answers, conditions: readonly Condition[], weigh: Weigh): Option[][] {
  const fields = distinct(conditions.map(({ field }) => field));
  return answers.clusters.map((cluster) => {
    let ways: { values: Record<string, string>; changes: string[] }[] = [{ values: {}, changes: [] }];
    for (const field of fields) {
      const asked = conditions.filter((condition) => condition.field === field);
      const { value } = answers.at(cluster, field);
      ways = ways.flatMap(({ values, changes }) => [
        { values: { ...values, [field]: value }, changes },
        ...otherReadings(answers, cluster, field, asked).map((other) => ({
          values: { ...values, [field]: other },
          changes: [...changes, `${cluster}.${field}=${other}`],
        })),
      ]);
    }
    const options = new Map<string, Option>();
    for (const { values, changes } of ways.sort((a, b) => a.changes.length - b.changes.length)) {
      const sums = weigh((field) => values[field] ?? "");
      const key = `${sums.first} ${sums.second}`;
      if (!options.has(key)) options.set(key, { ...sums, changes });
    }
    return [...options.values()];
  });
}

function otherReadings(answers: Answers, cluster: string, field: string, asked: readonly Condition[]): string[] {
  const { value, others } = answers.at(cluster, field);
  const { type, codes } = answers.fields.get(field) ?? { type: "text", codes: [] };
  // Sources that are even leave only what they say; only where nobody says anything is every value admissible.
  if (value === "" && others.length === 0) {
    if (type === "codes") return setsOf(codes);
    if (type === "code") return [...codes];
    return edges(asked);
  }
  const within = asked.some((condition) => value !== "" && meets(value, condition) === undefined)
    ? edges(asked).filter((point) => meets(point, boundsAsCondition(field, value)) === true)
    : [];
  return distinct([...others, ...within]);
}

function setsOf(codes: readonly string[]): string[] {
  return codes.reduce<string[]>((sets, code) => [...sets, code, ...sets.map((set) => `${set}+${code}`)], []);
}

/** Numbers on either side of every bound that is asked: enough to meet or miss each. */
function edges(asked: readonly Condition[]): string[] {
  const bounds = asked.flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== undefined);
  return distinct(bounds.flatMap((bound) => [bound - 1, bound, bound + 1]).map(String));
}

function boundsAsCondition(field: string, value: string): Condition {
  const [first = "", last = first] = value.split("..");
  return {
    field,
    ...(first === "" ? {} : { from: Number(first) }),
    ...(last === "" ? {} : { to: Number(last) }),
  };
}
