import { officeFont } from "../layout/theme.js";
import { packParts, relations, startParts } from "../office/pack-parts.js";
import { xmlText } from "../office/xml-text.js";
import type { Column, PrintedTable } from "./printed-table.js";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** Twentieths of a point: A4, upright or on its side, with edges of 2 cm. */
const [shortSide, longSide, edge] = [11_906, 16_838, 1_134];
/** In letters: what the edges of a cell take, and letters that are wider than most. */
const gap = 3;
/** How much wider than others the letters of a head are. */
const bolder = 1.2;
/** In letters: what fits upright at the table's size. */
const upright = 110;
/** How much more whole cells may ask for than fits upright: a few of them take two lines then, before the page lies on its side. */
const folded = 1.25;

interface Captioned {
  /** What a caption begins with, as "Table". */
  readonly word: string;
  /** Of the words, for the spelling. */
  readonly language: string;
  /** The table's number among the study's: a file by itself has it too. */
  readonly number: number;
}

/**
 * A table to be copied into a manuscript, as Word's own: a caption with a number that Word counts on from, a head that each page repeats,
 * and columns as wide as their words ask for. The same table gives the same bytes.
 * Source: ECMA-376 part 1, WordprocessingML; section 17.16.5.56 for the number.
 */
export function toWord(table: PrintedTable, captioned: Captioned): Uint8Array {
  return packParts([
    ...startParts("word/document.xml", xmlText(table.caption)),
    { path: "word/document.xml", type: `${kind}.document.main+xml`, xml: documentXml(table, captioned) },
    { path: "word/_rels/document.xml.rels", xml: relations([{ id: "rId1", kind: "styles", target: "styles.xml" }]) },
    { path: "word/styles.xml", type: `${kind}.styles+xml`, xml: stylesXml(captioned.language) },
  ]);
}

function documentXml({ caption, columns, rows, notes }: PrintedTable, { word, number }: Captioned): string {
  const least = columns.map(({ heading }, i) => {
    const cells = rows.map((row) => longestWord(row[i] ?? ""));
    return gap + Math.max(bolder * longestWord(heading), ...cells);
  });
  const isWide = sum(least) > upright || sum(columns.map(({ share }) => share)) > folded * upright;
  const [width, height] = isWide ? [longSide, shortSide] : [shortSide, longSide];
  const widths = inTwentieths(columns, least, {
    whole: width - 2 * edge,
    letters: isWide ? upright * (longSide / shortSide) : upright,
  });
  const side = isWide ? ' w:orient="landscape"' : "";
  return [
    `<w:document xmlns:w="${main}"><w:body>`,
    `<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr>${run(`${word} `)}<w:fldSimple w:instr=" SEQ ${word} \\* ARABIC \\r ${number} ">${run(`${number}`)}</w:fldSimple>${run(`. ${caption}`)}</w:p>`,
    `<w:tbl><w:tblPr><w:tblStyle w:val="StudyTable"/><w:tblW w:w="${width - 2 * edge}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("")}</w:tblGrid>`,
    row(
      columns.map(({ heading }) => heading),
      columns,
      widths,
      true,
    ),
    ...rows.map((cells) => row(cells, columns, widths, false)),
    "</w:tbl>",
    `<w:p><w:pPr><w:pStyle w:val="TableNote"/></w:pPr>${run(notes.join(" "))}</w:p>`,
    `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${side}/><w:pgMar w:top="${edge}" w:right="${edge}" w:bottom="${edge}" w:left="${edge}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  ].join("\n");
}

/** What the words of each column need so that none is cut in two; what is left of the width goes to the columns that ask for more. */
function inTwentieths(
  columns: readonly Column[],
  least: readonly number[],
  page: { whole: number; letters: number },
): number[] {
  const more = columns.map(({ share }, i) => Math.max(0, gap + share - (least[i] ?? 0)));
  const part = Math.max(0, Math.min(1, (page.letters - sum(least)) / Math.max(1, sum(more))));
  const letters = least.map((one, i) => one + part * (more[i] ?? 0));
  const widths = letters.map((one) => Math.floor((one / sum(letters)) * page.whole));
  const rest = page.whole - sum(widths);
  return widths.map((width, i) => (i === 0 ? width + rest : width));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const longestWord = (text: string) => Math.max(0, ...text.split(/\s+/).map(({ length }) => length));

function row(cells: readonly string[], columns: readonly Column[], widths: readonly number[], isHead: boolean): string {
  const each = cells.map((text, i) => {
    const align = columns[i]?.align ?? "left";
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${run(text)}</w:p></w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${each.join("")}</w:tr>`;
}

/** Words on one line: what ends one, and what turns the direction of writing, is a blank. */
function run(text: string): string {
  const line = text.replace(/[\t\n\p{Zl}\p{Zp}]+/gu, " ");
  return `<w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`;
}

const line = (edge: string, size: number) => `<w:${edge} w:val="single" w:sz="${size}" w:space="0" w:color="auto"/>`;
const paragraphStyle = (id: string, name: string, properties: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${properties}</w:style>`;

/** Rules above and below, and one under the head, as journals print tables. */
function stylesXml(language: string): string {
  return `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${officeFont}" w:hAnsi="${officeFont}" w:cs="${officeFont}"/><w:sz w:val="20"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${paragraphStyle("Caption", "caption", '<w:pPr><w:spacing w:after="80"/></w:pPr><w:rPr><w:b/></w:rPr>')}
${paragraphStyle("TableNote", "Table Note", '<w:pPr><w:keepLines/><w:spacing w:before="80"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>')}
<w:style w:type="table" w:customStyle="1" w:styleId="StudyTable"><w:name w:val="Study Table"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr><w:tblPr><w:tblBorders>${line("top", 8)}${line("bottom", 8)}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line("bottom", 4)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>
</w:styles>`;
}
