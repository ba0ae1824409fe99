import type { Statistic } from "../../lib/agreement/bootstrap-interval.js";
import { frequencies } from "../../lib/agreement/frequencies.js";

/**
 * Agreement of two sides beyond what their own habits would give by chance: κ = (p_o − p_e) / (1 − p_e), where p_o is the share
 * of pairs that agree and p_e the share that would if each value of one side met each value of the other.
 *
 * 1 is perfect, 0 is what chance gives, below 0 is less than chance.
 * Source: J. Cohen (1960), Educational and Psychological Measurement 20, 37–46; with an `agree` other than equality it is
 * Cohen's (1968) weighted kappa with weights 0 and 1, Psychological Bulletin 70, 213–220.
 *
 * @param pairs what the one and the other side say of each unit
 * @param agree whether a value of the one side and a value of the other say the same
 * @returns the statistic; undefined where chance alone agrees always (one category only), or without pairs
 * @example cohenKappa([["yes", "yes"], ["no", "no"], ["yes", "no"], ["no", "yes"]])() // 0
 */
export function cohenKappa<T>(
  pairs: readonly (readonly [T, T])[],
  agree: (one: T, other: T) => boolean = Object.is,
): Statistic {
  const ones = frequencies(pairs.map(([one]) => [one]));
  const others = frequencies(pairs.map(([, other]) => [other]));
  const agreeing = pairs.map(([one, other]) => (agree(one, other) ? 1 : 0));
  const matching = ones.values.map((one) => others.values.map((other) => (agree(one, other) ? 1 : 0)));

  return (times) => {
    const rows = ones.count(times);
    const columns = others.count(times);
    let [n, observed, chance] = [0, 0, 0];
    agreeing.forEach((agrees, unit) => {
      const drawn = times?.[unit] ?? 1;
      n += drawn;
      observed += drawn * agrees;
    });
    matching.forEach((row, one) => {
      row.forEach((matches, other) => {
        chance += matches * (rows[one] as number) * (columns[other] as number);
      });
    });
    // All times n², so that whole numbers stay whole.
    return chance === n * n ? undefined : (n * observed - chance) / (n * n - chance);
  };
}
