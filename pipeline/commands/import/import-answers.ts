import { join } from "node:path";
import { ImportRecord } from "../../instrument/answers/import-record.js";
import { type MergedAnswers, mergeSubmissions } from "../../instrument/answers/merge-submissions.js";
import { readSubmissions, type Submission } from "../../instrument/answers/read-submissions.js";
import type { SurveyExport } from "../../instrument/export/export.js";
import { ColumnMatch } from "../../instrument/matching/match-columns.js";
import { distinct } from "../../lib/collections.js";
import { formatCsv, formatRows } from "../../lib/csv.js";
import { throwIfAny } from "../../lib/errors.js";
import { sha256 } from "../../lib/sha256.js";
import { uniqueSlugs } from "../../lib/slug.js";
import { type Locale, locales } from "../../lib/tables/locale.js";
import { parseTable } from "../../lib/tables/parse-table.js";
import { readInput } from "../../runner/files.js";
import { blocksOf, Case, fieldsOfBlock } from "../../schemas/index.js";
import { idsByName, rowsOf } from "./answer-rows.js";
import { casesAsChoices } from "./cases-as-choices.js";
import { doubledIn } from "./doubled-in.js";
import type { Instrument } from "./open-instrument.js";
import { submissionIds, submissionIdsFile, withIds } from "./submission-ids.js";

export interface MadeImport extends Omit<MergedAnswers, "rows"> {
  /** What is to be written, by path in the study; nothing where no answer changes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notApproved: readonly string[];
  readonly newCases: readonly string[];
  /** Cases that submissions write otherwise than the study, where they were not of that case before. */
  readonly otherwise: readonly string[];
  /** Reviews of new or edited submissions of which it is not known whether they are approvals, each once. */
  readonly unknownStatuses: readonly string[];
  /** Submissions that the study had twice, under ids that are now known to be of one. */
  readonly joined: readonly string[];
  /** New submissions that say all that one says which is kept, and which the export lacks. */
  readonly doubled: readonly string[];
  /** How many cases have several submissions, and which have none. */
  readonly several: number;
  readonly without: readonly string[];
  /** Questions with several answers of which submissions leave everything blank. */
  readonly unanswered: readonly { readonly block: string; readonly count: number }[];
  /** Those of which submissions leave some choices blank, as their form did not offer them or nothing shows that it did. */
  readonly partly: readonly { readonly block: string; readonly count: number }[];
}

interface How {
  readonly drop: boolean;
  readonly name: string;
  readonly hash: string;
  readonly locale: Locale | undefined;
  /** When the answers were given, where the export does not say it. */
  readonly observedOn?: string | undefined;
}

/**
 * The answers of a study with those of an export, in memory.
 *
 * @throws InputError with every cell that cannot be read
 */
export function importAnswers(
  given: SurveyExport,
  mapping: readonly ColumnMatch[],
  instrument: Instrument,
  how: How,
): MadeImport {
  const { study, caseColumn, answers } = instrument;
  const { choices, optionOf } = casesAsChoices(instrument);
  const ids = submissionIds(instrument);
  const read = readSubmissions(given, mapping, {
    targets: instrument.targets,
    submissions: ids,
    observedOn: how.observedOn,
    cases: instrument.cases.map(optionOf),
    mayAdd: choices.length === 0,
    locale: how.locale ?? (given.kind === "kobo" || given.kind === "odk" ? undefined : study.locale),
    likely: locales.find((one) => one === study.languages[0]),
  });
  throwIfAny(read.diagnostics);
  const slugs = uniqueSlugs(
    read.newCases,
    "case",
    instrument.cases.map(({ case_id }) => case_id),
  );
  const added = read.newCases.map((name, at) => ({
    case_id: slugs[at] ?? "",
    name,
    in_sample: "yes" as const,
    note: "",
  }));
  const cases = [...instrument.cases, ...added];
  const idOf = idsByName(cases);
  const rows = rowsOf(read.submissions, instrument, idOf);
  const before = new Map(answers.rows.map(({ cells }) => [cells.submission ?? "", cells[caseColumn] ?? ""]));
  const also = new Map([...read.alsoKnown].filter(([one, id]) => ids.ids.get(one) !== id));
  const joined = answers.rows.filter(({ cells }) => also.has(cells.submission ?? ""));
  const kept = joined.length === 0 ? answers.rows : answers.rows.filter((row) => !joined.includes(row));
  const merged = mergeSubmissions(kept, rows, {
    ...{ columns: answers.columns, drop: how.drop },
    rejected: read.notApproved,
  });
  const { added: fresh, replaced, withdrawn, dropped } = merged;
  const isIdle = also.size === 0 && [fresh, replaced, withdrawn, dropped].every((ids) => ids.length === 0);
  const counts = new Map<string, number>();
  for (const { cells } of merged.rows)
    counts.set(cells[caseColumn] ?? "", (counts.get(cells[caseColumn] ?? "") ?? 0) + 1);
  return {
    ...merged,
    notApproved: read.notApproved,
    newCases: read.newCases,
    joined: joined.map(({ cells }) => cells.submission ?? ""),
    doubled: doubledIn(merged, answers.columns),
    ...openQuestions(read.submissions, merged, before, idOf),
    ...blankBlocks(read.submissions, instrument.codebook),
    several: [...counts.values()].filter((count) => count > 1).length,
    without: cases.filter(({ case_id }) => !counts.has(case_id)).map(({ name }) => name),
    files: isIdle
      ? new Map()
      : filesOf({ given, mapping, instrument, how, merged, cases, also, notApproved: read.notApproved.length }),
  };
}

/** What of new and edited submissions somebody has to decide. */
function openQuestions(
  submissions: readonly Submission[],
  { added, replaced }: MergedAnswers,
  before: ReadonlyMap<string, string>,
  idOf: (called: string) => string,
): Pick<MadeImport, "otherwise" | "unknownStatuses"> {
  const changed = new Set([...added, ...replaced]);
  const own = submissions.filter(({ submission }) => changed.has(submission));
  const isMoved = (one: Submission) => before.get(one.submission) !== idOf(one.case);
  const filled = (texts: readonly string[]) => distinct(texts.filter((text) => text !== ""));
  return {
    otherwise: filled(own.filter(isMoved).map(({ otherwise }) => otherwise)),
    unknownStatuses: filled(own.map(({ unknownStatus }) => unknownStatus)),
  };
}

function filesOf(made: {
  readonly given: SurveyExport;
  readonly mapping: readonly ColumnMatch[];
  readonly instrument: Instrument;
  readonly how: How;
  readonly merged: MergedAnswers;
  readonly cases: Instrument["cases"];
  readonly also: ReadonlyMap<string, string>;
  readonly notApproved: number;
}): Map<string, Uint8Array> {
  const { given, mapping, instrument, how, merged, cases, also, notApproved } = made;
  const path = "instrument/imports.csv";
  const file = join(instrument.folder, path);
  const bytes = readInput(file);
  const before = bytes === undefined ? [] : parseTable(bytes, file, { row: ImportRecord, key: ["number"] });
  const counts = {
    added: merged.added.length,
    replaced: merged.replaced.length,
    gone: merged.gone.length,
    not_approved: notApproved,
  };
  const now = {
    number: before.length + 1,
    file: how.name,
    sha256: how.hash,
    kind: given.kind,
    rows: given.rows.length,
    ...counts,
  };
  const all: [string, Uint8Array][] = [
    [instrument.answersFile, formatRows({ columns: instrument.answers.columns, rows: merged.rows })],
    [instrument.mappingFile, formatCsv([...mapping], ColumnMatch, [])],
    [path, formatCsv([...before, now], ImportRecord, ["number"])],
  ];
  if (also.size > 0) all.push([submissionIdsFile, withIds(instrument, also)]);
  if (cases.length > instrument.cases.length) all.push([instrument.casesFile, formatCsv([...cases], Case, [])]);
  return new Map(
    all.filter(
      ([name, content]) => sha256(content) !== sha256(readInput(join(instrument.folder, name)) ?? new Uint8Array()),
    ),
  );
}

function blankBlocks(
  submissions: readonly Submission[],
  codebook: Instrument["codebook"],
): Pick<MadeImport, "unanswered" | "partly"> {
  const blocks = blocksOf(codebook).map((block) => {
    return { block, fields: fieldsOfBlock(codebook, block), unanswered: 0, partly: 0 };
  });
  for (const { values } of submissions)
    for (const one of blocks) {
      const blanks = one.fields.filter(({ field }) => !values[field]).length;
      if (blanks === one.fields.length) one.unanswered += 1;
      else if (blanks > 0) one.partly += 1;
    }
  const counted = (what: "unanswered" | "partly") =>
    blocks.flatMap((one) => (one[what] === 0 ? [] : [{ block: one.block, count: one[what] }]));
  return { unanswered: counted("unanswered"), partly: counted("partly") };
}
