import { z } from "zod";
import { sheet, table } from "../../runner/artifact.js";
import {
  AsRead,
  CaseId,
  DocumentId,
  DuplicateOf,
  Evidence,
  OptionalNote,
  PartialDate,
  Slug,
  SourceId,
  StatementId,
  Text,
  Tier,
  Unit,
  ValidFrom,
  ValidTo,
} from "../primitives.js";

/** The kinds of source that the program has names for; a study declares others in `source_kinds`. */
export const sourceKinds = [
  "press_article",
  "academic_paper",
  "international_report",
  "national_report",
  "ministry_website",
  "questionnaire",
  "other",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const StatedSource = z.strictObject({
  source_id: SourceId.describe("id of the source"),
  kind: Slug.describe(
    "kind of document or instrument: one of the program's, or one that study.json declares in source_kinds",
  ),
  title: Text.describe("title; in round brackets, a description by the project"),
  publisher: Text.describe("publisher"),
  url: Text.default("").describe("address"),
  language: Text.describe("language, ISO 639-1"),
  published: PartialDate.describe("day, month or year of publication"),
  accessed: PartialDate.default("").describe("day, month or year of consultation"),
  note: OptionalNote,
  reprints: Text.default("").describe(
    "document or outlet whose text it carries, where the page says so or whole sentences coincide",
  ),
  tier: Tier.describe("primary (what the study itself asked) or secondary (documents)"),
});
export type StatedSource = z.infer<typeof StatedSource>;

/** A collected statement: 1-ingest checks that its columns are present, 2-clean their content. */
export const Statement = z
  .strictObject({
    obs_id: StatementId.describe("id of the statement: letters, digits, _, . and -"),
    case_id: CaseId,
    field: Slug.describe("id of the field, or another word that decisions/coding.csv assigns to one"),
    value: Text.describe("what the document states, in words and not coded"),
    as_read: AsRead,
    filed_as: Text.default("").describe("heading under which the collector filed those words"),
    unit: Unit,
    evidence: Evidence,
    source_id: DocumentId,
    date: PartialDate.describe("date of the document: a day, a month or a year"),
    valid_from: ValidFrom,
    valid_to: ValidTo,
    term_reason: Text.default("").describe("what the term was read from"),
    note: OptionalNote,
    duplicate_of: DuplicateOf,
  })
  .meta({ primaryKey: ["obs_id"] });
export const statementColumns = Statement.keyof().options;
/** Those that a table of statements may leave out. */
export const optionalStatementColumns = statementColumns.filter(
  (column) => Statement.shape[column].safeParse(undefined).success,
);

export const paperSources = table(
  { role: "paper_sources", optional: true },
  StatedSource,
  ["source_id"],
  "one row per table or section of the paper that is a source",
);
export const secondarySources = table(
  { role: "secondary_sources", optional: true },
  StatedSource,
  ["source_id"],
  "one row per document collected",
);
export const statements = sheet(
  { role: "statements", optional: true },
  "one row per statement of a document",
  Statement,
);
