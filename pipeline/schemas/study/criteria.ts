import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { CaseId, Note, Slug, Text, YesNo } from "../primitives.js";
import { criterionOutcomes, evidenceGrades } from "../vocabulary.js";

const comparisons = ["at_least", "at_most", "one_of", "known"] as const;

export const Criterion = z
  .strictObject({
    criterion_id: Slug.describe("id of the criterion"),
    framework: Text.min(1).describe("whose criteria it is among, and what for"),
    code: Text.describe("number of the criterion in its source; empty where it has none"),
    name: Text.min(1).describe("what is required, in the project's words"),
    fields: Text.describe(
      "fields of the codebook that it is judged by, with ; between them (empty where no field asks what it requires)",
    ),
    comparison: z
      .enum(["", ...comparisons])
      .describe(
        "how each field is compared: at_least and at_most of numbers and years, one_of of codes, known where any value is enough; empty where the source states no threshold",
      ),
    value: Text.describe("number or codes, separated by ;, with which the fields are compared; empty of known"),
    fewest: Text.regex(/^\d*$/, "a whole number, or empty").meta({
      description: "number of the fields that must meet the comparison; empty for all",
      fieldType: "integer",
    }),
    least_grade: z
      .enum(["", ...evidenceGrades])
      .default("")
      .describe(
        "least direct grade of evidence whose values decide it; what is less direct leaves it unknown; empty for all that count",
      ),
    rule_from: z
      .enum(["", "source", "study"])
      .describe(
        "source where the comparison is as the source has it; study where it is a sign that this study takes for enough, and whose absence decides nothing; empty without a comparison",
      ),
    verified: YesNo.describe("whether a document states the criterion; no where it is from memory"),
    source: Text.min(1).describe("document that states the criterion"),
    url: Text.describe("address of that document"),
    question: Text.min(1).describe("what the next survey would have to ask to decide it"),
    note: Note,
  })
  .catchall(Text)
  .meta({ translated: ["framework", "name", "question", "note"] });
export type Criterion = z.infer<typeof Criterion>;

/** Why it is unknown whether a case meets a criterion; empty where it is known. */
const criterionReasons = [
  "",
  /** No field of the codebook asks it. */
  "no_field",
  /** Its source states no threshold that the values could be compared with. */
  "no_threshold",
  /** Sources or policies give values of which some meet it and some do not. */
  "disagreement",
  /** The value is known by bounds only, and they lie on both sides of the threshold. */
  "bounds",
  "missing",
  /** The value rests on less direct evidence than the criterion asks for. */
  "too_indirect",
  /** The sign that the study takes for enough is absent, which does not show that the criterion is not met. */
  "no_sign",
] as const;

const Unknown = z.enum(criterionReasons).describe("why it is unknown; empty where it is known");
const CriterionId = Slug.meta({ description: "id of the criterion", references: "1-ingest/criteria.csv#criterion_id" });
export const CriterionResult = z
  .strictObject({
    criterion_id: CriterionId,
    case_id: CaseId,
    result: z.enum(criterionOutcomes).describe("whether the case meets the criterion"),
    reason_code: Unknown,
    fields: Text.describe("fields whose values decide it, or leave it open, separated by ;"),
    sources: Text.describe("ids of the sources that support these values, separated by ;"),
  })
  .describe(
    "A criterion is met, or not, where every admissible value of its fields says so: the concluded one, those that a contested value may have, and those of the other policies. What is missing is unknown, never not met.",
  );
export type CriterionResult = z.infer<typeof CriterionResult>;

const Count = z.coerce.number().int();
export const CriterionCount = z.strictObject({
  criterion_id: CriterionId,
  met: Count.describe("number of cases that meet it"),
  not_met: Count.describe("number of cases that do not"),
  unknown: Count.describe("number of cases for which it is unknown"),
  undecided: Text.describe("ids of these cases, separated by ;"),
  question: Text.describe("what would have to be asked about them; empty where nothing is unknown"),
});
export type CriterionCount = z.infer<typeof CriterionCount>;

export const criteriaGiven = table(
  { role: "criteria", optional: true },
  Criterion,
  ["criterion_id"],
  "one row per criterion that cases are compared with",
);
export const rawCriteria = table(
  { path: "1-ingest/criteria.csv", optional: true },
  Criterion,
  ["criterion_id"],
  "one row per criterion, checked",
);
export const criteria = table(
  { path: "4-aggregate/criteria.csv", optional: true },
  CriterionResult,
  ["criterion_id", "case_id"],
  "one row per criterion and case of the sample: met, not met or unknown, with the sources",
);
export const criteriaCounts = table(
  { path: "4-aggregate/criteria-counts.csv", optional: true },
  CriterionCount,
  ["criterion_id"],
  "one row per criterion, with the number of cases that meet it and the question that would decide the rest",
);
