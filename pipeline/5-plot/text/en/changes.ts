import type { ChangeKind } from "../../../schemas/index.js";

const kind: Readonly<Record<ChangeKind, string>> = {
  changed: "changed",
  corrected: "corrected",
  contradicted: "contradicted",
  compatible: "compatible",
  newly_known: "newly known",
  no_longer_known: "no longer known",
  unchanged: "unchanged",
  not_stated_again: "not stated again",
};

/** What the page says of changes between two waves. */
export const changes = {
  heading: "What changed",
  kind,
  summary: (values: number, cases: string, earlier: string, later: string, counts: string) =>
    `Of ${values} values of ${cases} in the sample on both dates, known on ${earlier} or on ${later}: ${counts}.`,
  count: (count: number, of: ChangeKind) => `${count} ${kind[of]}`,
  meaning:
    "Changed: a statement that is certainly later gives another value of something that varies. Contradicted: not so, but sources disagree that did not before. Corrected: otherwise another value, of something fixed, or of something that varies where no statement is certainly later: that may be a change or a correction. Compatible: the two values allow each other, as at least 94 and 120. Not stated again: nobody has said anything since, so that nothing shows whether it changed.",
  statedAgain: (stated: string, silent: string, names: string) =>
    `Known before: ${stated} with a statement since, ${silent} without (${names}).`,
  caption: "Values that are not the same on both dates, without those newly known",
  change: "Change",
  before: "Before",
  after: "Since",
  statedOn: "Stated on",
  shares: "Codes that cases gained or lost, of those known on both dates",
  code: "Code",
  gained: "Gained by",
  lost: "Lost by",
  silent: "Known on both, not stated again",
  of: (count: number, of: number) => `${count} of ${of}`,
  own: (date: string) => `${date}, all known then`,
  common: (date: string) => `${date}, known on both`,
};
