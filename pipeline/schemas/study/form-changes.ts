import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { Text } from "../primitives.js";

/** What a person decided about a difference between the forms of two waves: whether it still asks the same. */
export const FormChange = z.strictObject({
  form: z.coerce
    .number()
    .int()
    .min(2)
    .describe("number of the form that differs from those before, in the order of the waves; the second is 2"),
  question: Text.min(1).describe("name of the question in the form before; * for every question that has the choice"),
  choice: Text.default("").describe("name of the choice in the form before; empty for the question itself"),
  change: z
    .enum(["renamed", "merged", "retyped", "reworded", "rerouted", "removed"])
    .describe(
      "renamed: it asks or means the same under another name; merged: the choice counts as another from then on, in every wave; retyped or reworded: it is the same in another type, or in other words, which its hint has too; rerouted: it is the same, and asked of others; removed: it is gone, and nothing takes its place",
    ),
  into: Text.default("").describe(
    "name in the later form of the question or choice as which it goes on, where it was renamed or merged; empty otherwise",
  ),
  reason: z.string().regex(/\S/, "a reason").describe("reason for the decision"),
});
export type FormChange = z.infer<typeof FormChange>;

export const formChanges = table(
  { role: "form_changes", optional: true },
  FormChange,
  ["form", "question", "choice", "change"],
  "one row per decision on a difference between the forms of two waves",
);
