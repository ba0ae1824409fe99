import type { Condition } from "../artifacts.js";
import { distinct } from "../lib/order.js";
import type { Contribution } from "./reach.js";
import type { Answers } from "./read-answers.js";
import type { Readings } from "./readings.js";

/** What one cluster adds, by its values. */
export type Weigh = (valueAt: (field: string) => string) => { first: number; second: number };

/**
 * For each cluster, what it adds to the sums with its values as they stand, and with every other reading of the fields that are
 * asked. As it stands comes first, then those that change the fewest values.
 */
export function optionsOf(
  answers: Answers,
  conditions: readonly Condition[],
  readings: Readings,
  weigh: Weigh,
): Contribution[][] {
  const fields = distinct(conditions.map(({ field }) => field));
  return answers.clusters.map((cluster) => {
    let ways: { values: Record<string, string>; changes: string[] }[] = [{ values: {}, changes: [] }];
    for (const field of fields) {
      const asked = conditions.filter((condition) => condition.field === field);
      const { value } = answers.at(cluster, field);
      ways = ways.flatMap(({ values, changes }) => [
        { values: { ...values, [field]: value }, changes },
        ...readings(answers, cluster, field, asked).map((other) => ({
          values: { ...values, [field]: other },
          changes: [...changes, `${cluster}.${field}=${other}`],
        })),
      ]);
    }
    const options = new Map<string, Contribution>();
    for (const { values, changes } of ways.sort((a, b) => a.changes.length - b.changes.length)) {
      const sums = weigh((field) => values[field] ?? "");
      const key = `${sums.first} ${sums.second}`;
      if (!options.has(key)) options.set(key, { ...sums, changes });
    }
    return [...options.values()];
  });
}
