import { type RoundingRule, roundingRules } from "../../../../pipeline/4-aggregate/claims/grim/find-counts.js";
import type { Model, Tier } from "../../../../pipeline/4-aggregate/claims/grim/list-models.js";

export interface Printing {
  readonly model: Model;
  readonly decimals: number;
  /**
   * Who has the better of a tie: under largest remainders the lower number, to the nearest 5 or 10 every part with more than 0. Of parts
   * that are not all rounded in one way, the number of each one's rule.
   */
  readonly ties: readonly number[];
}

/**
 * The percentages of a table as a model prints them: forwards, by quotient and remainder, where the test goes backwards from the figure.
 *
 * @returns undefined if the model has nothing to print: a rest below 0, or decimals where there are none
 */
export function printTable(counts: readonly number[], n: number, printing: Printing): string[] | undefined {
  const { model, decimals, ties } = printing;
  const whole = 100 * 10 ** decimals;
  const quotients = counts.map((count) => divide(whole * count, n));
  switch (model.kind) {
    case "each":
      return quotients.map((quotient) => printUnits(round(quotient, n, model.rule), decimals));
    case "largest-remainder": {
      const left = whole - sum(quotients.map(({ units }) => units));
      const order = [...quotients.keys()].sort(
        (a, b) => (quotients[b]?.remainder ?? 0) - (quotients[a]?.remainder ?? 0) || (ties[a] ?? 0) - (ties[b] ?? 0),
      );
      const raised = new Set(order.slice(0, left));
      return quotients.map(({ units }, part) => printUnits(units + Number(raised.has(part)), decimals));
    }
    case "rest": {
      const rounded = quotients.map((quotient, part) => (part === model.part ? 0 : round(quotient, n, model.rule)));
      const rest = whole - sum(rounded);
      return rest < 0
        ? undefined
        : rounded.map((units, part) => printUnits(part === model.part ? rest : units, decimals));
    }
    case "each-own":
      return quotients.map((quotient, part) => {
        const rule = roundingRules[(ties[part] ?? 0) % roundingRules.length] as RoundingRule;
        return printUnits(round(quotient, n, rule), decimals);
      });
    case "nearest":
      if (decimals > 0) return undefined;
      return counts.map((count, part) => {
        const rule = (ties[part] ?? 0) > 0 ? "half-up" : "half-down";
        return String(model.step * round(divide((100 / model.step) * count, n), n, rule));
      });
  }
}

export function tierOf({ kind }: Model): Tier {
  if (kind === "each-own") return "D";
  return kind === "each" ? "A" : kind === "nearest" ? "C" : "B";
}

interface Quotient {
  readonly units: number;
  readonly remainder: number;
}

function divide(dividend: number, divisor: number): Quotient {
  const remainder = dividend % divisor;
  return { units: (dividend - remainder) / divisor, remainder };
}

function round({ units, remainder }: Quotient, n: number, rule: RoundingRule): number {
  const goesUp = {
    "half-up": 2 * remainder >= n,
    "half-even": 2 * remainder > n || (2 * remainder === n && units % 2 === 1),
    "half-down": 2 * remainder > n,
    truncated: false,
    raised: remainder > 0,
  };
  return units + Number(goesUp[rule]);
}

function printUnits(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(units).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
