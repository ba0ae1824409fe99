import { join } from "node:path";
import type { KnownSubmissions } from "../../instrument/answers/identify.js";
import { SubmissionId } from "../../instrument/answers/submission-id.js";
import { formatCsv } from "../../lib/csv.js";
import { parseTable } from "../../lib/tables/parse-table.js";
import { readInput } from "../../runner/files.js";
import { idsByName } from "./answer-rows.js";
import type { Instrument } from "./open-instrument.js";

/** Where a study keeps the further ids of its submissions. */
export const submissionIdsFile = "instrument/submission-ids.csv";

/** The submissions of a study by all their ids. */
export function submissionIds({ folder, answers, cases, caseColumn }: Instrument): KnownSubmissions {
  const idOf = idsByName(cases);
  const own = answers.rows.map(({ cells }) => [cells.submission ?? "", idOf(cells[caseColumn] ?? "")] as const);
  const caseOf = new Map(own);
  const ids = new Map([
    ...readIds(folder).map(({ id, submission }) => [id, submission] as const),
    ...own.map(([submission]) => [submission, submission] as const),
  ]);
  return { ids, caseOf: (submission) => caseOf.get(submission) };
}

/** The file with what an import adds. @param also by each further id the submission */
export function withIds({ folder }: Pick<Instrument, "folder">, also: ReadonlyMap<string, string>): Uint8Array {
  const all = new Map([...readIds(folder).map(({ id, submission }) => [id, submission] as const), ...also]);
  return formatCsv(
    [...all].map(([id, submission]) => ({ id, submission })),
    SubmissionId,
    ["id"],
  );
}

function readIds(folder: string): SubmissionId[] {
  const file = join(folder, submissionIdsFile);
  const bytes = readInput(file);
  return bytes === undefined ? [] : parseTable(bytes, file, { row: SubmissionId, key: ["id"] });
}
