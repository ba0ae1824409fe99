import * as fc from "fast-check";
import type { Undecided } from "../../pipeline/3-triangulate/decided.js";
import { earliestDay, latestDay } from "../../pipeline/lib/dates.js";
import { evidenceGrades, type Field } from "../../pipeline/schemas/index.js";
import { sourceOf } from "../3-triangulate/given.js";
import { fieldOf } from "../lib/field-of.js";

/** Dates of each precision, some of which begin on the same day; the later ones come up more often. */
const dates = [
  ...["", "2015", "2019-06", "2020-02-29", "2020", "2020-01", "2020-01-01", "2021-12-31", "2022-03", "2023", "2024"],
  ...["2022", "2022-01", "2022-01-01", "2023-01", "2023-05-05", "2023-12-31"],
];

const codes = ["elm", "fir", "oak", "yew"];
const setOf = fc.subarray(codes, { minLength: 1 }).map((set) => set.join("+"));
const either = (one: fc.Arbitrary<string>) =>
  fc.uniqueArray(one, { minLength: 2, maxLength: 3 }).map((options) => options.join("|"));
const number = fc.constantFrom("0", "-1", "5", "5.0", "5.00", "007", "7", "10", "12.5", ".5", "-0", "1e3", "about ten");
const bounds = fc
  .tuple(fc.constantFrom("", "1", "4", "5.0", "9"), fc.constantFrom("", "9", "10", "10.50", "20"))
  .filter(([low, high]) => low !== "" || high !== "")
  .map(([low, high]) => `${low}..${high}`);
// Letters beyond the basic plane, and one that is two in small letters.
const place = fc.constantFrom("Rome", "Oslo", "Lyon", "🌳 Grove", "Ｆｉｒ", "O'Hara \\ Bay");

/** Longer than some databases keep in place. */
const longText = "a remark of more than sixty-four bytes, as people write them about anything";

const valuesOf: Readonly<Record<Field["type"], fc.Arbitrary<string>>> = {
  code: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...codes) }, either(fc.constantFrom(...codes))),
  codes: fc.oneof({ weight: 4, arbitrary: setOf }, either(setOf)),
  year: fc.oneof(fc.constantFrom("2010", "2014", "2014", "2015", "unknown"), bounds),
  number: fc.oneof(number, number, bounds),
  place: fc.oneof({ weight: 5, arbitrary: place }, either(place)),
  text: fc.constantFrom(
    "Well done",
    "well done",
    "WELL DONE",
    "İstanbul",
    "i̇stanbul",
    "Σας",
    "σας",
    "other",
    longText,
    "",
  ),
};

const types = Object.keys(valuesOf) as Field["type"][];
const fields = types.flatMap((type) => [
  fieldOf({ field: `${type}_fixed`, type, nature: "fixed" }),
  ...["", "1", "5"].map((valid_years) =>
    fieldOf({ field: `${type}_${valid_years}`, type, nature: "time_varying", valid_years }),
  ),
]);
const codebook: fc.Arbitrary<Field[]> = fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 3 });

const sources = fc
  .array(
    fc.record({
      tier: fc.constantFrom("primary" as const, "secondary" as const, "secondary" as const),
      kind: fc.constantFrom("press", "report", "page"),
      // Few, so that sources copy each other, and documents the survey.
      independent_source: fc.constantFrom("A", "B", "C", "D"),
    }),
    { minLength: 4, maxLength: 8 },
  )
  .map((rows) => rows.map((row, at) => sourceOf({ source_id: `s${at}`, ...row })));

/** All alike, mostly direct, or such that nobody states a seat. */
const grades = fc.constantFrom<(typeof evidenceGrades)[number][]>(
  [...evidenceGrades],
  ["stated", "stated", "seat_or_address", "event_or_site", "derived"],
  ["event_or_site", "event_or_site", "name", "derived"],
);

/** Which statements count, and when: one for the worlds of a run, as an engine is asked once for all of them. */
const setting = fc.record({
  referenceDate: fc.constantFrom("2022-06-30", "2023-12-31", "2024-12-31"),
  least_grade: fc.constantFrom("derived" as const, "derived" as const, "stated" as const, "weak" as const),
  events: fc.constantFrom(true, true, false),
  without_kinds: fc.subarray(["press", "report"], { maxLength: 1 }),
  without_sources: fc.subarray(["s0", "s1"], { maxLength: 1 }),
});

/** Few cases and many statements on each, so that nearly every field is disputed. */
const part = fc
  .record({ codebook, sources, grades, cases: fc.integer({ min: 1, max: 4 }) })
  .chain(({ codebook, sources, grades, cases }) => {
    const statement = fc.constantFrom(...codebook).chain((field) =>
      fc.record({
        case_id: fc.integer({ min: 0, max: cases }).map((at) => `c${at}`),
        field: fc.constant(field.field),
        value: valuesOf[field.type],
        coding: fc.constantFrom(...Array(30).fill("coded" as const), "no_answer" as const, "uncoded" as const),
        source_id: fc.constantFrom(...sources.map(({ source_id }) => source_id)),
        evidence: fc.constantFrom(...grades),
        observed_on: fc.constantFrom(...dates),
        term: fc.oneof(
          { weight: 6, arbitrary: fc.constant(["", ""] as const) },
          { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...dates), fc.constantFrom(...dates)) },
        ),
        codersDiffer: fc.constantFrom(...Array(9).fill(undefined), true as const),
      }),
    );
    const observations = fc.array(statement, { minLength: 1, maxLength: 60, size: "max" });
    return fc.record({
      caseIds: fc.constant(Array.from({ length: cases }, (_, at) => `c${at}`)),
      codebook: fc.constant(codebook),
      sources: fc.constant(sources),
      observations,
    });
  });
type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * A world of many parts that share neither case, field nor source. To write, send and read a query takes an engine far longer than
 * to decide a few hundred statements by it, so that parts of one world are tried at once.
 */
export function randomWorld(parts: number): fc.Arbitrary<Undecided> {
  return fc
    .record({ setting, parts: fc.array(part, { minLength: Math.ceil(parts / 2), maxLength: parts, size: "max" }) })
    .map(({ setting: { referenceDate, without_sources, ...admission }, parts }) => {
      const own = parts.map(nameApart);
      return {
        ...{
          referenceDate,
          cases: own.flatMap(({ cases }) => cases),
          codebook: own.flatMap(({ codebook }) => codebook),
        },
        ...{ sources: own.flatMap(({ sources }) => sources), observations: own.flatMap(({ rows }) => rows) },
        admission: {
          ...admission,
          without_sources: parts.flatMap((_, at) => without_sources.map((id) => `p${at}_${id}`)),
        },
      };
    });
}

function nameApart({ caseIds, codebook, sources, observations }: Part, at: number) {
  const name = (id: string) => `p${at}_${id}`;
  return {
    cases: caseIds.map((id) => ({ case_id: name(id), name: "", in_sample: "yes" as const, note: "" })),
    codebook: codebook.map((row) => ({ ...row, field: name(row.field) })),
    sources: sources.map((row) => ({
      ...row,
      ...{ source_id: name(row.source_id), independent_source: name(row.independent_source) },
    })),
    rows: observations.map(({ term, codersDiffer, ...row }, place) => ({
      ...row,
      ...orderedTerm(term),
      ...{ case_id: name(row.case_id), field: name(row.field), source_id: name(row.source_id) },
      ...{ obs_id: name(`o${place}`), raw: `words ${place}`, coding_reason: row.coding === "uncoded" ? "unclear" : "" },
      ...{ unit: "", note: "", as_read: "", duplicate_of: "" },
      ...(codersDiffer && { codersDiffer }),
    })),
  };
}

/** 2-clean refuses a term that ends before it begins. */
function orderedTerm([valid_from, valid_to]: readonly [string, string]) {
  const isTerm = valid_from === "" || valid_to === "" || earliestDay(valid_from) <= latestDay(valid_to);
  return isTerm ? { valid_from, valid_to } : { valid_from: valid_to, valid_to: valid_from };
}
