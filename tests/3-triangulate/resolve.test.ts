import { expect, test } from "vitest";
import type { Admitted } from "../../pipeline/3-triangulate/policy.js";
import { primaryFirst } from "../../pipeline/3-triangulate/primary-first.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import type { Field } from "../../pipeline/artifacts.js";
import { changing, fieldOf, sourceOf, statementOf } from "./given.js";

const clusters = [{ cluster_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }];
const sources = [
  sourceOf({ source_id: "survey", tier: "primary", voice: "Survey" }),
  sourceOf({ source_id: "authors", voice: "Survey" }),
  sourceOf({ source_id: "a", voice: "Gazette" }),
  sourceOf({ source_id: "a2", voice: "Gazette" }),
  sourceOf({ source_id: "b", voice: "Courier" }),
];
type Said = [source_id: string, value: string, row?: Partial<Admitted>];
const settle = (said: readonly Said[], field: Field = fieldOf()) => {
  const observations = said.map(([source_id, value, row = {}], index) => {
    const {
      tier: _,
      kind: ___,
      voice: __,
      ...observation
    } = statementOf({ obs_id: `t${index + 1}`, source_id, value, field: field.field, ...row });
    return observation;
  });
  return resolve({
    clusters,
    codebook: [field],
    observations,
    sources,
    referenceDate: "2023-12-31",
    policy: primaryFirst,
  });
};
const weak = { evidence: "weak" as const };
const match = { evidence: "sector_match" as const };

test.each<{ why: string; said: Said[]; value: string; status: string; supporting: string; dissenting: string }>([
  { why: "no one speaks", said: [], value: "", status: "missing", supporting: "", dissenting: "" },
  {
    why: "only the survey speaks",
    said: [["survey", "mixed"]],
    value: "mixed",
    status: "primary-only",
    supporting: "survey",
    dissenting: "",
  },
  {
    why: "only a document speaks",
    said: [["a", "mixed"]],
    value: "mixed",
    status: "secondary-only",
    supporting: "a",
    dissenting: "",
  },
  {
    why: "a document agrees with the survey",
    said: [
      ["survey", "mixed"],
      ["a", "mixed"],
    ],
    value: "mixed",
    status: "corroborated",
    supporting: "a;survey",
    dissenting: "",
  },
  {
    why: "a document disagrees with the survey",
    said: [
      ["survey", "mixed"],
      ["a", "private"],
    ],
    value: "mixed",
    status: "contested",
    supporting: "survey",
    dissenting: "a",
  },
  {
    why: "one agrees and one disagrees",
    said: [
      ["survey", "mixed"],
      ["a", "mixed"],
      ["b", "private"],
    ],
    value: "mixed",
    status: "contested",
    supporting: "a;survey",
    dissenting: "b",
  },
  {
    why: "documents disagree, all even",
    said: [
      ["a", "mixed"],
      ["b", "private"],
    ],
    value: "",
    status: "contested",
    supporting: "",
    dissenting: "",
  },
  {
    why: "one publisher speaks twice against another",
    said: [
      ["a", "mixed"],
      ["a2", "mixed"],
      ["b", "private"],
    ],
    value: "",
    status: "contested",
    supporting: "",
    dissenting: "",
  },
  {
    why: "the survey's own authors agree with it",
    said: [
      ["survey", "mixed"],
      ["authors", "mixed"],
    ],
    value: "mixed",
    status: "primary-only",
    supporting: "authors;survey",
    dissenting: "",
  },
  {
    why: "a document only narrows it down",
    said: [
      ["survey", "mixed"],
      ["a", "mixed|public"],
    ],
    value: "mixed",
    status: "primary-only",
    supporting: "survey",
    dissenting: "",
  },
  {
    why: "a document narrows it down to other codes",
    said: [
      ["survey", "private"],
      ["a", "mixed|public"],
    ],
    value: "private",
    status: "contested",
    supporting: "survey",
    dissenting: "a",
  },
  {
    why: "a hint stands alone",
    said: [["a", "mixed", weak]],
    value: "",
    status: "missing",
    supporting: "",
    dissenting: "",
  },
  {
    why: "a match of the sector stands alone",
    said: [["a", "mixed", match]],
    value: "",
    status: "missing",
    supporting: "",
    dissenting: "",
  },
  {
    why: "two hints of two voices agree",
    said: [
      ["a", "mixed", weak],
      ["b", "mixed", match],
    ],
    value: "",
    status: "missing",
    supporting: "",
    dissenting: "",
  },
  {
    why: "a hint speaks against the survey",
    said: [
      ["survey", "mixed"],
      ["a", "private", weak],
    ],
    value: "mixed",
    status: "primary-only",
    supporting: "survey",
    dissenting: "",
  },
  {
    why: "a hint agrees with the survey",
    said: [
      ["survey", "mixed"],
      ["a", "mixed", match],
    ],
    value: "mixed",
    status: "primary-only",
    supporting: "a;survey",
    dissenting: "",
  },
  {
    why: "a hint agrees with a document",
    said: [
      ["a", "mixed"],
      ["b", "mixed", weak],
    ],
    value: "mixed",
    status: "secondary-only",
    supporting: "a;b",
    dissenting: "",
  },
  {
    why: "the survey got no answer and a document speaks",
    said: [
      ["survey", "", { coding: "no_answer" }],
      ["a", "mixed"],
    ],
    value: "mixed",
    status: "secondary-only",
    supporting: "a",
    dissenting: "",
  },
])("when $why, the value is $status", ({ said, value, status, supporting, dissenting }) => {
  expect(settle(said).values).toMatchObject([
    { cluster_id: "alpha", field: "governance", value, status, supporting, dissenting },
  ]);
});

test("a lever that a document does not name is not denied by it", () => {
  const lever = fieldOf({ field: "lever_skills", codes: "yes=Used;no=Not used" });
  const levers = [lever, fieldOf({ ...lever, field: "lever_innovation" })];
  const said = [
    { source_id: "survey", field: "lever_skills" },
    { source_id: "survey", field: "lever_innovation" },
    { source_id: "a", field: "lever_innovation" },
  ];
  const observations = said.map((row, index) => statementOf({ ...row, obs_id: `t${index}`, value: "yes" }));
  const { values } = resolve({
    clusters,
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
  const said: Said[] = [
    ["survey", "mixed"],
    ["a", "mixed", { observed_on: "2024-02" }],
    ["a2", "private", { observed_on: "2016" }],
    ["b", "private"],
    ["b", "mixed|public"],
    ["b", "public", weak],
  ];
  const { values, witnesses } = settle(said, changing);
  expect(witnesses.map(({ obs_id, stance, reason }) => [obs_id, stance, reason])).toEqual([
    ["t1", "supports", ""],
    ["t2", "set-aside", "stated in 2024-02, not certainly by the reference date"],
    ["t3", "set-aside", "lapsed on 2020-12-31: a statement on governance counts for 5 years"],
    ["t4", "dissents", ""],
    ["t5", "open", "compatible, but does not say so much"],
    ["t6", "set-aside", "grade weak never decides alone"],
  ]);
  expect(values[0]?.sources).toBe("a;a2;b;survey");
});

test("the value's evidence is the most direct among those who support it", () => {
  const said: Said[] = [
    ["a", "mixed", { evidence: "derived" }],
    ["b", "mixed", { evidence: "name" }],
  ];
  expect(settle(said).values[0]?.evidence).toBe("name");
  expect(settle([]).values[0]?.evidence).toBe("");
});

test("there is one value for every cluster and field, in their order", () => {
  const twoClusters = [
    ...clusters,
    { ...clusters[0], cluster_id: "beta", name: "Made-up Beta", in_sample: "yes" as const, note: "" },
  ];
  const codebook = [fieldOf(), fieldOf({ field: "labelling" })];
  const { values } = resolve({
    clusters: twoClusters,
    codebook,
    observations: [],
    sources,
    referenceDate: "2023-12-31",
    policy: primaryFirst,
  });
  expect(values.map(({ cluster_id, field, status }) => `${cluster_id} ${field} ${status}`)).toEqual([
    "alpha governance missing",
    "alpha labelling missing",
    "beta governance missing",
    "beta labelling missing",
  ]);
});
