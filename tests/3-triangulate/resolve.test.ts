import { expect, test } from "vitest";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { primaryFirst } from "../../pipeline/3-triangulate/policies/primary-first.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { type Case, Evidence, type Field } from "../../pipeline/schemas/index.js";
import { changing, fieldOf, type Statement, sourceOf, statementOf } from "./given.js";

const cases = [{ case_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }];
const sources = [
  sourceOf({ source_id: "survey", tier: "primary", independent_source: "Survey" }),
  sourceOf({ source_id: "authors", independent_source: "Survey" }),
  sourceOf({ source_id: "a", independent_source: "Gazette" }),
  sourceOf({ source_id: "a2", independent_source: "Gazette" }),
  sourceOf({ source_id: "b", independent_source: "Courier" }),
];
type StatedRow = [source_id: string, value: string, row?: Partial<Statement>];
const settle = (stated: readonly StatedRow[], field: Field = fieldOf()) => {
  const observations = stated.map(([source_id, value, row = {}], index) => {
    const {
      tier: _,
      kind: ___,
      independent_source: __,
      ...observation
    } = statementOf({ obs_id: `t${index + 1}`, source_id, value, field: field.field, ...row });
    return observation;
  });
  return resolve({
    cases,
    codebook: [field],
    observations,
    sources,
    referenceDate: "2023-12-31",
    policy: primaryFirst,
  });
};

// What each source says, as `source value` or `source value grade`; then the value, its status, and who is for and against it.
test.each([
  ["no one speaks", "", " missing for [] against []"],
  ["only the survey speaks", "survey mixed", "mixed primary-only for [survey] against []"],
  ["only a document speaks", "a mixed", "mixed secondary-only for [a] against []"],
  ["a document agrees with the survey", "survey mixed, a mixed", "mixed corroborated for [a;survey] against []"],
  ["a document disagrees with the survey", "survey mixed, a private", "mixed contested for [survey] against [a]"],
  ["one agrees, one not", "survey mixed, a mixed, b private", "mixed contested for [a;survey] against [b]"],
  ["documents disagree, all even", "a mixed, b private", " contested for [] against []"],
  ["one publisher speaks twice against another", "a mixed, a2 mixed, b private", " contested for [] against []"],
  ["the survey's authors agree", "survey mixed, authors mixed", "mixed primary-only for [authors;survey] against []"],
  ["a document narrows it down", "survey mixed, a mixed|public", "mixed primary-only for [survey] against []"],
  ["one narrows it down to others", "survey private, a mixed|public", "private contested for [survey] against [a]"],
  ["documents only narrow it down", "a mixed|public", " missing for [] against []"],
  ["a hint stands alone", "a mixed weak", " missing for [] against []"],
  ["a match of the sector stands alone", "a mixed sector_match", " missing for [] against []"],
  ["two hints agree", "a mixed weak, b mixed sector_match", " missing for [] against []"],
  ["a hint speaks against the survey", "survey mixed, a private weak", "mixed primary-only for [survey] against []"],
  ["a hint agrees with it", "survey mixed, a mixed sector_match", "mixed primary-only for [a;survey] against []"],
  ["a hint agrees with a document", "a mixed, b mixed weak", "mixed secondary-only for [a;b] against []"],
  [
    "a hint backs a document's dissent",
    "survey mixed, a public, b public weak",
    "mixed contested for [survey] against [a;b]",
  ],
])("when %s (%s), the value is: %s", (_, stated, expected) => {
  const statements =
    stated === ""
      ? []
      : stated.split(", ").map((words): StatedRow => {
          const [source_id = "", value = "", grade = "stated"] = words.split(" ");
          return [source_id, value, { evidence: Evidence.parse(grade) }];
        });
  const [found] = settle(statements).values;
  expect(`${found?.value} ${found?.status} for [${found?.supporting}] against [${found?.dissenting}]`).toBe(expected);
});

test("where the survey got no answer, a document fills in", () => {
  const { values } = settle([
    ["survey", "", { coding: "no_answer" }],
    ["a", "mixed"],
  ]);
  expect(values).toMatchObject([{ value: "mixed", status: "secondary-only", supporting: "a", sources: "a;survey" }]);
});

test("a lever that a document does not name is not denied by it", () => {
  const lever = fieldOf({ field: "lever_skills", codes: "yes=Used;no=Not used" });
  const levers = [lever, fieldOf({ ...lever, field: "lever_innovation" })];
  const stated = [
    { source_id: "survey", field: "lever_skills" },
    { source_id: "survey", field: "lever_innovation" },
    { source_id: "a", field: "lever_innovation" },
  ];
  const observations = stated.map((row, index) => statementOf({ ...row, obs_id: `t${index}`, value: "yes" }));
  const { values } = resolve({
    cases,
    codebook: levers,
    observations,
    sources,
    referenceDate: "2023-12-31",
    policy: primaryFirst,
  });
  expect(values.map(({ field, value, status }) => [field, value, status])).toEqual([
    ["lever_skills", "yes", "primary-only"],
    ["lever_innovation", "yes", "corroborated"],
  ]);
});

test("every statement is a witness, with its stance and the reason", () => {
  const stated: StatedRow[] = [
    ["survey", "mixed"],
    ["a", "mixed", { observed_on: "2024-02" }],
    ["a2", "private", { observed_on: "2016" }],
    ["b", "private"],
    ["b", "mixed|public"],
    ["b", "public", { evidence: "weak" }],
  ];
  const { values, witnesses } = settle(stated, changing);
  expect(witnesses.map((row) => [row.obs_id, row.stance, row.reason_code, row.reason_detail])).toEqual([
    ["t1", "supports", "", ""],
    ["t2", "set-aside", "not_yet_stated", "2024-02"],
    ["t3", "set-aside", "lapsed", "2020-12-31"],
    ["t4", "dissents", "", ""],
    ["t5", "open", "less_specific", ""],
    ["t6", "set-aside", "too_indirect", "weak"],
  ]);
  expect(values[0]?.sources).toBe("a;a2;b;survey");
});

test("the value's evidence is the most direct among those who support it", () => {
  const stated: StatedRow[] = [
    ["a", "mixed", { evidence: "derived" }],
    ["b", "mixed", { evidence: "name" }],
  ];
  expect(settle(stated).values[0]?.evidence).toBe("name");
  expect(settle([]).values[0]?.evidence).toBe("");
});

test("there is one value for every cluster and field, in their order", () => {
  const twoCases = [
    ...cases,
    { ...cases[0], case_id: "beta", name: "Made-up Beta", in_sample: "yes" as const, note: "" },
  ];
  const codebook = [fieldOf(), fieldOf({ field: "labelling" })];
  const { values } = resolve({
    cases: twoCases,
    codebook,
    observations: [],
    sources,
    referenceDate: "2023-12-31",
    policy: primaryFirst,
  });
  expect(values.map(({ case_id, field, status }) => `${case_id} ${field} ${status}`)).toEqual([
    "alpha governance missing",
    "alpha labelling missing",
    "beta governance missing",
    "beta labelling missing",
  ]);
});

test.each([
  { name: "primary-first" as const, times: 1 },
  // Where values compete, rates of error are learnt from all statements.
  { name: "dawid-skene" as const, times: 2 },
])("under $name a statement is looked at $times times, however many there are", ({ name, times }) => {
  for (const size of [10, 1000]) {
    let looks = 0;
    const observations = Array.from({ length: size }, (_, index) => ({
      ...statementOf({
        obs_id: `t${index}`,
        case_id: `made_up_${index % 5}`,
        source_id: "a",
        value: index % 2 ? "private" : "public",
      }),
      get coding() {
        looks += 1;
        return "coded" as const;
      },
    }));
    const five = Array.from({ length: 5 }, (_, index) => ({ ...cases[0], case_id: `made_up_${index}` }) as Case);
    const given = { codebook: [fieldOf(), fieldOf({ field: "labelling" })], sources, referenceDate: "2023-12-31" };
    resolve({ ...given, cases: five, observations, policy: policies[name] });
    expect(looks).toBe(times * size);
  }
});

test("statements on other clusters and fields are nobody's witnesses", () => {
  const observations = [statementOf({ case_id: "elsewhere", source_id: "a" }), statementOf({ field: "unasked" })];
  const given = { cases, codebook: [fieldOf()], sources, referenceDate: "2023-12-31", policy: primaryFirst };
  const { values, witnesses } = resolve({ ...given, observations });
  expect(values.map(({ status }) => status)).toEqual(["missing"]);
  expect(witnesses).toEqual([]);
});
