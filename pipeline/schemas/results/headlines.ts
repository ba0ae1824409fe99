import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { Text, YesNo } from "../primitives.js";

export const Headline = z.strictObject({
  kind: z
    .enum(["share", "status", "claim"])
    .describe("what it is: a share, a number of values by status, or a verdict"),
  id: Text.describe("field=code of the share, status, or id of the claim"),
  with_second_coder: Text.describe("share as count/of (percent), number or verdict under the settings"),
  without_second_coder: Text.describe("the same by the first coder's codes alone"),
  differs: YesNo.describe("whether the two differ"),
});
export type Headline = z.infer<typeof Headline>;

export const headlines = table(
  { path: "4-aggregate/headlines.csv", optional: true },
  Headline,
  ["kind", "id"],
  "one row per headline, with and without the second coder",
);
