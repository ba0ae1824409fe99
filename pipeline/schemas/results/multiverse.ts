import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { OptionalInteger, Text, YesNo } from "../primitives.js";
import { verdicts } from "../vocabulary.js";
import { ClaimResult, Robustness } from "./claim-results.js";

/** What the multiverse varies, each by the name of its setting. */
const choiceNames = ["policy", "least_grade", "reference_date", "coder", "without_kinds"] as const;
export type ChoiceName = (typeof choiceNames)[number];

const Count = z.coerce.number().int();
const { low: Result } = Robustness.shape;
const perVerdict = Object.fromEntries(
  verdicts.map((verdict) => [verdict, Count.describe(`number of combinations under which the claim is ${verdict}`)]),
) as Record<(typeof verdicts)[number], typeof Count>;

export const Multiverse = z.strictObject({
  id: Robustness.shape.id,
  verdict: ClaimResult.shape.verdict.describe(
    "verdict under the settings, where only contested and missing values are uncertain",
  ),
  combinations: Count.describe("number of combinations of choices"),
  ...perVerdict,
  holds: Count.describe("number of combinations under which the values as they stand give the claim"),
  lowest: Result.describe(
    "lowest result of the combinations that can be tested; empty where there is none, as where documents on the context give bounds only",
  ),
  highest: Result.describe("highest result of the combinations that can be tested"),
  turned_after: OptionalInteger.describe(
    "smallest number of other choices that give another verdict; empty where none do; untestable counts as another only where no choices give a testable one",
  ),
  turned_with: Text.describe(
    "such choices, as choice=option, separated by ;, and every set of as few, separated by a slash",
  ),
  turned_to: Text.describe("verdict that each set gives, in the same order, separated by a slash"),
});
export type Multiverse = z.infer<typeof Multiverse>;

export const MultiverseOption = z.strictObject({
  id: Robustness.shape.id,
  choice: z.enum(choiceNames).describe("choice, by the name of its setting"),
  option: Text.describe("option chosen; of without_kinds the kind of source left out, or none"),
  is_own: YesNo.describe("whether the settings choose it"),
  alone: z.enum(verdicts).describe("verdict where this option is taken and all else is as the settings have it"),
  combinations: Count.describe("number of combinations with this option"),
  same_verdict: Count.describe("number of these that give the verdict that the settings give"),
  lowest: Result.describe("lowest result of those that can be tested; empty where there is none"),
  highest: Result.describe("highest result of those that can be tested"),
});
export type MultiverseOption = z.infer<typeof MultiverseOption>;

export const multiverse = table(
  { path: "4-aggregate/multiverse.csv", optional: true },
  Multiverse,
  ["id"],
  "one row per testable claim, on the cases or on their context, judged under every combination of choices",
);
export const multiverseOptions = table(
  { path: "4-aggregate/multiverse-options.csv", optional: true },
  MultiverseOption,
  ["id", "choice", "option"],
  "one row per testable claim and option, with the combinations that keep the verdict",
);
