import { colour, officeFont } from "../layout/theme.js";
import { packParts, relations, startParts } from "../office/pack-parts.js";
import { xmlText } from "../office/xml-text.js";
import { columnName, quotedName, type Sheet } from "./sheet.js";
import { sheetParts, tableRange } from "./write-sheet.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook as Excel and LibreOffice read it. Text is written into its cell and never as a formula; the same sheets give the same bytes.
 * Source: ECMA-376 part 1, SpreadsheetML.
 *
 * @param foot what stands at the foot of each printed page, beside its sheet and number
 */
export function writeWorkbook(title: string, foot: string, sheets: readonly Sheet[]): Uint8Array {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map((_, index) => {
    return { id: `rId${index + 1}`, kind: "worksheet", target: `worksheets/sheet${index + 1}.xml` };
  });
  return packParts([
    ...startParts("xl/workbook.xml", xmlText(title)),
    {
      path: "xl/workbook.xml",
      type: `${kind}.sheet.main+xml`,
      xml: `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join("")}</sheets><definedNames>${names(sheets)}</definedNames></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      xml: relations([...links, { id: "rIdStyles", kind: "styles", target: "styles.xml" }]),
    },
    { path: "xl/styles.xml", type: `${kind}.styles+xml`, xml: styles },
    ...sheets.flatMap((sheet, index) => sheetParts(sheet, index + 1, foot)),
  ]);
}

/** The range of each filter, what is printed of a table, and the head and the fixed columns that are so on each page. */
function names(sheets: readonly Sheet[]): string {
  const tables = sheets.flatMap((sheet, index) => (sheet.table ? [{ sheet, index }] : []));
  const absolute = (range: string) => range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return [
    ...tables.map(
      ({ sheet, index }) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(quotedName(sheet.name))}!${absolute(tableRange(sheet))}</definedName>`,
    ),
    ...tables.map(({ sheet, index }) => {
      const name = xmlText(quotedName(sheet.name));
      const last = columnName((sheet.table?.fixedColumns ?? 1) - 1);
      const printed = absolute(tableRange(sheet, sheet.table?.printedColumns));
      return `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${name}!${printed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$A:$${last},${name}!$1:$1</definedName>`;
    }),
  ].join("");
}

const rgb = (hex: string) => `rgb="FF${hex.slice(1).toUpperCase()}"`;
const font = (look: string, size = 10, ink = colour.ink as string) =>
  `<font>${look}<sz val="${size}"/><color ${rgb(ink)}/><name val="${officeFont}"/><family val="2"/></font>`;
const fill = (hex: string) => `<fill><patternFill patternType="solid"><fgColor ${rgb(hex)}/></patternFill></fill>`;
const style = (attributes: string, alignment = 'wrapText="1"') =>
  `<xf xfId="0" ${attributes} applyAlignment="1"><alignment vertical="top" ${alignment}/></xf>`;
/** Apart from the text of the next column. */
const ofNumbers = 'horizontal="right" indent="1"';
/** Behind a contested value stands a dagger, which is its format and no part of it, so that a number stays one. */
const dagger = "General&quot;†&quot;;-General&quot;†&quot;;General&quot;†&quot;;@&quot;†&quot;";

/** In the order of `styleNumbers`. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${dagger}"/></numFmts><fonts count="4">${font("")}${font("<b/>")}${font("<b/>", 14)}${font("<u/>", 10, colour.filled)}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill(colour.plain)}${fill(colour.contestedGround)}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellStyleXfs><cellXfs count="9">${[
  style('numFmtId="0" fontId="0" fillId="0" borderId="0"'),
  style('numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1"'),
  style('numFmtId="0" fontId="2" fillId="0" borderId="0" applyFont="1"'),
  style('numFmtId="164" fontId="0" fillId="3" borderId="0" applyNumberFormat="1" applyFill="1"'),
  style('numFmtId="0" fontId="3" fillId="0" borderId="0" applyFont="1"', 'horizontal="left"'),
  style('numFmtId="0" fontId="0" fillId="0" borderId="0" quotePrefix="1"', ""),
  style('numFmtId="0" fontId="0" fillId="0" borderId="0"', ofNumbers),
  style('numFmtId="164" fontId="0" fillId="3" borderId="0" applyNumberFormat="1" applyFill="1"', ofNumbers),
  style('numFmtId="0" fontId="0" fillId="0" borderId="0"', ""),
].join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
