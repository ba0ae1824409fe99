import { expect, test } from "vitest";
import { checkCriteria } from "../../../pipeline/1-ingest/checks/check-criteria.js";
import type { Criterion } from "../../../pipeline/schemas/index.js";
import { criterionOf } from "../../lib/criterion-of.js";
import { fieldOf } from "../../lib/field-of.js";
import { onLines } from "../../lib/on-lines.js";

const codebook = [
  fieldOf({ field: "members", type: "number" }),
  fieldOf({ field: "owner", type: "code", codes: "club=Club;town=Town" }),
  fieldOf({ field: "site", type: "text" }),
  fieldOf({ field: "about_all", type: "number", scope: "context" }),
];
const fifteen = { fields: "members", comparison: "at_least", value: "15", rule_from: "source" } as const;
const check = (criterion: Partial<Criterion>) =>
  checkCriteria(onLines([criterionOf(criterion)]), codebook, "criteria.csv");

test.each<Partial<Criterion>>([
  {},
  { fields: "members" },
  fifteen,
  { ...fifteen, fields: "members", fewest: "1", value: "0.5" },
  { fields: "owner", comparison: "one_of", value: "club;town", rule_from: "study" },
  { fields: "site;owner", comparison: "known", rule_from: "study" },
])("a sound criterion stays as it stands: %o", (criterion) => {
  expect(check(criterion)).toEqual([criterionOf(criterion)]);
});

test.each<{ criterion: Partial<Criterion>; message: string }>([
  {
    criterion: { ...fifteen, fields: "member" },
    message: 'criteria.csv:2: fields: expected a field of the codebook, but found "member"; did you mean members?',
  },
  { criterion: { ...fifteen, fields: "about_all" }, message: 'but found "about_all"' },
  { criterion: { ...fifteen, fields: "" }, message: "fields: expected the fields to compare, but found none" },
  { criterion: { ...fifteen, value: "" }, message: "value: expected what at_least compares with, but found nothing" },
  { criterion: { ...fifteen, value: "many" }, message: 'value: expected a number, as 15 or 0.5, but found "many"' },
  {
    criterion: { ...fifteen, fields: "owner" },
    message: "comparison: at_least: expected fields with numbers or years, but owner is of type code",
  },
  {
    criterion: { fields: "site", comparison: "one_of", value: "club", rule_from: "source" },
    message: "comparison: one_of: expected fields with codes, but site is of type text",
  },
  {
    criterion: { fields: "members", comparison: "one_of", value: "club", rule_from: "source" },
    message: "comparison: one_of: expected fields with codes, but members is of type number",
  },
  {
    criterion: { fields: "owner", comparison: "one_of", value: "clubs", rule_from: "source" },
    message: 'value: expected a code of owner, but found "clubs"; did you mean club?',
  },
  {
    criterion: { fields: "site", comparison: "known", value: "yes", rule_from: "study" },
    message: 'value: expected nothing where nothing is compared with it, but found "yes"; remove it',
  },
  {
    criterion: { ...fifteen, fewest: "2" },
    message: "fewest: expected a number from 1 to 1, that of the fields, but found 2",
  },
  { criterion: { fields: "members", fewest: "1" }, message: "fewest: expected nothing without a comparison" },
  { criterion: { ...fifteen, rule_from: "" }, message: "rule_from: expected source or study, but found nothing" },
  { criterion: { rule_from: "study" }, message: "rule_from: expected nothing without a comparison, but found study" },
])("$message", ({ criterion, message }) => {
  expect(() => check(criterion)).toThrow(message);
});
