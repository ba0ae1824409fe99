import { type Part, type Relation, relations } from "../office/pack-parts.js";
import { xmlText } from "../office/xml-text.js";
import { isFormula } from "../text/is-formula.js";
import { type Cell, cellName, columnName, quotedName, type Sheet, type Style, styleNumbers } from "./sheet.js";
import { commentsXml, drawingXml } from "./write-notes.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** In letters: what can still be read where it is made to fit on a page. */
const widestPage = 240;
/** Points that a line takes, and the most that a row may. */
const [lineHeight, largeLine, highest] = [13, 20, 409];
/** More letters than this no foot of a page holds. */
const longestFoot = 255;
/** More letters than this no cell of Excel holds. */
const most = 32_767;

/** The parts of one sheet: the cells, what its links lead to, and the notes with their boxes. */
export function sheetParts(sheet: Sheet, number: number, foot: string): Part[] {
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
      link && "sheet" in link
        ? [`<hyperlink ref="${at}" location="${xmlText(quotedName(link.sheet))}!A${link.row ?? 1}"/>`]
        : [],
    ),
  ];
  const all = [...linked, ...(notes.length > 0 ? drawn : [])];
  const path = `xl/worksheets/sheet${number}.xml`;
  return [
    {
      path,
      type: `${kind}.worksheet+xml`,
      xml: sheetXml(sheet, { links, foot, hasNotes: notes.length > 0, isFirst: number === 1 }),
    },
    ...(all.length > 0 ? [{ path: `xl/worksheets/_rels/sheet${number}.xml.rels`, xml: relations(all) }] : []),
    ...(notes.length > 0
      ? [
          { path: `xl/comments${number}.xml`, type: `${kind}.comments+xml`, xml: commentsXml(notes) },
          { path: `xl/drawings/vmlDrawing${number}.vml`, xml: drawingXml(notes, number) },
        ]
      : []),
  ];
}

/** What a table's filter spans, or its first columns. */
export function tableRange({ rows }: Sheet, columns = rows[0]?.length ?? 1): string {
  return `A1:${cellName(rows.length - 1, columns - 1)}`;
}

interface Around {
  readonly links: readonly string[];
  readonly foot: string;
  readonly hasNotes: boolean;
  readonly isFirst: boolean;
}

function sheetXml(sheet: Sheet, { links, foot, hasNotes, isFirst }: Around): string {
  const { widths, rows, table } = sheet;
  // Whole columns on as few pages side by side as can be read, those of one row one after the other.
  const printed = widths.slice(0, table?.printedColumns).reduce((sum, width) => sum + width, 0);
  const pages = Math.ceil(printed / widestPage);
  const cols = widths.map((width, x) => `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"/>`);
  return [
    `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${table ? "" : ' showGridLines="0"'}${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${table ? pane(table.fixedColumns) : ""}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${cols.join("")}</cols><sheetData>`,
    ...rows.map(
      (row, y) =>
        `<row r="${y + 1}"${height(row, widths)}>${row.map((cell, x) => cellXml(cell, cellName(y, x))).join("")}</row>`,
    ),
    `</sheetData>${table ? `<autoFilter ref="${tableRange(sheet)}"/>` : ""}`,
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" pageOrder="overThenDown" orientation="${table ? "landscape" : "portrait"}" fitToWidth="${pages}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(footer(sheet.name, foot))}</oddFooter></headerFooter>`,
    `${hasNotes ? '<legacyDrawing r:id="rIdDrawing"/>' : ""}</worksheet>`,
  ].join("\n");
}

/** Whose data these are, then the sheet and the page; & begins a code, and digits after it are a size. Source: ECMA-376 part 1, section 18.3.1.46. */
function footer(name: string, foot: string): string {
  const plain = (text: string) => text.replaceAll("&", "&&");
  const right = `&R&8 ${plain(name)} · &P/&N`;
  // A cut may leave half of an ampersand, which would begin a code.
  const left = plain(foot)
    .slice(0, longestFoot - right.length - 5)
    .replace(/(?<!&)((?:&&)*)&$/, "$1");
  return `&L&8 ${left}${right}`;
}

/** As many lines as wrapped words need: programs do not all measure them when they open a file. */
function height(row: readonly Cell[], widths: readonly number[]): string {
  const points = row.map((cell, x) => {
    const { style, value } = cell;
    if (/^(link|quoted|onOneLine)$/.test(lookOf(cell))) return lineHeight;
    const letters = (widths[x] ?? 1) * (style === "title" ? 0.65 : 0.9);
    return Math.ceil(String(value ?? "").length / letters) * (style === "title" ? largeLine : lineHeight);
  });
  return ` ht="${Math.min(highest, Math.max(lineHeight, ...points))}" customHeight="1"`;
}

/** The head and the first columns stay where they are. */
function pane(columns: number): string {
  const corner = `${columnName(columns)}2`;
  return `<pane xSplit="${columns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/>`;
}

/** A number is a number and all else is text: no cell has a formula, whatever its text begins with. */
function cellXml(cell: Cell, at: string): string {
  const { value } = cell;
  const number = styleNumbers[lookOf(cell)];
  const start = `<c r="${at}"${number === 0 ? "" : ` s="${number}"`}`;
  if (value === null || value === "") return cell.style === "head" || cell.style === "contested" ? `${start}/>` : "";
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(value.slice(0, most))}</t></is></c>`;
}

/** The style of a cell, where what is in it settles that. */
function lookOf({ value, style, link }: Cell): Style {
  if (typeof value === "number" && !link && style !== "head")
    return style === "contested" ? "contestedNumber" : "number";
  if (typeof value === "string" && isFormula(value) && (style === undefined || style === "onOneLine")) return "quoted";
  return style ?? (link ? "link" : "plain");
}
