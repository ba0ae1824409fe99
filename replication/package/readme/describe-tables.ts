import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import type { PackageStudy } from "../../../pipeline/schemas/index.js";
import { findProgram } from "../exhibits/find-program.js";
import { listFigures } from "../exhibits/list-figures.js";
import { type Exhibit, listTableExhibits } from "../exhibits/list-table-exhibits.js";
import type { Facts } from "../facts/facts.js";
import { tablesMadeAgain } from "../tables/tables-made-again.js";

type Listed = PackageStudy["exhibits"][number];

/** Every table and figure, the publication's own first, with the program and line that makes it and the files it goes to. */
export function describeTables(facts: Facts): string {
  const { project, at, study } = facts;
  const files = (exhibit: Exhibit) => exhibit.files.map((file) => `\`${at(file)}\``).join(", ");
  const cells = (exhibit: Exhibit) => [`\`${at(exhibit.program.file)}\``, String(exhibit.program.line), files(exhibit)];
  const tables = listTableExhibits(facts);
  const figures = listFigures(facts);
  const roles = tablesMadeAgain(study).map(({ role }) => role);
  const again = tables.filter(({ id }) => roles.includes(id));
  const settled = `each cell is the value found by the policy that \`${at("data/study.json")}\` names`;
  const rowOf = ({ what, output, note }: Listed) => {
    const exhibit = [...again, ...figures].find(({ id }) => id === output);
    const made = exhibit ? cells(exhibit) : ["n.a.", "n.a.", "n.a."];
    return [what, ...made, note || (exhibit ? settled : "nothing here shows the same")];
  };
  const setter = findProgram(project, "5-plot/tables", "printTables");
  const others = tables.filter((table) => !again.includes(table));
  return [
    ...(again.length === 0 ? [] : [publishedHeading(facts), markdownTable(head, exhibitsOf(facts, again).map(rowOf))]),
    `The files of Markdown and LaTeX, here and below, are set by \`${at(setter.file)}\`, line ${setter.line}: those of the survey's tables from the
values, with a mark where the sources disagree, the others from the CSV file.`,
    ...(others.length > 0
      ? [
          "### Tables of this project",
          markdownTable(
            ["Table", "Program", "Line Number", "Output file"],
            others.map((table) => [table.what, ...cells(table)]),
          ),
        ]
      : []),
    `### Figures of this project

Their titles say what they show. \`${at("outputs/5-plot/report.html")}\` is a page that holds them all.`,
    markdownTable(
      ["Figure", "Program", "Line Number", "Output file", "Kind"],
      figures.map((figure) => [figure.what, ...cells(figure), figure.kind]),
    ),
  ].join("\n\n");
}

const head = ["Figure/Table #", "Program", "Line Number", "Output file", "Note"];

function publishedHeading({ about }: Facts): string {
  return about.exhibits.length > 0 ? "### Tables and figures of the paper" : "### Tables of the survey";
}

/** As study.json lists them; tables that it does not list are called as their sources are. */
function exhibitsOf({ about }: Facts, again: readonly Exhibit[]): Listed[] {
  const unlisted = again.filter(({ id }) => !about.exhibits.some(({ output }) => output === id));
  return [...about.exhibits, ...unlisted.map(({ id, what }) => ({ what, output: id, note: "" }))];
}
