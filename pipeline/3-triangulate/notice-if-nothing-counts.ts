import type { Settings, Witness } from "../schemas/index.js";

/**
 * What a reader must know where all statements are set aside, as on a date before the first of them: nothing is known then. Undefined
 * where some statement counts, or there is none.
 */
export function noticeIfNothingCounts(
  witnesses: readonly Pick<Witness, "stance">[],
  { reference_date }: Pick<Settings, "reference_date">,
): string | undefined {
  if (witnesses.length === 0 || witnesses.some(({ stance }) => stance !== "set-aside")) return undefined;
  return `no statement counts on ${reference_date} under these settings: every value is missing; a later date may admit some`;
}

/** What a reader must know who asks for one person's codes where no two persons coded a statement differently. */
export function noticeIfNoCodersDiffer(
  coderDifferences: readonly unknown[],
  { coder }: Pick<Settings, "coder">,
  own: Pick<Settings, "coder">,
): string | undefined {
  if (coder === own.coder || coderDifferences.length > 0) return undefined;
  return `the coder ${coder} changes nothing: no two persons coded a statement of this study differently`;
}
