import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { Note, Text } from "../primitives.js";

export const Question = z.strictObject({
  item: z
    .string()
    .regex(/^\d+$/, "a whole number")
    .meta({ description: "number of the question", fieldType: "integer" }),
  section: Text.describe("part of the questionnaire"),
  question: Text.min(1).describe("question, reworded"),
  fields: Text.describe("fields that it fills, separated by ;"),
  published: Text.describe("whether the answers are published case by case: yes, no or partly"),
  note: Note,
});

export type Question = z.infer<typeof Question>;

export const questionnaire = table(
  { role: "questionnaire", optional: true },
  Question,
  ["item"],
  "one row per question, with the fields that it fills",
);
