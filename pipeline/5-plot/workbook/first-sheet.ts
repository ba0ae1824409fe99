import { partsOfData, textIn } from "../../schemas/index.js";
import { citeData } from "../report/cite-data.js";
import type { ReportTables } from "../report/reads.js";
import { titleOf } from "../report/title-of.js";
import { linkable } from "../report/web-address.js";
import type { Texts } from "../text/index.js";
import type { Cell, Sheet } from "./sheet.js";

type Given = Pick<ReportTables, "study" | "sources" | "reference_date">;

/** What the workbook is, of what day, what is in it, how it is read and cited. */
export function firstSheet({ study, sources, reference_date }: Given, sheets: readonly Sheet[], texts: Texts): Sheet {
  const { workbook, report, common, language, sides } = texts;
  const primary = sources.filter(({ tier }) => tier === "primary");
  const { notes = [], credits = [] } = study.map ?? {};
  const { licence, origins } = citeData(
    { study, sources, reference_date },
    { documents: "listed", parts: partsOfData },
    texts,
  );
  const line = (value: string): Cell[] => [{ value }];
  const heading = (value: string): Cell[] => [{ value, style: "head" }];
  const rows: Cell[][] = [
    [{ value: titleOf(study, texts).text, style: "title" }],
    line(workbook.asOf(common.day(reference_date))),
    [],
    heading(workbook.sheets),
    ...sheets.map(({ name, rows }): Cell[] => [
      { value: name, link: { sheet: name } },
      { value: workbook.rows(rows.length - 1) },
    ]),
    [],
    heading(workbook.read.heading),
    ...workbook.read.lines.map(line),
    [],
    heading(workbook.cite),
    ...(primary.length > 0 ? [line(report.cite.paper)] : []),
    ...primary.map(({ publisher, published, title, url }): Cell[] => {
      const address = linkable(url);
      const value = `${publisher} (${published}). ${title}.`;
      return [{ value }, ...(address ? [{ value: address, link: { web: address } }] : [])];
    }),
    ...(sides.documents ? [line(workbook.documents(sources.length - primary.length))] : []),
    [],
    heading(workbook.licences),
    line(licence),
    ...origins.map(line),
    ...(notes.length + credits.length > 0
      ? [[], heading(workbook.credits), ...[...credits, ...notes].map((text) => line(textIn(text, language)))]
      : []),
  ];
  return { name: workbook.readMe, widths: [92, 60], rows };
}
