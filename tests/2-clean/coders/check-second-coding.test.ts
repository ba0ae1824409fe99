import { expect, test } from "vitest";
import { checkSecondCoding } from "../../../pipeline/2-clean/coders/check-second-coding.js";
import { formatDiagnostic, InputError } from "../../../pipeline/lib/errors.js";
import type { SecondCode } from "../../../pipeline/schemas/index.js";
import { onLines } from "../../lib/on-lines.js";
import { rawOf } from "../given.js";
import { codebook, coding, secondOf } from "./given.js";

const file = "data/decisions/made-up.csv";
const asked = ["governance", "vocation", "staff", "city", "lever", "mission", "rank"];
const rawObservations = [
  ...asked.map((field) => rawOf({ obs_id: `of_${field}`, field })),
  rawOf({ obs_id: "table:2:governance", role: "census" }),
];
const about = (question: string, code: string): SecondCode => secondOf({ obs_id: `of_${question}`, question, code });

function messagesOf(...rows: SecondCode[]): string[] {
  try {
    checkSecondCoding({ file, secondCoding: onLines(rows), rawObservations, codebook, coding });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic);
    throw error;
  }
}

test("codes of the codebook are accepted, and none where nothing can be coded", () => {
  const accepted = [
    about("governance", "mixed|public"),
    about("vocation", "industrial+technological"),
    about("staff", "..40"),
    about("city", "A place without coordinates"),
    about("lever", "lever_subsidies+lever_skills"),
  ];
  expect(messagesOf(...accepted, ...accepted.map((row) => ({ ...row, code: "" })))).toEqual([]);
});

const remedy = "correct it, or leave it empty where nothing can be coded";
test.each([
  {
    why: "an unknown statement",
    row: secondOf({ obs_id: "of_governence" }),
    message: 'obs_id: no statement is called "of_governence"; did you mean of_governance?',
  },
  {
    why: "a cell of the survey's tables",
    row: secondOf({ obs_id: "table:2:governance" }),
    message: 'obs_id: no statement is called "table:2:governance"; correct or remove the row',
  },
  {
    why: "another field than the statement's",
    row: secondOf({ obs_id: "of_staff" }),
    message: 'question: expected staff, the field of of_staff, but found "governance"; correct it',
  },
  {
    why: "a field of free text",
    row: about("mission", "exports"),
    message:
      'question: expected a field with codes, a year, a number or a place, or a word for yes/no fields, but found "mission"; remove the row',
  },
  {
    why: "an unknown code",
    row: about("governance", "private|publik"),
    message: 'code: governance must be one of private, mixed, public, but found "publik"; did you mean public?',
  },
  {
    why: "a set where one code is asked",
    row: about("governance", "private+public"),
    message: `code: governance must be one of private, mixed, public, but found "private+public"; ${remedy}`,
  },
  {
    why: "an unknown field among those of a word",
    row: about("lever", "lever_skills+lever_inovation"),
    message:
      'code: lever must be one of lever_innovation, lever_skills, lever_subsidies, but found "lever_inovation"; did you mean lever_innovation?',
  },
  {
    why: "bounds upside down",
    row: about("staff", "40..10"),
    message: `code: expected a number, or bounds as 10..20, 94.. or ..110, but found "40..10"; ${remedy}`,
  },
  {
    why: "words for a number",
    row: about("staff", "about 40"),
    message: `code: expected a number, or bounds as 10..20, 94.. or ..110, but found "about 40"; ${remedy}`,
  },
])("$why is refused, with its line", ({ row, message }) => {
  expect(messagesOf(about("governance", "mixed"), row)).toEqual([`${file}:3: ${message}`]);
});
