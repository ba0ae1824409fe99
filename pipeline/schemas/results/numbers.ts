import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { FieldId, OptionalNumber, Text } from "../primitives.js";
import { numberReasons } from "./reasons.js";

const Reason = z.enum(numberReasons);

/** The columns of a statistic of numbers of which some are known only by their bounds. */
function ends<Name extends string>(name: Name, what: string) {
  return {
    [`${name}_low`]: OptionalNumber.describe(`lowest ${what} that the values allow; empty where it has no lower bound`),
    [`${name}_high`]: OptionalNumber.describe(`highest ${what} that they allow; empty where it has no upper bound`),
  } as Record<`${Name}_low` | `${Name}_high`, typeof OptionalNumber>;
}

export const NumberSummary = z
  .strictObject({
    field: FieldId,
    label: Text.describe("label of the field"),
    unit: Text.describe("unit of its numbers"),
    n: z.coerce.number().int().describe("number of cases that have a value"),
    exact: z.coerce
      .number()
      .int()
      .describe("how many of these are exact numbers; the others are known by their bounds"),
    missing: z.coerce.number().int().describe("number of cases of the sample without a value"),
    ...ends("minimum", "minimum"),
    ...ends("first_quartile", "first quartile"),
    ...ends("median", "median"),
    ...ends("third_quartile", "third quartile"),
    ...ends("maximum", "maximum"),
    ...ends("total", "sum"),
    mean: OptionalNumber.describe("arithmetic mean; only where every value is exact"),
    standard_deviation: OptionalNumber.describe("sample standard deviation (n - 1); only where every value is exact"),
    reason_code: Reason.extract(["", "too_few"]).describe("why all statistics are empty; empty where they are given"),
    reason_detail: Text.describe("fewest cases that statistics are given for, where they are not"),
    total_reason_code: Reason.extract(["", "too_few", "percentages"]).describe(
      "why no total is given; empty where it is",
    ),
    mean_reason_code: Reason.extract(["", "too_few", "not_exact"]).describe("why no mean is given; empty where it is"),
  })
  .meta({
    primaryKey: ["field"],
    description:
      "A statistic that depends on values known by their bounds has two ends: computed from all lower bounds, and from all upper bounds. An exact number is both of its bounds; a value without a bound (`94..` has no upper one) leaves empty each end that depends on it. Quartiles are those of definition 7 of Hyndman & Fan (1996), as in R and NumPy. The sum is over the cases that have a value. Rounded to two decimals more than the field's values have.",
  });
export type NumberSummary = z.infer<typeof NumberSummary>;

export const numbers = table(
  { path: "4-aggregate/numbers.csv" },
  NumberSummary,
  [],
  "one row per field of numbers, in the codebook's order, with its order statistics, total and mean",
);
