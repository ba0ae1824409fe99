import { type RoundingRule, roundingRules } from "./find-counts.js";
import type { Figure } from "./parse-figure.js";

export type Tier = "A" | "B" | "C" | "D";

/**
 * From the rounding that asks for the least to be assumed to the one that asks for the most. D, each part by a rounding of its own, is not
 * among them: that one rounding made all parts is what the GRIM test of a breakdown supposes.
 */
export const tiers: readonly Tier[] = ["A", "B", "C"];

/** How the percentages of a breakdown were made from its counts. Parts are numbered from 0. */
export type Model =
  | { readonly kind: "each"; readonly rule: RoundingRule }
  | { readonly kind: "largest-remainder" }
  | { readonly kind: "rest"; readonly part: number; readonly rule: RoundingRule }
  | { readonly kind: "nearest"; readonly step: 5 | 10 }
  | { readonly kind: "each-own" };

/**
 * The models of a tier that can have printed these figures, whatever the counts.
 * Made to sum to 100 (B): only if they do, have the same decimals, and leave nothing out. To the nearest 5 or 10 (C): only if all are
 * multiples of it without decimals. Each by a rounding of its own (D): only if there are several.
 */
export function listModels(tier: Tier, figures: readonly Figure[], exhaustive: boolean): Model[] {
  if (tier === "A") return roundingRules.map((rule) => ({ kind: "each", rule }));
  if (tier === "B") {
    if (!exhaustive || !sumTo100(figures)) return [];
    const rests = figures.flatMap((_, part) => roundingRules.map((rule): Model => ({ kind: "rest", part, rule })));
    return [{ kind: "largest-remainder" }, ...rests];
  }
  if (tier === "D") return figures.length > 1 ? [{ kind: "each-own" }] : [];
  return ([5, 10] as const)
    .filter((step) => figures.every(({ units, decimals }) => decimals === 0 && units % BigInt(step) === 0n))
    .map((step) => ({ kind: "nearest", step }));
}

function sumTo100(figures: readonly Figure[]): boolean {
  const decimals = figures[0]?.decimals ?? 0;
  const total = figures.reduce((sum, { units }) => sum + units, 0n);
  return figures.every((figure) => figure.decimals === decimals) && total === 100n * 10n ** BigInt(decimals);
}
