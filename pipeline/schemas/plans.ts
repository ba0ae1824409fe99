import { z } from "zod";
import { table } from "../runner/artifact.js";
import { OptionalYear, Slug, SourceId, Text } from "./primitives.js";

/** A national plan as the paper tells of it. Years are those that it states: where it gives none, there is none. */
export const Plan = z.strictObject({
  plan_id: Slug,
  name: Text.min(1),
  first_year: OptionalYear,
  last_year: OptionalYear,
  kind: z.enum(["plan", "pact", "initiative"]),
  /** The plan that it is said to have run in parallel with. */
  beside: z.union([Slug, z.literal("")]),
  section: Text.min(1),
  /** How the column Origin of Table 1 names it, without the years; empty where no form of ecosystem is traced to it. */
  table_1_name: Text,
  /** In our words. */
  aim: Text,
  note: Text,
  source_id: SourceId,
});
export type Plan = z.infer<typeof Plan>;

export const plansGiven = table({ role: "plans" }, Plan, ["plan_id"], "the national plans that the paper tells of");
