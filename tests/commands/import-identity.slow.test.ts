import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../lib/scratch.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";
import { callCommand } from "./call-command.js";

const form = makeWorkbook({
  survey: [
    ["type", "name", "label"],
    ["text", "hub", "Which hub?"],
    ["integer", "staff", "Staff"],
  ],
});

/** A study of that form, into which each export is imported in turn; what each said, and the answers at the end. */
async function importAll(exports: readonly string[]) {
  const folder = scratch();
  const study = join(folder, "study");
  writeFileSync(join(folder, "form.xlsx"), form);
  await callCommand("new", study, "--form", join(folder, "form.xlsx"));
  const codes: number[] = [];
  let shown = "";
  for (const [at, content] of exports.entries()) {
    const file = join(folder, `export-${at}.csv`);
    writeFileSync(file, content);
    const asked = await callCommand("import", file, "--study", study);
    codes.push(asked.code);
    shown = asked.stdout;
    if (asked.code === 2) await callCommand("import", file, "--study", study, "--accept");
  }
  const answers = readFileSync(join(study, "survey/answers.csv"), "utf8").trim().split("\n").slice(1);
  return { codes, shown, answers };
}

const both = "hub,staff,_id,_uuid,meta/rootUuid,_submission_time\n";
const edited = `${both}Alpha,5,7,b,uuid:R,2024-06-10T09:00:00\nBeta,6,8,c,uuid:c,2024-06-11T09:00:00\n`;

test.each([
  {
    lacks: "the root's id",
    next: "hub,staff,_id,_uuid,_submission_time\nAlpha,5,7,b,2024-06-10T09:00:00\nBeta,6,8,c,2024-06-11T09:00:00\n",
  },
  {
    lacks: "the submission's own id",
    next: "hub,staff,_id,meta/rootUuid,_submission_time\nAlpha,5,7,uuid:R,2024-06-10T09:00:00\nBeta,6,8,uuid:c,2024-06-11T09:00:00\n",
  },
  {
    lacks: "both ids",
    next: "hub,staff,_id,_submission_time\nAlpha,5,7,2024-06-10T09:00:00\nBeta,6,8,2024-06-11T09:00:00\n",
  },
])("an export that lacks $lacks has the same submissions", async ({ next }) => {
  const { answers, shown } = await importAll([edited, next]);
  expect(answers).toEqual(["R,2024-06-10,alpha,5", "c,2024-06-11,beta,6"]);
  expect(shown).toContain("nothing to import: the study has these answers already");
});

test("an export that has the root's id since, and an edit made while it was lacking, are the same submission", async () => {
  const first = "hub,staff,_id,_uuid,_submission_time\nAlpha,5,7,a,2024-06-10T09:00:00\n";
  const since = "hub,staff,_id,_uuid,_submission_time\nAlpha,9,7,b,2024-06-10T09:00:00\n";
  const { answers } = await importAll([first, since, `${both}Alpha,9,7,b,uuid:R,2024-06-10T09:00:00\n`]);
  expect(answers).toEqual(["a,2024-06-10,alpha,9"]);
});

test("a submission that was kept twice under two ids is kept once when an export shows them to be one", async () => {
  const named = (id: string) => `hub,staff,_uuid,_submission_time\nAlpha,5,${id},2024-06-10T09:00:00\n`;
  const twice = await importAll([named("a"), named("b")]);
  expect(twice.codes[1]).toBe(2);
  expect(twice.shown).toContain("1 of the new ones with the case, the day and all answers of one that is kept");
  expect(twice.answers).toHaveLength(2);
  const once = await importAll([
    named("a"),
    named("b"),
    "hub,staff,_uuid,meta/rootUuid,_submission_time\nAlpha,5,b,uuid:a,2024-06-10T09:00:00\n",
  ]);
  expect(once.answers).toEqual(["a,2024-06-10,alpha,5"]);
});

test("answers of Google Forms are the same with and without the zone, and as a sheet writes the time", async () => {
  const table = (stamp: string) => `Horodateur,Which hub?,Staff\n${stamp},Alpha,5\n`;
  const { answers, codes } = await importAll([
    table("2024/06/13 9:20:41 AM UTC+1"),
    table("13/06/2024 09:20:41"),
    table("2024-06-13 09:20:41"),
  ]);
  expect(answers).toHaveLength(1);
  expect(codes).toEqual([2, 0, 0]);
});
