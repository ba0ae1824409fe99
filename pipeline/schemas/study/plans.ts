import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { Note, OptionalYear, Section, Slug, SourceId, Text } from "../primitives.js";

export const Plan = z
  .strictObject({
    plan_id: Slug.describe("id of the plan"),
    name: Text.min(1).describe("name of the plan"),
    first_year: OptionalYear.meta({ description: "first year; empty where the paper states none", unit: "year" }),
    last_year: OptionalYear.meta({ description: "last year; empty where the paper states none", unit: "year" }),
    kind: z.enum(["plan", "pact", "initiative"]).describe("kind of plan"),
    beside: z
      .union([Slug, z.literal("")])
      .meta({ description: "plan that ran in parallel", references: "plans#plan_id" }),
    section: Section.min(1).describe("section of the paper"),
    context_name: Text.describe(
      "name in the table of totals, without the years, which links the plan to the forms that it created; empty where there are none",
    ),
    aim: Text.describe("aim of the plan, paraphrased"),
    note: Note,
    source_id: SourceId.meta({ description: "id of the source", references: "paper_sources#source_id" }),
  })
  .catchall(Text)
  .meta({ translated: ["name"] });
export type Plan = z.infer<typeof Plan>;

export const plansGiven = table(
  { role: "plans", optional: true },
  Plan,
  ["plan_id"],
  "one row per plan that the paper describes",
);
