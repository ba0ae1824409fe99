import { strToU8, zipSync } from "fflate";

/** A cell of a made-up workbook: text, a number, or XML of its own. */
export type MadeUpCell = string | number | boolean | null | { readonly xml: string };

/** A workbook of these sheets. Number format 1 shows a percentage, 2 a day. */
export function makeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly MadeUpCell[])[]>>,
  inSheet = "",
): Uint8Array {
  const names = Object.keys(sheets);
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": part('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "xl/workbook.xml": part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships xmlns="${relations}">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": part(
      `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
  };
  names.forEach((name, at) => {
    const rows = (sheets[name] ?? []).map((row, y) => {
      const cells = row.map((cell, x) => cellXml(cell, `${letters(x)}${y + 1}`)).join("");
      return `<row r="${y + 1}">${cells}</row>`;
    });
    parts[`xl/worksheets/sheet${at + 1}.xml`] = part(
      `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData>${inSheet}</worksheet>`,
    );
  });
  return zipSync(parts, { level: 1, mtime: new Date(1980, 0, 1) });
}

function cellXml(cell: MadeUpCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object") return cell.xml.replace("<c", `<c r="${at}"`);
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
