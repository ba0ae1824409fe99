import { z } from "zod";

/** A row of instrument/imports.csv: which file was imported, and what came of it. */
export const ImportRecord = z.strictObject({
  number: z.coerce.number().int().describe("rank, from 1"),
  file: z.string().describe("name of the export, which stays where it is"),
  sha256: z.string().describe("SHA-256 of its bytes"),
  kind: z.string().describe("tool that it is of"),
  rows: z.coerce.number().int().describe("rows of the export"),
  added: z.coerce.number().int().describe("submissions that are new"),
  replaced: z.coerce.number().int().describe("submissions that were edited"),
  not_approved: z.coerce.number().int().describe("submissions that were not approved, and left out"),
  gone: z.coerce.number().int().describe("submissions that the export no longer has"),
});
