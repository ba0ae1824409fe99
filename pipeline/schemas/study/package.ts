import { z } from "zod";

const LicenceId = z
  .string()
  .regex(/^[A-Za-z0-9.-]+$/, "a licence by its SPDX id, as CC-BY-4.0, or LicenseRef- and a name of its own")
  .describe("licence, by its SPDX id or by an id under licences");
const FilePattern = z
  .string()
  .min(1)
  .describe("path below this folder; with * at its end, every file whose path begins so");
const markdown = (what: string) => z.string().default("").describe(`${what}, in Markdown`);

const PackageLicence = z.strictObject({
  id: LicenceId.describe("its SPDX id, or LicenseRef- and a name of its own"),
  title: z.string().min(1).describe("its title"),
  text: z.string().min(1).describe("address of its text, or path below this folder of the file that has it"),
  description: z.string().default("").describe("what it permits, in short"),
});

const PackageFile = z.strictObject({
  file: FilePattern,
  covers: z.string().min(1).describe("what the file contains, in Markdown"),
  made_by: z.string().default("").describe("who made it"),
  licence: LicenceId,
  source: z.string().default("").describe("where its data come from, by the name of one of sources"),
  columns: z
    .record(z.string(), z.string())
    .default({})
    .describe("meaning of each column, for a CSV file that no stage reads"),
  is_data: z.boolean().default(true).describe("false for words about the data, programs and settings"),
});
export type PackageFile = z.infer<typeof PackageFile>;

const PackageSource = z.strictObject({
  name: z.string().min(1).describe("name of the source"),
  citation: z.string().min(1).describe("how it is cited"),
  url: z.string().default("").describe("its address, for other programs"),
  version: z.string().default("").describe("the version that was used"),
  details: markdown("paragraphs on it"),
});

const PackageExhibit = z.strictObject({
  what: z.string().min(1).describe("a table or figure, as the publication numbers it"),
  output: z
    .string()
    .default("")
    .describe("name of the figure that shows the same, or the role of the table; empty where there is none"),
  note: z.string().default("").describe("how the two differ, or why there is none"),
});

/** What the replication package says of a study and no other file does. */
export const PackageStudy = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+([-._][a-z0-9]+)*$/, "a name of a-z, 0-9, -, . and _")
    .optional()
    .describe("name of the package and of its archive; by default made from the title"),
  description: z.string().default("").describe("what the package is, in one sentence"),
  overview: markdown("a sentence or two for its first paragraph"),
  licence: LicenceId.optional().describe(
    "licence of the files that have neither a row under files nor a LICENSE beside",
  ),
  has_legitimate_access: z
    .boolean()
    .default(false)
    .describe("whether its authors certify that they have legitimate access to the data and permission to use them"),
  has_permission_to_publish: z
    .boolean()
    .default(false)
    .describe("whether they certify that they have documented permission to publish the data"),
  rights: markdown("paragraphs on the rights in the data"),
  data_availability: markdown("paragraphs on data that are not in the package"),
  licences: z.array(PackageLicence).default([]).describe("licences that the program does not know"),
  files: z.array(PackageFile).default([]).describe("files of this folder, with what each contains and its licence"),
  sources: z.array(PackageSource).default([]).describe("where the data come from"),
  exhibits: z.array(PackageExhibit).default([]).describe("tables and figures of the publication"),
  references: z
    .array(z.string())
    .default([])
    .describe("references beside the publication and the documents, in Markdown"),
});
export type PackageStudy = z.infer<typeof PackageStudy>;
