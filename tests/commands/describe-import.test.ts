import { expect, test } from "vitest";
import { describeImport, describeMapping } from "../../pipeline/commands/import/describe-import.js";

const nothing = {
  ...{
    rows: [],
    added: [],
    replaced: [],
    unchanged: 0,
    gone: [],
    otherWaves: [],
    dropped: [],
    withdrawn: [],
    files: new Map<string, Uint8Array>(),
  },
  ...{
    notApproved: [],
    newCases: [],
    joined: [],
    doubled: [],
    otherwise: [],
    unknownStatuses: [],
    several: 0,
    without: [],
    unanswered: [],
    partly: [],
  },
};

test("one is not many", () => {
  const one = { ...nothing, added: ["u1"], newCases: ["Alpha"], without: ["Beta"], otherwise: ["pole a as Pôle A"] };
  expect(describeImport(one, false)).toEqual([
    "1 submission new, 0 unchanged",
    "1 new case, added to the cases: Alpha",
    "1 case written otherwise, taken for the same; where it is another, first add it to cases.csv: pole a as Pôle A",
    "1 case without a submission: Beta",
  ]);
  const two = { ...nothing, newCases: ["Alpha", "Beta"], without: ["Gamma", "Delta"] };
  expect(describeImport(two, false).slice(1)).toEqual([
    "2 new cases, added to the cases: Alpha, Beta",
    "2 cases without a submission: Gamma, Delta",
  ]);
});

test("what was submitted before or after all of an export is not taken for deleted", () => {
  const wave = { ...nothing, added: ["y1"], gone: ["x1", "x2", "y0"], otherWaves: ["x1", "x2"] };
  const other =
    "2 submitted before or after all of this export, kept, as of another wave; what was deleted among them, remove from the answers yourself: x1, x2";
  expect(describeImport(wave, false).slice(1)).toEqual([
    "1 no longer in the export, kept (--drop-deleted removes them): y0",
    other,
  ]);
  expect(describeImport({ ...wave, dropped: ["y0"] }, true).slice(1)).toEqual([
    "1 no longer in the export, removed: y0",
    other,
  ]);
});

test("a review that is neither an approval nor a refusal is told", () => {
  expect(describeImport({ ...nothing, unknownStatuses: ["Zwischenstand"] }, false).slice(1)).toEqual([
    "1 review status that is not known, taken in as approved: Zwischenstand",
  ]);
});

test("what is not approved is named by its id, also where it was imported before", () => {
  const rejected = { ...nothing, notApproved: ["u2", "u3"], withdrawn: ["u2"] };
  expect(describeImport(rejected, false).slice(1)).toEqual([
    "2 not approved or on hold, left out: u2, u3",
    "1 not approved since it was imported, removed: u2",
  ]);
});

test("choices that stay blank are counted, apart from questions that do", () => {
  const blank = { ...nothing, unanswered: [{ block: "levers", count: 1 }], partly: [{ block: "levers", count: 4 }] };
  expect(describeImport(blank, false).slice(1)).toEqual([
    "1 submission with nothing in levers: no answer, as none chosen cannot be distinguished from not asked",
    "4 submissions with some choices of levers blank: the form did not offer them, or nothing shows that it did",
  ]);
});

test("columns that earlier exports had are no rows of the proposal, and named where this one lacks them", () => {
  const row = (column: string, how = "name") => ({ column, field: column, how, use: "yes" as const });
  const rows = ["hub", "staff", "owner"].map((column) => row(column));
  const lines = (isNew: boolean) =>
    describeMapping({ rows, isNew, lacking: ["staff", "owner"] }, ["hub"], "s/mapping.csv");
  const without = "2 columns of earlier exports not in this one, and left blank: staff, owner";
  const undated =
    "no column has the day of an answer: all count as of observed_on in study.json; of another wave, say when it was: --observed-on DATE";
  expect(lines(false)).toEqual(["mapping: as s/mapping.csv has it", without, undated]);
  expect(lines(true)).toEqual(["", "column  field  matched by", "hub     hub    name", "", without, undated]);
  const dated = { column: "day", field: "_submitted", how: "a column of the tool", use: "yes" as const };
  expect(describeMapping({ rows: [dated], isNew: false, lacking: [] }, ["day"], "m.csv")).toEqual([
    "mapping: as m.csv has it",
  ]);
});
