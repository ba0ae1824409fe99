import { expect, test } from "vitest";
import { closingLine, describeReport, showProgress } from "../../../pipeline/commands/terminal/progress.js";
import type { Outcome, Report } from "../../../pipeline/runner/run-pipeline.js";

const ran: Report = {
  stage: "2-b",
  state: "ran",
  because: "code changed",
  rowsIn: 4812,
  rowsOut: 1_234_567,
  milliseconds: 123,
  notices: [],
};

test.each<{ report: Report; line: string }>([
  { report: ran, line: "2-b     4 812 rows in → 1 234 567 out   0.12 s   because code changed" },
  { report: { ...ran, state: "unchanged", because: "" }, line: "2-b     unchanged" },
  { report: { ...ran, state: "skipped", because: "" }, line: "2-b     left alone" },
  {
    report: { ...ran, state: "unchanged", notices: ["left out a", "left out b"] },
    line: "2-b     unchanged\n  left out a\n  left out b",
  },
  { report: { ...ran, state: "skipped" }, line: "2-b     left alone, though out of date: code changed" },
])("$line", ({ report, line }) => {
  expect(describeReport(report, 5)).toBe(line);
});

test.each<{ outcome: Outcome; line: string }>([
  {
    outcome: { written: 1, unchanged: 2, removed: 0, outOfDate: [] },
    line: "outputs/ is up to date: 1 file written, 2 unchanged",
  },
  {
    outcome: { written: 2, unchanged: 0, removed: 3, outOfDate: [] },
    line: "outputs/ is up to date: 2 files written, 0 unchanged, 3 removed",
  },
  {
    outcome: { written: 0, unchanged: 2, removed: 0, outOfDate: ["2-b"] },
    line: "outputs/: 0 files written, 2 unchanged; still out of date: 2-b; next: npm start, which runs what is left",
  },
  {
    outcome: { written: 0, unchanged: 2, removed: 0, outOfDate: [] },
    line: "outputs/ is up to date: 0 files written, 2 unchanged; to recompute them: npm start -- --force",
  },
])("$line", ({ outcome, line }) => {
  expect(closingLine(outcome, "outputs/", { run: "npm start", again: "npm start -- --force" })).toBe(line);
});

async function* reports(fails: boolean): AsyncGenerator<Report, Outcome> {
  yield { ...ran, stage: "1-a" };
  if (fails) throw new Error("oh");
  yield ran;
  return { written: 2, unchanged: 0, removed: 0, outOfDate: [] };
}

test("one line is printed per stage, as it comes", async () => {
  const lines: string[] = [];
  const shown = await showProgress(reports(false), ["1-a", "2-b"], (line) => lines.push(line));
  expect(lines.map((line) => line.slice(0, 3))).toEqual(["1-a", "2-b"]);
  expect(shown.outcome.written).toBe(2);
  expect(shown.reports).toHaveLength(2);
});

test("what the run throws is thrown on", async () => {
  await expect(showProgress(reports(true), ["1-a", "2-b"], () => {})).rejects.toThrow("oh");
});
