import type { Noun } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";
import { describeStatuses, statusesOf } from "../statuses.js";
import { status } from "./status.js";

/** What a chart is taken away as, and what goes along with it. */
export const downloads = ({ one }: Noun, sides: Sides) => ({
  intro:
    "Under each chart are its files. They are made from this page alone, without a network. For a PDF the print dialog opens: choose to save as PDF.",
  label: (title: string) => `Download: ${title}`,
  documents: { named: "the documents named in the rows", listed: "the documents that the study lists" },
  cite: (cited: readonly string[], study: string, day: string) =>
    `Cite: ${cited.length === 0 ? "" : `${cited.join("; ")}; in `}“${study}”, values as of ${day}.`,
  licence: (names: string) => `Licence of the data: ${names}.`,
  noLicence: "Licence of the data: none is stated; ask the authors of the study.",
  /** What the script writes. */
  script: {
    png: "PNG",
    svg: "SVG",
    pdf: "PDF (print)",
    spec: "Vega-Lite",
    csv: "CSV",
    csvComma: "CSV for Excel in French",
    readme: "Read me of the CSV",
    failed: "This browser cannot make the file. The folder of results has it beside the page.",
    heads: {
      key: "key",
      case: one,
      field: "field",
      name: "name",
      value: "value",
      status: "status",
      rule: "determined by",
      verdict: "verdict",
      combinations: "combinations",
      count: "count",
      of: "of",
      percent: "percent",
      low: "low",
      high: "high",
      values: "values counted",
      for: "sources for",
      against: "sources against",
    },
    meanings: {
      key: `what the page calls it: value:${one}.field, share:field=code, claim:id`,
      case: `the ${one}`,
      field: "what was asked",
      name: "what the row is about, where that is not one value",
      value: "the value in words; empty where it is missing: nothing is estimated",
      status: describeStatuses(status(sides), statusesOf(sides), ": ").join("; "),
      rule: "by which rule or sources it was determined",
      verdict: "what the values make of the claim",
      combinations: "number of combinations of choices with this verdict",
      count: "number with this value",
      of: "number with a value",
      percent: "as a percentage, from 0 to 100",
      low: "lower bound as drawn: of a share, in per cent of all cases, the least that missing and contested values leave; of a number or year, in its own unit",
      high: "upper bound, likewise",
      values: `the values behind the row, as ${one}.field, separated by ;`,
      for: "ids of the sources that support the value, separated by ;",
      against: "ids of the sources that contradict it, separated by ;",
    },
    file: {
      columns: "Columns",
      form: "UTF-8; one row for each value, share or claim that the chart shows. The .csv has commas and decimal points, the form for Excel in French semicolons and decimal commas. Text that a spreadsheet would take for a formula stands behind an apostrophe.",
      licence: "Licence",
      origins: "Licences of what the data come from",
      cite: "How to cite",
      source: "Cite also the source that states a value:",
    },
  },
});
