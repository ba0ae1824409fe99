import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { bytes } from "../lib/scratch.js";
import { importInto, knownOf, surveyForm } from "./known.js";

const form = surveyForm;
const known = knownOf(form);
const choices = (list: string) =>
  (form.lists.get(list) ?? []).map(({ name, labels }) => ({ name, label: labels.fr ?? "" }));
const [cases, governance, levers] = ["poles", "gouvernance", "leviers"].map(choices) as [Choice[], Choice[], Choice[]];
interface Choice {
  readonly name: string;
  readonly label: string;
}

/** What one respondent answered; null where nothing was, or the question was not asked. */
const respondent = fc.record({
  place: fc.nat(cases.length - 1),
  year: fc.option(fc.integer({ min: 1900, max: 2024 })),
  governance: fc.option(fc.nat(governance.length - 1)),
  staff: fc.option(fc.nat(2_000_000)),
  turnover: fc.option(fc.integer({ min: 0, max: 99_999 }).map((tenths) => tenths / 10)),
  // One at least: in a single column, none chosen is no answer.
  levers: fc.option(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 })),
});
type Respondent = typeof respondent extends fc.Arbitrary<infer T> ? T : never;

/** How a tool writes them. */
const shapes: readonly {
  readonly what: string;
  readonly separator: string;
  readonly isLabelled: boolean;
  readonly levers: "one" | "columns" | "both";
  readonly between: string;
  readonly group: (...path: string[]) => string;
  readonly decimal: string;
  readonly encode: (text: string) => Uint8Array;
}[] = [
  {
    what: "KoboToolbox, codes, both",
    separator: ";",
    isLabelled: false,
    levers: "both",
    between: " ",
    group: (...path) => path.join("/"),
    decimal: ".",
    encode: bytes,
  },
  {
    what: "KoboToolbox, labels, columns",
    separator: ";",
    isLabelled: true,
    levers: "columns",
    between: " ",
    group: (...path) => path.join("/"),
    decimal: ".",
    encode: bytes,
  },
  {
    what: "KoboToolbox, labels, one column",
    separator: ";",
    isLabelled: true,
    levers: "one",
    between: " ",
    group: (...path) => path.join("/"),
    decimal: ".",
    encode: bytes,
  },
  {
    what: "KoboToolbox, labels, both, with another mark between groups",
    separator: ";",
    isLabelled: true,
    levers: "both",
    between: " ",
    group: (...path) => path.join(" > "),
    decimal: ".",
    encode: bytes,
  },
  {
    what: "ODK, codes, one column",
    separator: ",",
    isLabelled: false,
    levers: "one",
    between: " ",
    group: (...path) => path.join("-"),
    decimal: ".",
    encode: bytes,
  },
  {
    what: "Google Forms, labels, one column",
    separator: ",",
    isLabelled: true,
    levers: "one",
    between: ", ",
    group: (...path) => path.at(-1) ?? "",
    decimal: ",",
    encode: bytes,
  },
  {
    what: "a French spreadsheet in UTF-16",
    separator: "\t",
    isLabelled: true,
    levers: "columns",
    between: "",
    group: (...path) => path.slice(path.length > 2 ? -2 : -1).join("/"),
    decimal: ",",
    encode: (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
  },
];

function write(given: readonly Respondent[], shape: (typeof shapes)[number]): Uint8Array {
  const { isLabelled, group } = shape;
  const word = (choice: Choice | undefined) => (choice === undefined ? "" : isLabelled ? choice.label : choice.name);
  const rows = given.map((one, at) => {
    const chosen = (index: number) => (one.levers === null ? "" : one.levers.includes(index) ? "1" : "0");
    return {
      [group("identite", "pole")]: word(cases[one.place]),
      [group("identite", "annee_creation")]: String(one.year ?? ""),
      [group("structure", "gouvernance")]: word(governance[one.governance ?? -1]),
      [group("structure", "effectif")]: String(one.staff ?? ""),
      [group("structure", "chiffre_affaires")]: String(one.turnover ?? "").replace(".", shape.decimal),
      ...(shape.levers !== "columns" && {
        [group("grp", "levier")]: (one.levers ?? []).map((index) => word(levers[index])).join(shape.between),
      }),
      ...(shape.levers !== "one" &&
        Object.fromEntries(levers.map(({ name }, index) => [`${group("grp", "levier")}/${name}`, chosen(index)]))),
      _uuid: `u${at}`,
    };
  });
  return shape.encode(Papa.unparse(rows, { delimiter: shape.separator, newline: "\r\n", quotes: true }));
}

function expected(one: Respondent): Record<string, string> {
  const lever = (index: number) => (one.levers === null ? "" : one.levers.includes(index) ? "yes" : "no");
  return {
    annee_creation: String(one.year ?? ""),
    gouvernance: governance[one.governance ?? -1]?.name ?? "",
    effectif: String(one.staff ?? ""),
    chiffre_affaires: String(one.turnover ?? ""),
    ...Object.fromEntries(levers.map(({ name }, index) => [`levier_${name}`, lever(index)])),
  };
}

test.each(shapes)("answers come back the same from $what", (shape) => {
  const property = fc.property(fc.array(respondent, { minLength: 1, maxLength: 6 }), (given) => {
    const locale = shape.decimal === "," ? "fr" : undefined;
    const { submissions, diagnostics } = importInto(known, write(given, shape), "export.csv", locale);
    expect(diagnostics).toEqual([]);
    expect(submissions.map((one) => one.case)).toEqual(given.map(({ place }) => cases[place]?.name));
    given.forEach((one, at) => {
      const values = submissions[at]?.values ?? {};
      for (const [field, value] of Object.entries(expected(one)))
        expect([field, values[field] ?? ""]).toEqual([field, value]);
    });
  });
  fc.assert(property, { seed: 20240610, numRuns: 60 });
});
