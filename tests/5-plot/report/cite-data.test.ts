import { describe, expect, test } from "vitest";
import { citeChart } from "../../../pipeline/5-plot/report/cite-chart.js";
import { citeData } from "../../../pipeline/5-plot/report/cite-data.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { type FigureSpec, figuresOf } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";
import { tables } from "./given.js";

const textsOf = (given: Pick<typeof tables, "codebook" | "study" | "sources">) => textsFor("en", given);

describe("the study's data", () => {
  const texts = textsOf(tables);

  test("are cited with the survey's address and the day, under the study's licence", () => {
    expect(citeData(tables, { documents: "named", parts: [] }, texts).line).toBe(
      "Cite: Errajaoui & Nokairi (2025), https://doi.org/10.71420/ijref.v2i6.135; the documents named in the rows; in “Clusters in Morocco: a rerunnable triangulation after Errajaoui & Nokairi (2025)”, values as of 31 December 2023. Licence of the data: CC-BY-4.0.",
    );
  });

  test("name what they come from by its terms, and only a map the boundaries and places", () => {
    const [rows, map] = ([[], ["map"]] as const).map((parts) =>
      citeData(tables, { documents: "listed", parts }, texts),
    );
    expect(rows?.origins).toContain(
      "The paper's tables: Facts published in the paper, transcribed; credit its authors",
    );
    expect(rows?.origins.join()).not.toMatch(/ODbL|Coordinates|LicenseRef/);
    expect(map?.origins).toEqual(
      expect.arrayContaining([...(rows?.origins ?? []), "Boundaries of the regions: ODbL-1.0"]),
    );
    expect(map?.licence).toBe("Licence of the data: CC-BY-4.0, ODbL-1.0.");
  });
});

test("a study without a licence, a survey or documents says so, and cites itself alone", () => {
  const given = { ...madeUp, sources: [], reference_date: "2020-01-01" };
  const texts = textsOf({ ...given, sources: madeUp.sources.filter(({ tier }) => tier === "primary") });
  expect(citeData(given, { documents: "listed", parts: [] }, texts)).toEqual({
    licence: "Licence of the data: none is stated; ask the authors of the study.",
    line: "Cite: “Made-up schools”, values as of 1 January 2020. Licence of the data: none is stated; ask the authors of the study.",
    origins: [],
  });
});

test.each([
  { name: "lever-adoption", alsoFrom: [] },
  { name: "claims", alsoFrom: ["The paper's text, paraphrased"] },
  { name: "policy-timeline", alsoFrom: ["The paper's text, paraphrased"] },
  { name: "map", alsoFrom: ["Boundaries of the regions", "Coordinates of the cities"] },
])("the rows of $name name the licences of the data that they rest on, and no others", ({ name, alsoFrom }) => {
  const figure = figuresOf(tables.study).find((one) => one.name === name) as FigureSpec;
  const { origins } = citeChart({ figure, title: "", caption: "" } as never, tables, textsOf(tables));
  const ofAll = ["Frame of the study", "The paper's tables", "What documents say", "Decisions of the project"];
  expect(origins.map((origin) => origin.split(": ")[0]).sort()).toEqual([...ofAll, ...alsoFrom].sort());
});
