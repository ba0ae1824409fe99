import { expect, test } from "vitest";
import { describeImport } from "../../pipeline/commands/import/describe-import.js";

const nothing = {
  ...{ rows: [], added: [], replaced: [], unchanged: 0, gone: [], withdrawn: [], files: new Map<string, Uint8Array>() },
  ...{ notApproved: [], newCases: [], otherwise: [], several: 0, without: [], unanswered: [] },
};

test("one is not many", () => {
  const one = { ...nothing, added: ["u1"], newCases: ["Alpha"], without: ["Beta"], otherwise: ["pole a as Pôle A"] };
  expect(describeImport(one, false)).toEqual([
    "1 submission new, 0 unchanged",
    "1 new case, added to the cases: Alpha",
    "1 case written otherwise, taken for the same: pole a as Pôle A",
    "1 case without a submission: Beta",
  ]);
  const two = { ...nothing, newCases: ["Alpha", "Beta"], without: ["Gamma", "Delta"] };
  expect(describeImport(two, false).slice(1)).toEqual([
    "2 new cases, added to the cases: Alpha, Beta",
    "2 cases without a submission: Gamma, Delta",
  ]);
});

test("an export that shares nothing with the study is not taken for one from which answers were deleted", () => {
  const wave = { ...nothing, added: ["y1"], gone: ["x1", "x2"] };
  expect(describeImport(wave, false).join("\n")).not.toContain("--drop-deleted");
  expect(describeImport({ ...wave, unchanged: 1 }, false)[1]).toBe(
    "2 no longer in the export, kept (--drop-deleted removes what was deleted there): x1, x2",
  );
});

test("what is not approved is named by its id, also where it was imported before", () => {
  const rejected = { ...nothing, notApproved: ["u2", "u3"], withdrawn: ["u2"] };
  expect(describeImport(rejected, false).slice(1)).toEqual([
    "2 not approved, left out: u2, u3",
    "1 not approved since it was imported, removed: u2",
  ]);
});
