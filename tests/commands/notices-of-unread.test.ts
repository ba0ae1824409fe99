import { expect, test } from "vitest";
import { noticesOfUnread } from "../../pipeline/commands/notices-of-unread.js";
import { stagesOf } from "../../pipeline/stages.js";
import { scratch } from "../lib/scratch.js";
import { studyOf } from "../lib/study-of.js";

const study = studyOf({ inputs: { answers: "survey/answers.csv", coding: "decisions/coding.csv" } });
const noticesOf = (...paths: string[]) => {
  const folder = scratch(Object.fromEntries(paths.map((path) => [path, ""])));
  return noticesOfUnread(study, folder, stagesOf(study)).map((notice) => notice.replace(`${folder}/`, ""));
};

test("a decision that study.json does not name is told, with the key that it needs", () => {
  expect(noticesOf("decisions/case-changes.csv", "decisions/coding.csv", "survey/answers.csv")).toEqual([
    'decisions/case-changes.csv: not read, as study.json names it nowhere; add "case_changes": "decisions/case-changes.csv" to inputs there',
  ]);
});

test("so is a table beside one that is read, also where another file has its key", () => {
  expect(noticesOf("survey/answers-2026.xlsx", "decisions/coding.xlsx")).toEqual([
    "decisions/coding.xlsx: not read, as study.json names it nowhere; name it under inputs there, or remove it",
    "survey/answers-2026.xlsx: not read, as study.json names it nowhere; name it under inputs there, or remove it",
  ]);
});

test("words, licences, what an import keeps and folders without inputs are none of these", () => {
  const paths = [
    "README.md",
    "LICENSE",
    "survey/notes.md",
    "instrument/mapping.csv",
    "exports/kobo.csv",
    ".log/a.json",
  ];
  expect(noticesOf(...paths)).toEqual([]);
});
