import { z } from "zod";

/** Where a study says which questions it keeps though they seem to be about a person. */
export const keptColumnsFile = "instrument/kept-columns.csv";

/** A row of instrument/kept-columns.csv: a question that seems to be about a person, and is kept all the same. */
export const KeptColumn = z.strictObject({
  column: z.string().min(1).describe("question of the form, or column of the survey's table, as it is named there"),
  reason: z.string().describe("why it holds nothing about a person; while it is empty, the study is not packed"),
});
export type KeptColumn = z.infer<typeof KeptColumn>;
