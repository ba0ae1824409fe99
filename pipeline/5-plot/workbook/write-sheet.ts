import { type Part, type Relation, relations } from "../office/pack-parts.js";
import { xmlText } from "../office/xml-text.js";
import { isFormula } from "../text/is-formula.js";
import { type Cell, cellName, columnName, quotedName, type Sheet, styleNumbers } from "./sheet.js";
import { commentsXml, drawingXml } from "./write-notes.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** In letters: what can still be read where a sheet is made to fit on a page. */
const widestPage = 260;
/** Points that a line takes. */
const lineHeight = 15;
const largeLine = 21;
/** More letters than this no cell of Excel holds. */
const most = 32_767;

/** The parts of one sheet: the cells, what its links lead to, and the notes with their boxes. */
export function sheetParts(sheet: Sheet, number: number): Part[] {
  const cells = sheet.rows.flatMap((row, y) => row.map((cell, x) => ({ cell, y, x, at: cellName(y, x) })));
  const notes = cells.flatMap(({ cell, ...place }) => (cell.note ? [{ ...place, text: cell.note }] : []));
  const webLinks = cells.flatMap(({ cell, at }) =>
    cell.link && "web" in cell.link ? [{ at, to: cell.link.web }] : [],
  );
  const drawn: Relation[] = [
    { id: "rIdNotes", kind: "comments", target: `../comments${number}.xml` },
    { id: "rIdDrawing", kind: "vmlDrawing", target: `../drawings/vmlDrawing${number}.vml` },
  ];
  const linked = webLinks.map(({ to }, index): Relation => {
    return { id: `rId${index + 1}`, kind: "hyperlink", target: xmlText(to), isOutside: true };
  });
  const links = [
    ...webLinks.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`),
    ...cells.flatMap(({ cell: { link }, at }) =>
      link && "sheet" in link ? [`<hyperlink ref="${at}" location="${xmlText(quotedName(link.sheet))}!A1"/>`] : [],
    ),
  ];
  const all = [...linked, ...(notes.length > 0 ? drawn : [])];
  const path = `xl/worksheets/sheet${number}.xml`;
  return [
    { path, type: `${kind}.worksheet+xml`, xml: sheetXml(sheet, links, notes.length > 0, number === 1) },
    ...(all.length > 0 ? [{ path: `xl/worksheets/_rels/sheet${number}.xml.rels`, xml: relations(all) }] : []),
    ...(notes.length > 0
      ? [
          { path: `xl/comments${number}.xml`, type: `${kind}.comments+xml`, xml: commentsXml(notes) },
          { path: `xl/drawings/vmlDrawing${number}.vml`, xml: drawingXml(notes, number) },
        ]
      : []),
  ];
}

/** What a table's filter spans. */
export function tableRange({ rows }: Sheet): string {
  return `A1:${cellName(rows.length - 1, (rows[0]?.length ?? 1) - 1)}`;
}

function sheetXml(sheet: Sheet, links: readonly string[], hasNotes: boolean, isFirst: boolean): string {
  const { widths, rows, table } = sheet;
  const isFit = widths.reduce((sum, width) => sum + width, 0) < widestPage;
  const cols = widths.map((width, x) => `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"/>`);
  return [
    `<worksheet xmlns="${main}" xmlns:r="${office}">${isFit ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ""}`,
    `<sheetViews><sheetView${table ? "" : ' showGridLines="0"'}${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${table ? pane(table.fixedColumns) : ""}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>`,
    ...rows.map(
      (row, y) =>
        `<row r="${y + 1}"${height(row, widths)}>${row.map((cell, x) => cellXml(cell, cellName(y, x))).join("")}</row>`,
    ),
    `</sheetData>${table ? `<autoFilter ref="${tableRange(sheet)}"/>` : ""}`,
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${table ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    `${hasNotes ? '<legacyDrawing r:id="rIdDrawing"/>' : ""}</worksheet>`,
  ].join("\n");
}

/** As many lines as wrapped words need: programs do not all measure them when they open a file. */
function height(row: readonly Cell[], widths: readonly number[]): string {
  const wrapped = row.map(({ style, value }, x) => {
    if (style !== "head" && style !== "wrapped" && style !== "title") return 0;
    const letters = (widths[x] ?? 1) * (style === "title" ? 0.65 : 0.9);
    return Math.ceil(String(value ?? "").length / letters) * (style === "title" ? largeLine : lineHeight);
  });
  const highest = Math.max(0, ...wrapped);
  return highest === 0 ? "" : ` ht="${highest}" customHeight="1"`;
}

/** The head and the first columns stay where they are. */
function pane(columns: number): string {
  const corner = `${columnName(columns)}2`;
  return `<pane xSplit="${columns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/>`;
}

/** A number is a number and all else is text: no cell has a formula, whatever its text begins with. */
function cellXml({ value, style, link }: Cell, at: string): string {
  const isQuoted = style === undefined && typeof value === "string" && isFormula(value);
  const number = styleNumbers[style ?? (link ? "link" : isQuoted ? "quoted" : "plain")];
  const start = `<c r="${at}"${number === 0 ? "" : ` s="${number}"`}`;
  if (value === null || value === "") return number === 0 ? "" : `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(value.slice(0, most))}</t></is></c>`;
}
