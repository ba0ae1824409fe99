import { distinct } from "../lib/order.js";
import type { Part } from "./measure.js";
import { type Contribution, keyOf } from "./reach.js";
import type { Answers } from "./read-answers.js";
import type { Readings } from "./readings.js";

/**
 * For each cluster, what it adds to the sums of the parts with its values as they stand, and with every other reading of the
 * fields that are asked. As it stands comes first, then those that change the fewest values.
 */
export function optionsOf(answers: Answers, parts: readonly Part[], readings: Readings): Contribution[][] {
  const conditions = parts.flatMap((part) => part.conditions);
  const fields = distinct(conditions.map(({ field }) => field));
  return answers.clusters.map((cluster) => {
    let ways: { values: Record<string, string>; changes: string[] }[] = [{ values: {}, changes: [] }];
    for (const field of fields) {
      const asked = conditions.filter((condition) => condition.field === field);
      const { value } = answers.at(cluster, field);
      const others = readings(answers, cluster, field, asked);
      ways = ways.flatMap(({ values, changes }) => [
        { values: { ...values, [field]: value }, changes },
        ...others.map((other) => ({
          values: { ...values, [field]: other },
          changes: [...changes, `${cluster}.${field}=${other}`],
        })),
      ]);
    }
    const options = new Map<string, Contribution>();
    for (const { values, changes } of ways.sort((a, b) => a.changes.length - b.changes.length)) {
      const sums = parts.map(({ weigh }) => weigh((field) => values[field] ?? ""));
      const key = keyOf(sums);
      if (!options.has(key)) options.set(key, { sums, changes });
    }
    return [...options.values()];
  });
}
