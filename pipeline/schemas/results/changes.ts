import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { CaseId, FieldId, PartialDate, Status, Text, ValueText } from "../primitives.js";
import { changeKinds } from "../vocabulary.js";

const ids = (what: string) => Text.describe(`ids of the statements that ${what}, separated by ;`);

export const Change = z.strictObject({
  case_id: CaseId,
  field: FieldId,
  change: z
    .enum(changeKinds)
    .describe(
      "changed: a statement that is certainly later gives another value of something that varies; contradicted: not so, but sources disagree on a value known before on which they did not; corrected: otherwise another value, of something fixed, or of something that varies where no statement is certainly later, so that it may be a change or a correction; compatible: a value that the other allows, as 94.. and 120; newly_known; no_longer_known; unchanged: the same value, with a statement since; not_stated_again: the same value by the same statements, as of a case that did not answer the later wave, so that nothing shows whether it changed",
    ),
  before: ValueText.describe(
    "value on the earlier date, without what a later wave of the same survey answered; empty where it was not known",
  ),
  after: ValueText.describe("value on the later date; empty where it is not known"),
  before_status: Status.describe("how well sources supported the earlier value"),
  after_status: Status.describe("how well sources support the later value"),
  before_stated_on: PartialDate.describe("date of the latest statement that supports the earlier value"),
  after_stated_on: PartialDate.describe("date of the latest statement that supports the later value"),
  before_statements: ids("support the earlier value"),
  after_statements: ids("support the later value"),
  contradicting: ids("contradict the later value"),
});
export type Change = z.infer<typeof Change>;

const cases = (which: string) => Text.describe(`ids of the cases ${which}, separated by ;`);
const number = (what: string) => z.coerce.number().int().describe(`number of cases ${what}`);

export const ShareChange = z
  .strictObject({
    field: FieldId,
    code: Text.describe("code of the value"),
    label: Text.describe("label of the code"),
    before_count: number("with the code on the earlier date, of all then"),
    before_of: number("that had a value then"),
    after_count: number("with the code on the later date, of all then"),
    after_of: number("that had a value then"),
    in_both: number("that had a value on both dates"),
    before_in_both: number("of these with the code on the earlier date"),
    after_in_both: number("of these with the code on the later date"),
    gained: cases("of these that have the code since"),
    lost: cases("of these that have it no more"),
    not_stated_again: cases("of those with a value on both dates of which nobody has said anything since the earlier"),
    only_before: cases("that had a value on the earlier date alone"),
    only_after: cases("that had a value on the later date alone"),
  })
  .describe("Shares are compared on the cases that have a value on both dates, as others have other denominators.");
export type ShareChange = z.infer<typeof ShareChange>;

export const changes = table(
  { path: "4-aggregate/changes.csv", optional: true },
  Change,
  ["case_id", "field"],
  "one row per case and field known on either of two dates, with what became of the value",
);
export const shareChanges = table(
  { path: "4-aggregate/share-changes.csv", optional: true },
  ShareChange,
  ["field", "code"],
  "one row per code, with its counts on two dates, and on the cases known on both",
);
