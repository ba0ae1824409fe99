import { z } from "zod";

/** A row of instrument/submission-ids.csv: a further id of a submission, as tools give several and exports lack some. */
export const SubmissionId = z.strictObject({
  id: z
    .string()
    .min(1)
    .describe("id that an export has of a submission; id- is before the number that its server gave it"),
  submission: z.string().min(1).describe("id that the submission goes by in the answers"),
});
export type SubmissionId = z.infer<typeof SubmissionId>;
