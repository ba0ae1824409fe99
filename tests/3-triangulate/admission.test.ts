import { expect, test } from "vitest";
import { primaryFirst } from "../../pipeline/3-triangulate/policies/primary-first.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { type Admission, wholeAdmission } from "../../pipeline/schemas/index.js";
import { fieldOf, sourceOf, statementOf } from "./given.js";

const city = fieldOf({ field: "city", type: "place", codes: "" });
const cases = [{ case_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }];
const sources = [
  sourceOf({ source_id: "paper", kind: "press" }),
  sourceOf({ source_id: "site", kind: "website", independent_source: "Site" }),
];
/** An event that the paper states, and what the site's name suggests. */
const observations = [
  statementOf({ obs_id: "t1", field: "city", value: "Here", source_id: "paper", evidence: "event_or_site" }),
  statementOf({ obs_id: "t2", field: "city", value: "Here", source_id: "site", evidence: "derived" }),
];

/** The value, and why each statement does not count. */
function found(admission: Partial<Admission>) {
  const all = { ...wholeAdmission, ...admission };
  const given = { cases, codebook: [city], sources, observations, referenceDate: "2023-12-31", policy: primaryFirst };
  const { values, witnesses } = resolve({ ...given, admission: all });
  return [
    values[0]?.value,
    ...witnesses.map(({ reason_code, reason_detail }) => `${reason_code} ${reason_detail}`.trim()),
  ];
}

test.each([
  { admission: {}, expected: ["Here", "", ""] },
  { admission: { events: false }, expected: ["Here", "left_out event_or_site", ""] },
  { admission: { without_kinds: ["press"] }, expected: ["Here", "left_out press", ""] },
  { admission: { without_sources: ["site"] }, expected: ["Here", "", "left_out site"] },
  {
    admission: { without_sources: ["site"], events: false },
    expected: ["", "left_out event_or_site", "left_out site"],
  },
  // A hint counts beside a direct statement of the same value, and alone decides nothing.
  { admission: { least_grade: "event_or_site" as const }, expected: ["Here", "", ""] },
  {
    admission: { least_grade: "stated" as const },
    expected: ["", "too_indirect event_or_site", "too_indirect derived"],
  },
])("$admission", ({ admission, expected }) => {
  expect(found(admission)).toEqual(expected);
});
