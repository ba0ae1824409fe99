import type { Given } from "../../pipeline/3-triangulate/resolve.js";
import { mulberry32 } from "../../pipeline/lib/random.js";
import { codesOf } from "../../pipeline/schemas/codes.js";
import type { Case, City, Field, Observation, Source } from "../../pipeline/schemas/index.js";

const rowsPerCase = 20;
const rowsPerDocument = 10;
const rowsPerIndependentSource = 200;
const kinds = ["press_article", "cluster_website", "ministry_website", "international_report", "other"];
/** How often each comes up, as in the study: by how often it is listed. */
const grades = ["stated", "stated", "stated", "stated", "event_or_site", "name", "derived", "weak"] as const;
const dates = ["", "2015", "2019-06", "2020-11-15", "2021", "2022-03", "2023", "2024-02-01"];

/** Made up for the benchmark alone: nobody said any of this, and no figure or table sees it. The same rows on every run. */
export function madeUpObservations(
  rows: number,
  codebook: readonly Field[],
  cities: readonly City[],
): Pick<Given, "cases" | "observations" | "sources"> {
  const below = drawing(mulberry32(rows));
  const survey = madeUpSource("made_up_survey", {
    tier: "primary",
    kind: "questionnaire",
    independent_source: "Made-up survey",
  });
  const documents = Array.from({ length: Math.ceil(rows / rowsPerDocument) }, (_, index) =>
    madeUpSource(`made_up_${index}`, {
      tier: "secondary",
      kind: kinds[below(kinds.length)] as string,
      independent_source: `Made-up voice ${below(Math.ceil(rows / rowsPerIndependentSource))}`,
    }),
  );
  const cases = Array.from(
    { length: Math.ceil(rows / rowsPerCase) },
    (_, index): Case => ({ case_id: `made_up_${index}`, name: `Made-up ${index}`, in_sample: "yes", note: "" }),
  );
  const sayable = codebook.map((field) => valuesOf(field, cities));

  const observations = Array.from({ length: rows }, (_, index): Observation => {
    const studyCase = Math.floor(index / rowsPerCase);
    const place = below(codebook.length);
    const { field, unit } = codebook[place] as Field;
    const values = sayable[place] as string[];
    // Most sources say one thing of a cluster, and one in five says anything.
    const value = values[below(5) > 0 ? (studyCase + place) % values.length : below(values.length)] as string;
    const fromSurvey = below(2) === 0;
    const coding = below(20) > 0 ? "coded" : fromSurvey ? "no_answer" : "uncoded";
    return {
      obs_id: `made_up_${index}`,
      case_id: `made_up_${studyCase}`,
      field,
      raw: `Made-up words for ${value}`,
      value: coding === "coded" ? value : "",
      coding,
      coding_reason: coding === "uncoded" ? "made up to be so" : "",
      unit,
      source_id: (fromSurvey ? survey : (documents[below(documents.length)] as Source)).source_id,
      evidence: fromSurvey ? "stated" : (grades[below(grades.length)] as Observation["evidence"]),
      observed_on: fromSurvey ? "2023-12-31" : (dates[below(dates.length)] as string),
      valid_from: "",
      valid_to: below(20) > 0 ? "" : "2024",
      note: "",
      as_read: "",
      duplicate_of: "",
    };
  });
  return { cases, observations, sources: [survey, ...documents] };
}

/** Everything that the made-up sources may say of a field: also bounds, sets, and statements that leave a code open. */
function valuesOf(field: Field, cities: readonly City[]): string[] {
  const codes = codesOf(field).map(({ code }) => code);
  switch (field.type) {
    case "code":
      return codes.length > 2 ? [...codes, `${codes[0]}|${codes[1]}`] : codes;
    case "codes":
      return [...codes, codes.join("+"), `${codes[0]}+${codes[1]}`];
    case "year":
      return Array.from({ length: 12 }, (_, index) => String(2010 + index));
    case "number":
      return [...Array.from({ length: 20 }, (_, index) => String(5 * index)), "10..20", "94..", "..5"];
    case "place":
      return cities.map(({ city }) => city);
    case "text":
      return ["Made-up words", "Other made-up words"];
  }
}

function madeUpSource(source_id: string, row: Pick<Source, "tier" | "kind" | "independent_source">): Source {
  const empty = { publisher: "", url: "", language: "", published: "", accessed: "", note: "", reprints: "" };
  return { source_id, title: "Made up", ...empty, ...row };
}

/** A whole number from 0 to just below `size`. */
function drawing(random: () => number): (size: number) => number {
  return (size) => Math.floor(random() * size);
}
