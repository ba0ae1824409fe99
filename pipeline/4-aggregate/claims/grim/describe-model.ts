import type { RoundingRule } from "./find-counts.js";
import type { Model } from "./list-models.js";

/**
 * A model in words, with the parts numbered from 1.
 *
 * @example describeModel({ kind: "rest", part: 2, rule: "half-up" }) // "part 3 as the rest of 100, the others rounded half up"
 */
export function describeModel(model: Model): string {
  switch (model.kind) {
    case "each":
      return `each part ${words[model.rule]}`;
    case "largest-remainder":
      return "made to sum to 100 by largest remainders";
    case "rest":
      return `part ${model.part + 1} as the rest of 100, the others ${words[model.rule]}`;
    case "nearest":
      return `each part rounded to the nearest ${model.step}`;
    case "each-own":
      return "each part by a rounding of its own";
  }
}

const words: Record<RoundingRule, string> = {
  "half-up": "rounded half up",
  "half-even": "rounded half to even",
  "half-down": "rounded half down",
  truncated: "truncated",
  raised: "rounded up",
};
