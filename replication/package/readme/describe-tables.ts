import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import type { Facts } from "../facts.js";
import { findProgram } from "../find-program.js";
import { listFigures } from "../list-figures.js";
import { type Exhibit, listTableExhibits } from "../list-table-exhibits.js";

const inPart = "without its definitions and benefits, whose wording is the authors' own";
const notInText = "not in the text that this project works from; nothing stands in its place";

/** Every table and figure, the paper's own first, with the program and line that makes it and the files it goes to. */
export function describeTables({ project, at }: Facts): string {
  const settled = `each cell is the value found by the policy that \`${at("data/study.json")}\` names`;
  const files = (exhibit: Exhibit) => exhibit.files.map((file) => `\`${at(file)}\``).join(", ");
  const cells = (exhibit: Exhibit) => [`\`${at(exhibit.program.file)}\``, String(exhibit.program.line), files(exhibit)];
  const numberOf = (exhibit: Exhibit) => /\/table-(\d)\.csv$/.exec(exhibit.files[0] ?? "")?.[1];
  const tables = listTableExhibits(project);
  const figures = listFigures(project);
  const ofPaper = tables.flatMap((table) => {
    const number = numberOf(table);
    return number === undefined ? [] : [[`Table ${number}`, ...cells(table), number === "1" ? inPart : settled]];
  });
  const setter = findProgram(project, "5-plot/tables", "printTables");
  const map = figures.filter(({ name }) => name === "map");
  return `### Tables and figures of the paper

${markdownTable(
  ["Figure/Table #", "Program", "Line Number", "Output file", "Note"],
  [
    ...ofPaper,
    ["Figure 1", "n.a.", "n.a.", "n.a.", notInText],
    ["Figure 2", "n.a.", "n.a.", "n.a.", notInText],
    ...map.map((figure) => [
      "Figure 3",
      ...cells(figure),
      "a map of the same clusters, drawn anew from documented places; the paper's own picture is not in that text, so the two were not compared",
    ]),
  ],
)}

The files of Markdown and LaTeX, here and below, are set by \`${at(setter.file)}\`, line ${setter.line}: those of Tables 2 and 3 from the
values, with a mark where the sources disagree, the others from the CSV file.

### Tables of this project

${markdownTable(
  ["Table", "Program", "Line Number", "Output file"],
  tables.filter((table) => numberOf(table) === undefined).map((table) => [table.what, ...cells(table)]),
)}

### Figures of this project

Their titles say what they show. \`${at("outputs/5-plot/report.html")}\` is a page that holds them all.

${markdownTable(
  ["Figure", "Program", "Line Number", "Output file"],
  figures.map((figure) => [figure.what, ...cells(figure)]),
)}`;
}
